import { DatabaseSync } from 'node:sqlite';
import { fold } from '../../src/lib/vietnamese/fold.ts';
import type { BuiltText } from './baselines.ts';

/** So many results are looked at. */
const SEEN = 10;
/** A word in the title counts as often as MiniSearch is told to count it. */
const TITLE_BOOST = 3;

/**
 * A search that runs on a server: FTS5 of the SQLite that comes with Node, words without diacritics,
 * any of them, ranked by BM25.
 * @returns answers a query with paths, best first
 */
export function fullTextServer(texts: readonly BuiltText[]): (query: string) => string[] {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE VIRTUAL TABLE pages USING fts5(path UNINDEXED, title, text)');
  const insert = database.prepare('INSERT INTO pages VALUES (?, ?, ?)');
  for (const { path, title, text } of texts) insert.run(path, fold(title), fold(text));
  const ask = database.prepare(
    `SELECT path FROM pages WHERE pages MATCH ? ORDER BY bm25(pages, 0, ${TITLE_BOOST}, 1) LIMIT ${SEEN}`,
  );
  return (query) => {
    const words = fold(query).match(/[a-z0-9]+/g) ?? [];
    if (words.length === 0) return [];
    return ask.all(words.map((word) => `"${word}"`).join(' OR ')).map(({ path }) => String(path));
  };
}
