import { filesOnDisk } from '../../source/files-on-disk.ts';
import type { Problem } from '../problem.ts';
import { checkState } from './content-checker.ts';

/**
 * Checks the whole content folder the way the build and the editor's server both do.
 * @returns every fault that no entry waives, files in alphabetical order; without errors among them
 *   the content may be built
 */
export async function checkContent(contentDir: string, now: Date): Promise<Problem[]> {
  const { problems } = await checkState({ contentDir, ...filesOnDisk(contentDir), now });
  return problems;
}
