import type { DatabaseSync } from 'node:sqlite';

export interface Erasure {
  path: string;
  login: string;
  reason: string;
  at: Date;
}

/** The record of what was erased for good: that it was, by whom and why; never what it said. */
export class Erasures {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  note(path: string, login: string, reason: string): void {
    this.#database
      .prepare('INSERT INTO erasures VALUES (?, ?, ?, ?)')
      .run(Date.now(), login, path, reason);
  }

  list(): Erasure[] {
    return this.#database
      .prepare('SELECT * FROM erasures ORDER BY at DESC')
      .all()
      .map((row) => ({
        path: String(row.path),
        login: String(row.login),
        reason: String(row.reason),
        at: new Date(Number(row.at)),
      }));
  }
}
