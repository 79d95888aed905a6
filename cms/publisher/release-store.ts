import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadMemory, type ReleaseMemory, saveMemory } from '../../src/release/memory.ts';
import { type ReleaseRecord, readRecord, writeRecord } from '../../src/release/record.ts';

/** What is known of a release: how its files were made, and what the next one need not do again. */
export interface KnownRelease {
  record: ReleaseRecord;
  /** Null after a restart that found only the record. */
  memory: ReleaseMemory | null;
}

/** Releases that may be begun from: the one in force, and one that was given up at the last moment. */
const MAX_KNOWN = 2;

/**
 * What is known of the latest releases, in memory, and on disk for the next process: after a restart the
 * next release costs a read, not a render.
 */
export class ReleaseStore {
  readonly #dir: string;
  readonly #known = new Map<string, KnownRelease>();

  constructor(dir: string) {
    this.#dir = dir;
    mkdirSync(dir, { recursive: true });
  }

  /** What is known of a release; null when nothing, or nothing readable, is. */
  get(id: string): KnownRelease | null {
    const known = this.#known.get(id);
    if (known) return known;
    try {
      const dir = join(this.#dir, id);
      const record = readRecord(readFileSync(join(dir, 'record.json'), 'utf8'));
      return { record, memory: loadMemory(dir, record.renderer) };
    } catch {
      return null;
    }
  }

  /** Remembers a release. */
  add(id: string, release: KnownRelease): void {
    this.#known.set(id, release);
    for (const old of [...this.#known.keys()].slice(0, -MAX_KNOWN)) this.#known.delete(old);
  }

  /** Writes what is known of a release to the disk, and removes what is there of older ones. */
  save(id: string): void {
    const known = this.#known.get(id);
    if (!known?.memory) return;
    const unfinished = join(this.#dir, `${id}.unfinished`);
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished);
    writeFileSync(join(unfinished, 'record.json'), writeRecord(known.record));
    saveMemory(unfinished, known.memory, known.record.renderer);
    rmSync(join(this.#dir, id), { recursive: true, force: true });
    renameSync(unfinished, join(this.#dir, id));
    for (const name of readdirSync(this.#dir))
      if (!this.#known.has(name)) rmSync(join(this.#dir, name), { recursive: true, force: true });
  }
}
