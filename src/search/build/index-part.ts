import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { cachedText, textCacheFolder } from '../../attachments/cache.ts';
import { isScan } from '../../attachments/text.ts';
import { escapeHtml } from '../../lib/html.ts';
import { safeDecode } from '../../lib/url.ts';
import { attachmentAnchor } from '../anchors.ts';
import { type Directory, type DirectoryPage, packDirectory } from '../directory.ts';
import { HEADINGS_FIELD } from '../headings-field.ts';
import { type Abbreviation, abbreviationTable } from '../text/abbreviations.ts';
import { toIndexText } from '../text/index-words.ts';
import { cleanText, wordKey, wordsOf } from '../text/tokens.ts';
import { type Block, readPage } from './page-text.ts';
import type { Part } from './plan-parts.ts';
import { keysOf, pairsOf, type WordCounts } from './word-list.ts';

export interface PartOrder {
  outDir: string;
  basePath: string;
  part: Part;
  abbreviations: readonly Abbreviation[];
  /** Name of the index folder while it is written. */
  folder: string;
  /** Folder that builds keep between each other. */
  cacheDir: string;
  /** One of so many parts that the word list has to tell them apart. */
  isOfMany: boolean;
}

export interface IndexedPart {
  /** Pagefind's name for the index. */
  hash: string;
  version: string;
  directory: Directory;
  words: WordCounts;
  /** Attachments without a text layer. */
  scans: string[];
  /** Attachments that could not be read, with the reason. */
  unreadable: { file: string; reason: string }[];
}

/** Syllables on more than this share of the pages are common. */
const COMMON_SHARE = 0.25;
/** Files of Pagefind's own interfaces, which the site does not use, and its filters. */
const UNUSED = /^(?:pagefind.*\.(?:js|css)|filter)$/;

/**
 * Writes the index of one part to its folder: Pagefind's index and fragments. The directory comes
 * back to the caller, who completes and writes it.
 * @throws Error with every fault Pagefind names
 */
export async function indexPart(order: PartOrder): Promise<IndexedPart> {
  const { outDir, part, folder } = order;
  // Small pieces: a phone loads a few pairs, not the neighbourhood of each.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = '5000';
  const { index, errors } = await createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const faults = [...errors];
  const table = abbreviationTable(order.abbreviations);
  const result: Omit<IndexedPart, 'hash' | 'version' | 'directory'> = {
    words: new Map(),
    scans: [],
    unreadable: [],
  };
  const syllables = new Map<string, number>();
  for (const { file, path } of part.pages) {
    const page = readPage(readFileSync(join(outDir, file), 'utf8'));
    if (!page) continue;
    const attached = (await readAttachments(order, page.files, result)).map(({ anchor, text }) => ({
      anchor,
      text: cleanText(text),
    }));
    const texts = page.blocks.map(({ text }) => cleanText(text));
    const { title, symbol = '', date = '' } = page.facts;
    const all = [cleanText(title), ...texts, ...attached.map(({ text }) => text)];
    count(result.words, pairsOf(all));
    if (order.isOfMany) count(result.words, keysOf([symbol, date, ...all]));
    count(
      syllables,
      new Set(texts.flatMap((text) => wordsOf(text).map((word) => wordKey(word.text)))),
    );
    const encoded = texts.map((text) => escapeHtml(toIndexText(text, table)));
    const content = [
      ...page.blocks.map((block, at) => blockHtml(block, encoded[at] ?? '')),
      ...attached.map(
        ({ anchor, text }) =>
          `<p id="${escapeHtml(anchor)}">${escapeHtml(toIndexText(text, table))}</p>`,
      ),
    ].join('\n');
    const headings = encoded.filter((_, at) => page.blocks[at]?.heading !== undefined).join(' ');
    const head = `<meta data-pagefind-meta="${HEADINGS_FIELD}[content]" content="${headings}">`;
    const added = await index.addHTMLFile({
      url: path,
      content: `<html lang="vi"><head>${head}</head><body data-pagefind-body>${content || '<p>.</p>'}</body></html>`,
    });
    faults.push(...added.errors);
  }
  const target = join(outDir, folder);
  const written = await index.writeFiles({ outputPath: target });
  faults.push(...written.errors);
  await close();
  if (faults.length > 0) throw new Error(`Pagefind: ${faults.join('; ')}`);
  const entry = JSON.parse(readFileSync(join(target, 'pagefind-entry.json'), 'utf8'));
  const directory = makeDirectory(target, part, syllables);
  for (const name of readdirSync(target))
    if (UNUSED.test(name) || name === 'pagefind-entry.json')
      rmSync(join(target, name), { recursive: true });
  return { ...result, hash: entry.languages.vi.hash, version: entry.version, directory };
}

function blockHtml({ heading }: Block, inner: string): string {
  return heading === undefined
    ? `<p>${inner}</p>`
    : `<h2 id="${escapeHtml(heading)}">${inner}</h2>`;
}

async function readAttachments(
  { outDir, basePath, cacheDir }: PartOrder,
  links: readonly string[],
  result: Pick<IndexedPart, 'scans' | 'unreadable'>,
): Promise<{ anchor: string; text: string }[]> {
  const found: { anchor: string; text: string }[] = [];
  for (const link of links) {
    const address = safeDecode(link.split(/[?#]/)[0] ?? '') ?? '';
    const file = address.slice(basePath.length);
    const path = join(outDir, file);
    if (!address.startsWith(`${basePath}tep/`) || !existsSync(path)) continue;
    const name = file.slice('tep/'.length);
    try {
      const pages = await cachedText(path, textCacheFolder(cacheDir));
      if (isScan(path, pages)) result.scans.push(file);
      else
        found.push(
          ...pages.map(({ page, text }) => ({ anchor: attachmentAnchor(name, page), text })),
        );
    } catch (error) {
      result.unreadable.push({
        file,
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  }
  return found;
}

/** Pagefind names its fragments by content; the address in each tells which page it is. */
function makeDirectory(target: string, part: Part, syllables: Map<string, number>): Directory {
  const idByPath = new Map<string, string>();
  for (const name of readdirSync(join(target, 'fragment'))) {
    const text = gunzipSync(readFileSync(join(target, 'fragment', name))).toString('utf8');
    const url: string = JSON.parse(text.slice('pagefind_dcd'.length)).url;
    idByPath.set(url, name.replace('.pf_fragment', ''));
  }
  const pages = part.pages.flatMap(({ path, facts }): DirectoryPage[] => {
    const id = idByPath.get(path);
    return id === undefined ? [] : [{ ...facts, id, path }];
  });
  const common = [...syllables]
    .map(([syllable, pagesWith]) => [syllable, pagesWith / part.pages.length] as const)
    .filter(([, share]) => share > COMMON_SHARE)
    .sort(([, left], [, right]) => right - left)
    .map(([syllable, share]) => [syllable, Math.round(share * 100) / 100] as const);
  return { pages, common: Object.fromEntries(common) };
}

/**
 * Writes the directory into the folder of its part and gives the folder a name made of its content,
 * so that it can be kept by caches for ever.
 * @returns the folder's name below the base path
 */
export function sealPart(
  outDir: string,
  folder: string,
  name: string,
  directory: Directory,
): string {
  const target = join(outDir, folder);
  const json = JSON.stringify(packDirectory(directory));
  writeFileSync(join(target, 'danh-muc.json'), json);
  // The names of Pagefind's own files change with their content.
  const names = readdirSync(target, { recursive: true }).map(String).sort();
  const hash = createHash('sha256').update(names.join('\n')).update(json);
  const sealed = `pagefind/${name}-${hash.digest('hex').slice(0, 10)}/`;
  renameSync(target, join(outDir, sealed));
  return sealed;
}

function count(counts: Map<string, number>, keys: Iterable<string>): void {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
}
