import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ReleaseRecord, readRecord, writeRecord } from '../../src/release/record.ts';

/** Releases that may be begun from: the one in force, and one that was refused at the last moment. */
const MAX_RECORDS = 3;

/**
 * What is known of the latest releases, in memory and on disk: after a restart the next release costs a
 * read, not a render.
 */
export class Records {
  readonly #dir: string;
  readonly #known = new Map<string, ReleaseRecord>();

  constructor(dir: string) {
    this.#dir = dir;
    mkdirSync(dir, { recursive: true });
  }

  /** The record of a release; null when nothing, or nothing readable, is known of it. */
  get(id: string): ReleaseRecord | null {
    const known = this.#known.get(id);
    if (known) return known;
    try {
      return readRecord(readFileSync(this.#file(id), 'utf8'));
    } catch {
      return null;
    }
  }

  add(id: string, record: ReleaseRecord): void {
    this.#known.set(id, record);
    for (const old of [...this.#known.keys()].slice(0, -MAX_RECORDS)) this.#known.delete(old);
    const file = this.#file(id);
    writeFileSync(`${file}.tmp`, writeRecord(record));
    renameSync(`${file}.tmp`, file);
    for (const name of readdirSync(this.#dir))
      if (!this.#known.has(name.replace(/\.json$/, '')) && this.#known.size >= MAX_RECORDS)
        rmSync(join(this.#dir, name), { force: true });
  }

  #file(id: string): string {
    return join(this.#dir, `${id}.json`);
  }
}
