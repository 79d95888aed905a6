import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { readMeta } from '../pagefind/files.ts';
import { inTurn, newTurns, type Turns } from './turns.ts';

/** A page as Pagefind gets it. */
export interface PageToIndex {
  path: string;
  html: string;
}

/** An index that was written to a folder. */
export interface WrittenIndex {
  /** Pagefind's name for it. */
  hash: string;
  version: string;
  /** Names of the pages' fragments, in the order of the pages. */
  ids: string[];
  /** Names of the pieces of the index. */
  chunks: string[];
}

/** Files of Pagefind's own interfaces and engine, which the site does not use, and its filters. */
const UNUSED = /^(?:pagefind.*\.(?:js|css)|filter|pagefind-entry\.json|wasm\..*)$/;
/** A page with a word that nobody asks for. */
const EMPTY = '<html lang="vi"><body data-pagefind-body><p>0</p></body></html>';
/** Pages on their way to Pagefind, so that it reads one while the next is made. */
const IN_FLIGHT = 8;

/**
 * Writes an index of pages to a folder: Pagefind's index and fragments.
 * @param turns Pagefind takes five times the memory while it writes; threads do so one by one
 * @throws Error with every fault Pagefind names
 */
export async function writeIndex(
  folder: string,
  pages: AsyncIterable<PageToIndex> | Iterable<PageToIndex>,
  turns: Turns = newTurns(),
): Promise<WrittenIndex> {
  // Small chunks: a phone loads a few pairs, not the neighbourhood of each.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = '5000';
  const { index, errors } = await createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const faults = [...errors];
  const added: Promise<void>[] = [];
  for await (const { path, html } of pages) {
    const adding = index.addHTMLFile({ url: path, content: html });
    added.push(adding.then((answer) => void faults.push(...answer.errors)));
    await added.at(-IN_FLIGHT);
  }
  // Pagefind writes no index at all of nothing.
  if (added.length === 0) await index.addHTMLFile({ url: '/', content: EMPTY });
  await Promise.all(added);
  await inTurn(turns, async () => {
    faults.push(...(await index.writeFiles({ outputPath: folder })).errors);
    await index.deleteIndex();
    await close();
  });
  if (faults.length > 0) throw new Error(`Pagefind: ${faults.join('; ')}`);
  const entry = takeEntry(folder);
  const packed = readFileSync(join(folder, `pagefind.${entry.hash}.pf_meta`));
  const { ids, chunks } = readMeta(gunzipSync(packed));
  if (ids.length !== Math.max(1, added.length))
    throw new Error(`Pagefind: ${ids.length} pages of ${added.length}`);
  return {
    ...entry,
    ids: ids.slice(0, added.length),
    chunks: chunks.map((chunk) => chunk.hash),
  };
}

/** Pagefind's names from its entry file, which the manifest replaces; removes it and unused files. */
function takeEntry(folder: string): { hash: string; version: string } {
  const entry = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8'));
  for (const name of readdirSync(folder))
    if (UNUSED.test(name)) rmSync(join(folder, name), { recursive: true });
  return { hash: entry.languages.vi.hash, version: entry.version };
}
