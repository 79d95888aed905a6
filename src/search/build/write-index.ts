import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { readMeta } from '../pagefind/files.ts';
import { fragmentFile, type IndexOutline, outlineOf, pieceFile } from '../pagefind/outline.ts';
import { inTurn, newTurns, type Turns } from './turns.ts';

/** A page as Pagefind gets it. */
export interface PageToIndex {
  path: string;
  html: string;
}

/** An index that was written to a folder. */
export interface WrittenIndex {
  /** Made of its content. */
  hash: string;
  version: string;
  /** How many pages it holds. */
  count: number;
  outline: IndexOutline;
}

/** Files of Pagefind's own interfaces and engine, which the site does not use, and its filters. */
const UNUSED = /^(?:pagefind.*\.(?:js|css)|filter|pagefind-entry\.json|wasm\..*)$/;
/** A page with a word that nobody asks for. */
const EMPTY = '<html lang="vi"><body data-pagefind-body><p>0</p></body></html>';
/** Pages on their way to Pagefind, so that it reads one while the next is made. */
const IN_FLIGHT = 8;

/**
 * Writes an index of pages to a folder: Pagefind's pieces and fragments, by numbers instead of names, so
 * that no reader has to load a list of names.
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
  const { version, languages } = JSON.parse(
    readFileSync(join(folder, 'pagefind-entry.json'), 'utf8'),
  );
  const list = join(folder, `pagefind.${languages.vi.hash}.pf_meta`);
  const meta = readMeta(gunzipSync(readFileSync(list)));
  if (meta.ids.length !== Math.max(1, added.length))
    throw new Error(`Pagefind: ${meta.ids.length} pages of ${added.length}`);
  for (const name of readdirSync(folder))
    if (UNUSED.test(name)) rmSync(join(folder, name), { recursive: true });
  // The names of Pagefind's own files change with their content.
  const names = readdirSync(folder, { recursive: true }).map(String).sort();
  const hash = createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 10);
  rmSync(list);
  const number = (from: string, to: string) => renameSync(join(folder, from), join(folder, to));
  meta.ids.forEach((id, page) => void number(`fragment/${id}.pf_fragment`, fragmentFile(page)));
  meta.chunks.forEach((chunk, at) => void number(`index/${chunk.hash}.pf_index`, pieceFile(at)));
  return { hash, version, count: added.length, outline: outlineOf(meta) };
}
