import { lstatSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether a path below the content folder is a real file there. Symbolic links are refused: Git can
 * carry one to any file of the build machine. A folder on the way may be a link too, so the resolved
 * path must equal the given one.
 */
export function isPlainFile(contentDir: string, path: string): boolean {
  const full = join(contentDir, path);
  try {
    return lstatSync(full).isFile() && realpathSync(full) === join(realpathSync(contentDir), path);
  } catch {
    return false;
  }
}
