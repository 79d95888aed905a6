import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './build-site.ts';

/**
 * Files of code below some folders, paths from the project's root: those Git tracks and new ones.
 * @param endings without the dot
 */
export function codeFiles(folders: readonly string[], endings: readonly string[]): string[] {
  return execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...folders], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\n')
    .filter(
      (file) =>
        endings.some((ending) => file.endsWith(`.${ending}`)) && existsSync(join(ROOT, file)),
    );
}
