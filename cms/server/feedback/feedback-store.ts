import type { DatabaseSync } from 'node:sqlite';
import { FEEDBACK } from '../../../src/lib/feedback-limits.ts';
import { FEEDBACK_PAGE_SIZE, type FeedbackItem } from '../../protocol/feedback.ts';

export type NewFeedback = Pick<FeedbackItem, 'page' | 'text' | 'contact'>;

/**
 * What readers wrote about pages. It never enters Git and never a page; nothing here says who wrote it but
 * what the reader chose to write.
 */
export class FeedbackStore {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Stores a text, once however often it is sent. @returns false when the store is full */
  add({ page, text, contact }: NewFeedback, now: Date): boolean {
    const isKnown = this.#database
      .prepare('SELECT 1 FROM feedback WHERE page = ? AND text = ? AND contact = ?')
      .get(page, text, contact);
    if (isKnown) return true;
    if (this.count() >= FEEDBACK.rows) return false;
    this.#database
      .prepare('INSERT INTO feedback (page, text, contact, at) VALUES (?, ?, ?, ?)')
      .run(page, text, contact, now.getTime());
    return true;
  }

  count(): number {
    return Number(this.#database.prepare('SELECT COUNT(*) AS count FROM feedback').get()?.count);
  }

  /** A screen of them, the newest first. */
  list(screen: number): FeedbackItem[] {
    return this.#database
      .prepare('SELECT * FROM feedback ORDER BY at DESC, id DESC LIMIT ? OFFSET ?')
      .all(FEEDBACK_PAGE_SIZE, screen * FEEDBACK_PAGE_SIZE)
      .map((row) => ({
        id: Number(row.id),
        page: String(row.page),
        text: String(row.text),
        contact: String(row.contact),
        at: new Date(Number(row.at)).toISOString(),
      }));
  }

  /** @returns how many there were */
  erase(ids: readonly number[]): number {
    const statement = this.#database.prepare('DELETE FROM feedback WHERE id = ?');
    return ids.reduce((sum, id) => sum + Number(statement.run(id).changes), 0);
  }

  dropOld(now: Date): void {
    const before = now.getTime() - FEEDBACK.days * 24 * 60 * 60_000;
    this.#database.prepare('DELETE FROM feedback WHERE at < ?').run(before);
  }
}
