import type { DatabaseSync } from 'node:sqlite';

/** A text that somebody looked at. */
export interface Reading {
  blob: string;
  at: number;
}

/** What each person saw of each entry, and the other text they saw before it. */
export class Readings {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /**
   * A person looks at a text. Looking at the same text again changes nothing.
   * @returns the text they saw before it; null the first time
   */
  look(login: string, path: string, blob: string, now = Date.now()): Reading | null {
    const row = this.#database
      .prepare('SELECT * FROM readings WHERE login = ? AND path = ?')
      .get(login, path);
    if (!row) {
      this.#database
        .prepare('INSERT INTO readings VALUES (?, ?, ?, ?, ?, ?)')
        .run(login, path, blob, now, '', 0);
      return null;
    }
    if (row.blob === blob) return earlier(String(row.earlier), Number(row.earlier_at));
    this.#database
      .prepare(
        `UPDATE readings SET earlier = blob, earlier_at = at, blob = ?, at = ?
         WHERE login = ? AND path = ?`,
      )
      .run(blob, now, login, path);
    return earlier(String(row.blob), Number(row.at));
  }

  /** Whether a person looked at this very text last. */
  hasRead(login: string, path: string, blob: string): boolean {
    const row = this.#database
      .prepare('SELECT 1 FROM readings WHERE login = ? AND path = ? AND blob = ?')
      .get(login, path, blob);
    return row !== undefined;
  }

  erase(path: string): void {
    this.#database.prepare('DELETE FROM readings WHERE path = ?').run(path);
  }

  dropOld(before: number): void {
    this.#database.prepare('DELETE FROM readings WHERE at < ?').run(before);
  }
}

function earlier(blob: string, at: number): Reading | null {
  return blob ? { blob, at } : null;
}
