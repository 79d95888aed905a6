import type { DatabaseSync } from 'node:sqlite';
import type { EntryKey } from '../../protocol/entry-key.ts';
import type { Remark } from '../../protocol/review.ts';

/** Remarks on drafts. They never enter Git and never a page; they go 90 days after their draft. */
export class Remarks {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  add(
    { collection, slug }: EntryKey,
    by: { login: string; name: string },
    text: string,
    isSentBack = false,
  ): Remark {
    const at = Date.now();
    const { lastInsertRowid } = this.#database
      .prepare(
        `INSERT INTO remarks (collection, slug, login, name, text, sent_back, at, settled)
         VALUES (?, ?, ?, ?, ?, ?, ?, 0)`,
      )
      .run(collection, slug, by.login, by.name, text, isSentBack ? 1 : 0, at);
    return {
      id: Number(lastInsertRowid),
      name: by.name,
      text,
      at: new Date(at).toISOString(),
      isSentBack,
      isSettled: false,
    };
  }

  /** Remarks on an entry's draft, the oldest first. */
  of({ collection, slug }: EntryKey): Remark[] {
    return this.#database
      .prepare(
        'SELECT * FROM remarks WHERE collection = ? AND slug = ? AND closed = 0 ORDER BY at, id',
      )
      .all(collection, slug)
      .map((row) => ({
        id: Number(row.id),
        name: String(row.name),
        text: String(row.text),
        at: new Date(Number(row.at)).toISOString(),
        isSentBack: row.sent_back === 1,
        isSettled: row.settled === 1,
      }));
  }

  /** The entry a remark is about; null when there is no such remark. */
  entryOf(id: number): EntryKey | null {
    const row = this.#database.prepare('SELECT collection, slug FROM remarks WHERE id = ?').get(id);
    return row ? { collection: String(row.collection), slug: String(row.slug) } : null;
  }

  settle(id: number): void {
    this.#database.prepare('UPDATE remarks SET settled = 1 WHERE id = ?').run(id);
  }

  /** How many are not settled, by "collection/slug". */
  openCounts(): Map<string, number> {
    const rows = this.#database
      .prepare(
        `SELECT collection, slug, COUNT(*) AS count FROM remarks
         WHERE settled = 0 AND closed = 0 GROUP BY collection, slug`,
      )
      .all();
    return new Map(rows.map((row) => [`${row.collection}/${row.slug}`, Number(row.count)]));
  }

  /** The draft they were about is gone: published, or thrown away. */
  close({ collection, slug }: EntryKey, now = Date.now()): void {
    this.#database
      .prepare('UPDATE remarks SET closed = ? WHERE collection = ? AND slug = ? AND closed = 0')
      .run(now, collection, slug);
  }

  /** The draft is back from the bin, and its remarks with it. */
  reopen({ collection, slug }: EntryKey, since: number): void {
    this.#database
      .prepare('UPDATE remarks SET closed = 0 WHERE collection = ? AND slug = ? AND closed >= ?')
      .run(collection, slug, since);
  }

  erase({ collection, slug }: EntryKey): void {
    this.#database
      .prepare('DELETE FROM remarks WHERE collection = ? AND slug = ?')
      .run(collection, slug);
  }

  dropClosed(before: number): void {
    this.#database.prepare('DELETE FROM remarks WHERE closed > 0 AND closed < ?').run(before);
  }
}
