import { existsSync, lstatSync, readdirSync, renameSync, rmdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes the folder of an old release the one of the next: making and removing tens of thousands of folders takes
 * the disk seconds, while most files of two releases are the same.
 * @returns whether it was moved; an old folder that is not there, or lies on another disk, is none
 */
export function takeSpare(spare: string | null, dir: string): boolean {
  if (spare === null || !existsSync(spare)) return false;
  try {
    renameSync(spare, dir);
    return true;
  } catch {
    return false;
  }
}

/**
 * Leaves in a folder only files that are the very ones of another release (a second name of the same file), and
 * no empty folder.
 * @param files paths below the release that the folder may hold
 * @returns paths that it holds already
 */
export function holdOnlyShared(
  fromDir: string,
  dir: string,
  files: ReadonlySet<string>,
): Set<string> {
  const held = new Set<string>();
  /** @returns whether anything is left below */
  const clean = (below: string): boolean => {
    let isUsed = false;
    for (const item of readdirSync(join(dir, below), { withFileTypes: true })) {
      const path = below === '' ? item.name : `${below}/${item.name}`;
      if (item.isDirectory()) {
        if (clean(path)) isUsed = true;
        else rmdirSync(join(dir, path));
      } else if (files.has(path) && isSameFile(join(fromDir, path), join(dir, path))) {
        held.add(path);
        isUsed = true;
      } else unlinkSync(join(dir, path));
    }
    return isUsed;
  };
  clean('');
  return held;
}

function isSameFile(one: string, other: string): boolean {
  const first = lstatSync(one, { throwIfNoEntry: false });
  const second = lstatSync(other);
  return first?.isFile() === true && first.ino === second.ino && first.dev === second.dev;
}
