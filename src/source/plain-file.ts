import { lstatSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether a path below the content folder is a real file there. Links are refused: Git can carry
 * one that points at any file of the machine that builds. A folder on the way may be a link too,
 * so the real path must be the very one that was asked for.
 */
export function isPlainFile(contentDir: string, path: string): boolean {
  const full = join(contentDir, path);
  try {
    return lstatSync(full).isFile() && realpathSync(full) === join(realpathSync(contentDir), path);
  } catch {
    return false;
  }
}
