import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { FileMemory } from './file-memory.ts';
import { ReleaseInForce } from './release-in-force.ts';
import { type FileIdentity, ServedFile } from './served-file.ts';

/** Larger texts are read from the disk each time. */
const MAX_FILE = 1024 * 1024;
const MAX_MEMORY = 64 * 1024 * 1024;

/** Text files of the site in force, those that are asked for in memory. */
export class SiteFiles {
  readonly #root: string;
  readonly #headers: Record<string, string>;
  readonly #release: ReleaseInForce;
  readonly #memory = new FileMemory<ServedFile>(MAX_MEMORY);
  readonly #loading = new Map<string, Promise<ServedFile | null>>();

  /** @param root link to the release in force @param headers added to those of the table */
  constructor(root: string, headers: Record<string, string>) {
    this.#root = root;
    this.#headers = headers;
    this.#release = new ReleaseInForce(root);
  }

  /** A file that is in memory and is the one of the release in force. @param address what is asked, "/tin-tuc/" */
  inMemory(address: string): ServedFile | undefined {
    const held = this.#memory.get(address);
    if (held === undefined || held.release !== this.#release.number) return undefined;
    held.value.isHot = true;
    return held.value;
  }

  /**
   * Reads a file, once for all who ask meanwhile; null when it is not there, or larger than memory is for.
   * @param path of the file below the root, "/tin-tuc/index.html"
   */
  load(address: string, path: string): Promise<ServedFile | null> {
    const release = this.#release.number;
    const key = `${release} ${address}`;
    const begun = this.#loading.get(key);
    if (begun) return begun;
    const loading = this.#load(address, path, release).finally(() => this.#loading.delete(key));
    this.#loading.set(key, loading);
    return loading;
  }

  /** One that pays to be packed better; null when there is none. */
  nextForBest(): ServedFile | null {
    for (const file of this.#memory.values()) if (file.deservesBest) return file;
    return null;
  }

  async #load(address: string, path: string, release: number): Promise<ServedFile | null> {
    const before = this.#memory.get(address)?.value;
    const handle = await open(join(this.#root, path), 'r').catch(() => null);
    try {
      const stats = await handle?.stat();
      if (!handle || !stats?.isFile() || stats.size > MAX_FILE) {
        this.#memory.delete(address);
        return null;
      }
      const { ino, size, mtimeMs } = stats;
      // Most files of two releases are the same.
      const value =
        before && isSame(before.identity, stats)
          ? before
          : new ServedFile(path, { ino, size, mtimeMs }, await handle.readFile(), this.#headers);
      // The file twice, as bytes and ready to be sent; packed forms are a third of it, each.
      this.#memory.set(address, { value, bytes: 3 * size, release });
      return value;
    } finally {
      await handle?.close();
    }
  }
}

function isSame(one: FileIdentity, other: FileIdentity): boolean {
  return one.ino === other.ino && one.size === other.size && one.mtimeMs === other.mtimeMs;
}
