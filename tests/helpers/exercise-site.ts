import { buildSite, WORK } from './build-site.ts';
import { exerciseFiles } from './exercise-files.ts';
import { type Files, writeContent } from './minimal-content.ts';

/**
 * Builds the minimal content with an exercise of every kind, and one on a repealed rule.
 * @returns what the build said; '' when it went well
 */
export async function buildExercises(outDir: string, changes: Files = {}): Promise<string> {
  const { dir, remove } = await writeContent({ ...exerciseFiles, ...changes });
  try {
    const { status, output } = buildSite({
      contentDir: dir,
      outDir,
      env: { CACHE_DIR: `${WORK}/cache-small` },
    });
    return status === 0 ? '' : output;
  } finally {
    remove();
  }
}
