import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { BaseHistory, VersionChange } from './versions.ts';

const TABLES = `
  CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  -- What the store is known to hold, and when a release that may be shown had it last.
  CREATE TABLE IF NOT EXISTS objects (
    key TEXT PRIMARY KEY, hash TEXT NOT NULL, used_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS releases (
    serial INTEGER PRIMARY KEY, id TEXT NOT NULL, base TEXT NOT NULL, at INTEGER NOT NULL
  ) STRICT;
  -- Pages of a base, and how they changed since; a key is a hash, 'b' or '-'.
  CREATE TABLE IF NOT EXISTS base_pages (
    base TEXT NOT NULL, path TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (base, path)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS changes (
    base TEXT NOT NULL, path TEXT NOT NULL, serial INTEGER NOT NULL, key TEXT NOT NULL,
    PRIMARY KEY (base, path, serial)
  ) STRICT;
  -- Lines of versions that were sent, or begun to be sent.
  CREATE TABLE IF NOT EXISTS lines (
    base TEXT NOT NULL, path TEXT NOT NULL, line TEXT NOT NULL, PRIMARY KEY (base, path)
  ) STRICT;
  -- Hashes of files by what the file system says of them: releases share most of theirs.
  CREATE TABLE IF NOT EXISTS hashes (file TEXT PRIMARY KEY, hash TEXT NOT NULL) STRICT;
`;

export interface SentRelease {
  serial: number;
  id: string;
  base: string;
  at: number;
}

/** What one target holds, as we know it from having sent it; its own listing is never asked. */
export class Manifest {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(file: string) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    this.#database = new DatabaseSync(file, { timeout: 10_000 });
    this.#database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ${TABLES}`);
  }

  close(): void {
    this.#database.close();
  }

  fact(name: string): string | null {
    const row = this.#get('SELECT value FROM facts WHERE name = ?', name);
    return row ? String(row.value) : null;
  }

  setFact(name: string, value: string): void {
    this.#run('INSERT OR REPLACE INTO facts VALUES (?, ?)', name, value);
  }

  /** Names of facts that begin so. */
  factNames(beginning: string): string[] {
    return this.#all('SELECT name FROM facts').flatMap(({ name }) =>
      String(name).startsWith(beginning) ? [String(name)] : [],
    );
  }

  forgetFact(name: string): void {
    this.#run('DELETE FROM facts WHERE name = ?', name);
  }

  /** Writes through to the disk; what was noted since may be lost in a power cut, and is then sent again. */
  flush(): void {
    this.#database.exec('PRAGMA wal_checkpoint(FULL)');
  }

  /** All or nothing. */
  atOnce(work: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.#database.exec('COMMIT');
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  has(key: string, hash: string): boolean {
    return this.#get('SELECT hash FROM objects WHERE key = ?', key)?.hash === hash;
  }

  noteObject(key: string, hash: string): void {
    this.#run('INSERT OR REPLACE INTO objects VALUES (?, ?, ?)', key, hash, Date.now());
  }

  noteUsed(keys: Iterable<string>, at: number): void {
    for (const key of keys) this.#run('UPDATE objects SET used_at = ? WHERE key = ?', at, key);
  }

  usedBefore(moment: number): string[] {
    return this.#all('SELECT key FROM objects WHERE used_at < ?', moment).map(({ key }) =>
      String(key),
    );
  }

  forgetObject(key: string): void {
    this.#run('DELETE FROM objects WHERE key = ?', key);
  }

  releases(): SentRelease[] {
    return this.#all('SELECT * FROM releases ORDER BY serial').map((row) => ({
      serial: Number(row.serial),
      id: String(row.id),
      base: String(row.base),
      at: Number(row.at),
    }));
  }

  addRelease({ serial, id, base, at }: SentRelease): void {
    this.#run('INSERT INTO releases VALUES (?, ?, ?, ?)', serial, id, base, at);
  }

  dropRelease(serial: number): void {
    this.#run('DELETE FROM releases WHERE serial = ?', serial);
  }

  /** The pages of a base, and how they changed since. */
  history(base: string): BaseHistory {
    const pages = this.#all('SELECT path, hash FROM base_pages WHERE base = ?', base);
    const changes = this.#all('SELECT * FROM changes WHERE base = ? ORDER BY serial', base);
    const toChange = ({ serial, key }: (typeof changes)[number]): VersionChange => ({
      serial: Number(serial),
      key: String(key),
    });
    const byPath = Map.groupBy(changes, ({ path }) => String(path));
    return {
      pages: new Map(pages.map(({ path, hash }) => [String(path), String(hash)])),
      changes: new Map([...byPath].map(([path, rows]) => [path, rows.map(toChange)])),
    };
  }

  addBasePage(base: string, path: string, hash: string): void {
    this.#run('INSERT OR REPLACE INTO base_pages VALUES (?, ?, ?)', base, path, hash);
  }

  addChange(base: string, path: string, { serial, key }: VersionChange): void {
    this.#run('INSERT INTO changes VALUES (?, ?, ?, ?)', base, path, serial, key);
  }

  lines(base: string): Map<string, string> {
    const rows = this.#all('SELECT path, line FROM lines WHERE base = ?', base);
    return new Map(rows.map(({ path, line }) => [String(path), String(line)]));
  }

  noteLine(base: string, path: string, line: string): void {
    this.#run('INSERT OR REPLACE INTO lines VALUES (?, ?, ?)', base, path, line);
  }

  /** Bases of which anything is known. */
  bases(): string[] {
    return this.#all('SELECT DISTINCT base FROM base_pages').map(({ base }) => String(base));
  }

  forgetBase(base: string): void {
    for (const table of ['base_pages', 'changes', 'lines'])
      this.#run(`DELETE FROM ${table} WHERE base = ?`, base);
  }

  /** Hashes of the files of the last release that was read. */
  fileHashes(): Map<string, string> {
    const rows = this.#all('SELECT file, hash FROM hashes');
    return new Map(rows.map(({ file, hash }) => [String(file), String(hash)]));
  }

  /** Replaces them by what a release has: of ten thousand files, most are the same. */
  setFileHashes(hashes: ReadonlyMap<string, string>): void {
    const known = this.fileHashes();
    for (const file of known.keys())
      if (!hashes.has(file)) this.#run('DELETE FROM hashes WHERE file = ?', file);
    for (const [file, hash] of hashes)
      if (known.get(file) !== hash)
        this.#run('INSERT OR REPLACE INTO hashes VALUES (?, ?)', file, hash);
  }

  /** Made once: a release asks the same of each of its files. */
  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.set(sql, known);
    return known;
  }

  #run(sql: string, ...values: (string | number)[]): void {
    this.#statement(sql).run(...values);
  }

  #get(sql: string, ...values: (string | number)[]) {
    return this.#statement(sql).get(...values);
  }

  #all(sql: string, ...values: (string | number)[]) {
    return this.#statement(sql).all(...values);
  }
}
