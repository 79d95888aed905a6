import type { DatabaseSync } from 'node:sqlite';

/** The form a text was typed in; `slug` is '' for an entry without an address. */
export interface FormKey {
  collection: string;
  slug: string;
  /** The editor's name for the opened form. */
  form: string;
}

export interface Autosave extends FormKey {
  title: string;
  /** The whole entry as a file. */
  raw: string;
  /** Files on the server that it names: path to blob. */
  uploads: Record<string, string>;
  /** Milliseconds since 1970. */
  at: number;
}

/**
 * What people are typing, kept until they save it. It stands here and not in Git, because Git forgets
 * nothing: a text in the making may hold what must be erased.
 */
export class Autosaves {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  store(login: string, text: Omit<Autosave, 'at'>, now = Date.now()): number {
    const { collection, slug, form, title, raw, uploads } = text;
    this.#database
      .prepare('INSERT OR REPLACE INTO autosaves VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
      .run(login, collection, slug, form, title, raw, JSON.stringify(uploads), now);
    return now;
  }

  /** Texts of a person, the newest first. */
  of(login: string): Autosave[] {
    return this.#database
      .prepare('SELECT * FROM autosaves WHERE login = ? ORDER BY at DESC')
      .all(login)
      .map(toAutosave);
  }

  find(login: string, { collection, slug, form }: FormKey): Autosave | null {
    const row = this.#database
      .prepare(
        'SELECT * FROM autosaves WHERE login = ? AND collection = ? AND slug = ? AND form = ?',
      )
      .get(login, collection, slug, form);
    return row ? toAutosave(row) : null;
  }

  drop(login: string, { collection, slug, form }: FormKey): void {
    this.#database
      .prepare('DELETE FROM autosaves WHERE login = ? AND collection = ? AND slug = ? AND form = ?')
      .run(login, collection, slug, form);
  }

  /** Removes whatever anybody typed into an entry: when it is erased. */
  erase(collection: string, slug: string): void {
    this.#database
      .prepare('DELETE FROM autosaves WHERE collection = ? AND slug = ?')
      .run(collection, slug);
  }

  dropOld(before: number): void {
    this.#database.prepare('DELETE FROM autosaves WHERE at < ?').run(before);
  }
}

function toAutosave(row: Record<string, unknown>): Autosave {
  return {
    collection: String(row.collection),
    slug: String(row.slug),
    form: String(row.form),
    title: String(row.title),
    raw: String(row.raw),
    uploads: JSON.parse(String(row.uploads)) as Record<string, string>,
    at: Number(row.at),
  };
}
