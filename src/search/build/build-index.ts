import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { escapeHtml } from '../../lib/html.ts';
import { servedPath } from '../../lib/url.ts';
import {
  MANIFEST_ATTRIBUTE,
  type Manifest,
  type ManifestPart,
  NO_MANIFEST,
  PARTS_UNASKED,
} from '../manifest.ts';
import type { Abbreviation } from '../text/abbreviations.ts';
import { type IndexedPart, type PartOrder, sealPart } from './index-part.ts';
import { readFacts } from './page-text.ts';
import { planParts, type SearchPage } from './plan-parts.ts';
import { writeWordList } from './word-list.ts';

export interface IndexSource {
  /** Folder of the built site. */
  outDir: string;
  basePath: string;
  /** HTML files below it. */
  files: readonly string[];
  abbreviations: readonly Abbreviation[];
  /** Folder that builds keep between each other. */
  cacheDir: string;
}

export interface IndexReport {
  pages: number;
  parts: number;
  scans: string[];
  unreadable: { file: string; reason: string }[];
}

const WASM = 'wasm.unknown.pagefind';
/** Where a part is written until its content gives it a name. */
const workFolder = (part: number) => `pagefind/${part}.dang-ghi/`;

/**
 * Writes the search index of the built pages below `pagefind/` and its manifest into the search
 * page. Pages without search facts in their head are left out.
 * @throws Error with every fault Pagefind names; a half index must not go online
 */
export async function buildSearchIndex(source: IndexSource): Promise<IndexReport> {
  const { outDir, basePath, abbreviations, cacheDir } = source;
  rmSync(join(outDir, 'pagefind'), { recursive: true, force: true });
  mkdirSync(join(outDir, 'pagefind'), { recursive: true });
  const pages = source.files.flatMap((file): SearchPage[] => {
    const html = readFileSync(join(outDir, file), 'utf8');
    const facts = readFacts(html);
    const path = servedPath(file, '/');
    return facts ? [{ file, path, facts, size: html.length }] : [];
  });
  const parts = planParts(pages);
  const indexed = await inThreads(
    parts.map((part, index) => ({
      outDir,
      basePath,
      part,
      abbreviations,
      folder: workFolder(index),
      cacheDir,
      isOfMany: parts.length > PARTS_UNASKED,
    })),
  );
  const engine = indexed.length > 0 ? keepEngine(outDir, parts.length) : '';
  const wordList = writeWordList(
    outDir,
    indexed.map(({ words }) => words),
  );
  const manifest: Manifest = {
    version: indexed[0]?.version ?? '',
    engine,
    parts: indexed.map((result, index): ManifestPart => {
      const { name, year, pages: content } = parts[index] ?? { name: '', pages: [] };
      const directory =
        index === 0 ? { ...result.directory, abbreviations, wordList } : result.directory;
      return {
        folder: sealPart(outDir, workFolder(index), name, directory),
        hash: result.hash,
        pages: content.length,
        ...(year !== undefined && { year }),
      };
    }),
  };
  writeManifest(outDir, manifest);
  return {
    pages: pages.length,
    parts: parts.length,
    scans: indexed.flatMap(({ scans }) => scans),
    unreadable: indexed.flatMap(({ unreadable }) => unreadable),
  };
}

/** Indexes parts side by side, as many as there are cores but two at most: memory is what runs out. */
async function inThreads(orders: readonly PartOrder[]): Promise<IndexedPart[]> {
  const results: IndexedPart[] = [];
  const queue = orders.map((order, index) => ({ order, index }));
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift())
      results[next.index] = await inThread(next.order);
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  return results;
}

function inThread(order: PartOrder): Promise<IndexedPart> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./index-part-thread.ts', import.meta.url), {
      workerData: order,
    });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`search index: thread ended with ${code}`)));
  });
}

/** One copy of Pagefind's WebAssembly serves all parts. */
function keepEngine(outDir: string, parts: number): string {
  const path = (index: number) => join(outDir, workFolder(index), WASM);
  const bytes = readFileSync(path(0));
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const engine = `pagefind/may-tim-${hash}.pagefind`;
  renameSync(path(0), join(outDir, engine));
  for (let index = 1; index < parts; index += 1) rmSync(path(index), { force: true });
  return engine;
}

function writeManifest(outDir: string, manifest: Manifest): void {
  const page = join(outDir, 'tim-kiem/index.html');
  if (!existsSync(page)) return;
  const json = escapeHtml(JSON.stringify(manifest));
  const html = readFileSync(page, 'utf8');
  const mark = `${MANIFEST_ATTRIBUTE}="${NO_MANIFEST}"`;
  if (!html.includes(mark)) throw new Error(`${page}: ${mark}`);
  writeFileSync(
    page,
    html.replace(mark, () => `${MANIFEST_ATTRIBUTE}="${json}"`),
  );
}
