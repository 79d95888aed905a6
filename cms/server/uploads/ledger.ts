import type { DatabaseSync } from 'node:sqlite';

/**
 * Which files have been looked at and stored but belong to no saved entry yet. Only what stands
 * here may be put into an entry, so nothing reaches the store uninspected.
 */
export class UploadLedger {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  add(blob: string, path: string, login: string): void {
    this.#database
      .prepare('INSERT OR REPLACE INTO uploads VALUES (?, ?, ?, ?)')
      .run(blob, path, login, Date.now());
  }

  has(blob: string, path: string): boolean {
    const row = this.#database
      .prepare('SELECT 1 FROM uploads WHERE blob = ? AND path = ?')
      .get(blob, path);
    return row !== undefined;
  }

  /** Everything ever uploaded to a path, the newest first. */
  blobs(path: string): string[] {
    const rows = this.#database
      .prepare('SELECT blob FROM uploads WHERE path = ? ORDER BY at DESC')
      .all(path) as unknown as { blob: string }[];
    return rows.map(({ blob }) => blob);
  }

  /** Forgets everything uploaded to a path: when it is erased. */
  forget(path: string): void {
    this.#database.prepare('DELETE FROM uploads WHERE path = ?').run(path);
  }

  /** Whether somebody else has used a path: their picture must not become another's. */
  isOthers(path: string, login: string): boolean {
    const row = this.#database
      .prepare('SELECT 1 FROM uploads WHERE path = ? AND login <> ?')
      .get(path, login);
    return row !== undefined;
  }
}
