import { copyFileSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder of a release while it is made, and the list of what is in it. It shares files with the release
 * before, so none is ever written in place.
 */
export class ReleaseFolder {
  dir: string;
  readonly files = new Set<string>();
  readonly #folders = new Set<string>();

  constructor(dir: string) {
    this.dir = dir;
  }

  /** Moves the whole folder. */
  moveTo(dir: string): void {
    renameSync(this.dir, dir);
    this.dir = dir;
  }

  /** Writes a file: beside its place, and then into it in one step. @param file path below the folder */
  put(file: string, bytes: Uint8Array | string): void {
    const target = this.#place(file);
    const beside = `${target}.new`;
    writeFileSync(beside, bytes);
    renameSync(beside, target);
  }

  /** Takes a file of another release by giving it a second name. */
  share(fromDir: string, file: string): void {
    this.shareFile(join(fromDir, file), file);
  }

  /** The same for a file that is never written to again, wherever it stands. */
  shareFile(source: string, file: string): void {
    const target = this.#place(file);
    rmSync(target, { force: true });
    try {
      linkSync(source, target);
    } catch {
      // Another disk, or a file system without links.
      copyFileSync(source, target);
    }
  }

  /** Copies a file that may be written to later. */
  copy(source: string, file: string): void {
    const target = this.#place(file);
    rmSync(target, { force: true });
    copyFileSync(source, target);
  }

  remove(file: string): void {
    rmSync(join(this.dir, file), { force: true });
    this.files.delete(file);
  }

  #place(file: string): string {
    this.files.add(file);
    const target = join(this.dir, file);
    const folder = dirname(target);
    const below = dirname(file);
    if (!this.#folders.has(below)) {
      mkdirSync(folder, { recursive: true });
      this.#folders.add(below);
    }
    return target;
  }
}
