import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * Files at any depth of a folder, by their path below `dir` with forward slashes; none where there is no folder.
 * Node does not go into linked folders.
 * @param folder only what is below this folder of it
 * @param isListed which items; links are none unless it takes them
 */
export function filesBelow(
  dir: string,
  folder = '',
  isListed: (item: Dirent) => boolean = (item) => item.isFile(),
): string[] {
  const top = join(dir, folder);
  if (!existsSync(top)) return [];
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter(isListed)
    .map((item) => relative(dir, join(item.parentPath, item.name)).split(sep).join('/'));
}
