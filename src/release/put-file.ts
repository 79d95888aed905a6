import { copyFileSync, linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a file of a release. Its folder shares files with the release before: none is written in place. */
export function putFile(outDir: string, file: string, bytes: Uint8Array | string): void {
  const target = join(outDir, file);
  mkdirSync(dirname(target), { recursive: true });
  rmSync(target, { force: true });
  writeFileSync(target, bytes);
}

/** Puts a file of another release into a release, by a second name for it. */
export function linkFile(fromDir: string, outDir: string, file: string): void {
  mkdirSync(dirname(join(outDir, file)), { recursive: true });
  putCopy(join(fromDir, file), join(outDir, file), { isShared: true });
}

/**
 * Gives a file another place. The target's folder must be there.
 * @param isShared whether both places may be one file on disk: only when neither is ever written to
 */
export function putCopy(source: string, target: string, { isShared }: { isShared: boolean }): void {
  rmSync(target, { force: true });
  if (!isShared) return copyFileSync(source, target);
  try {
    linkSync(source, target);
  } catch {
    // Another disk, or a file system without links.
    copyFileSync(source, target);
  }
}
