import type { DatabaseSync } from 'node:sqlite';
import type { EntryKey } from '../../protocol/entry-key.ts';
import { atOnce } from '../accounts/database.ts';

/** Drafts that are approved and published together: a unit and the total, a document and what it ends. */
export class Bundles {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Puts entries into one new bundle. One alone leaves its bundle. @returns its key, or null */
  join(entries: readonly EntryKey[]): string | null {
    const left = new Set(entries.map((entry) => this.of(entry)).filter((key) => key !== null));
    const key = entries.length < 2 ? null : crypto.randomUUID();
    atOnce(this.#database, () => {
      for (const entry of entries) this.leave(entry);
      for (const bundle of left) this.#dissolveSmall(bundle);
      if (key === null) return;
      const insert = this.#database.prepare('INSERT INTO bundles VALUES (?, ?, ?)');
      for (const { collection, slug } of entries) insert.run(collection, slug, key);
    });
    return key;
  }

  /** The bundle of an entry; null when it has none. */
  of({ collection, slug }: EntryKey): string | null {
    const row = this.#database
      .prepare('SELECT bundle FROM bundles WHERE collection = ? AND slug = ?')
      .get(collection, slug);
    return row ? String(row.bundle) : null;
  }

  members(bundle: string): EntryKey[] {
    return this.#database
      .prepare('SELECT collection, slug FROM bundles WHERE bundle = ? ORDER BY collection, slug')
      .all(bundle)
      .map((row) => ({ collection: String(row.collection), slug: String(row.slug) }));
  }

  /** By "collection/slug". */
  all(): Map<string, string> {
    const rows = this.#database.prepare('SELECT * FROM bundles').all();
    return new Map(rows.map((row) => [`${row.collection}/${row.slug}`, String(row.bundle)]));
  }

  leave({ collection, slug }: EntryKey): void {
    this.#database
      .prepare('DELETE FROM bundles WHERE collection = ? AND slug = ?')
      .run(collection, slug);
  }

  /** One entry is no bundle. */
  #dissolveSmall(bundle: string): void {
    if (this.members(bundle).length < 2)
      this.#database.prepare('DELETE FROM bundles WHERE bundle = ?').run(bundle);
  }
}
