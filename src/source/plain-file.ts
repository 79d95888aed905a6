import { lstatSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * Whether a path below the content folder is a real file there. Links are refused: Git can carry
 * one that points at any file of the machine that builds.
 */
export function isPlainFile(contentDir: string, path: string): boolean {
  const full = join(contentDir, path);
  try {
    return (
      lstatSync(full).isFile() && realpathSync(full).startsWith(realpathSync(contentDir) + sep)
    );
  } catch {
    return false;
  }
}
