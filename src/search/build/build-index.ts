import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '../../lib/html.ts';
import {
  MANIFEST_ATTRIBUTE,
  type Manifest,
  type ManifestShard,
  NO_MANIFEST,
  writeManifest,
} from '../manifest.ts';
import type { Abbreviation } from '../text/abbreviations.ts';
import { LIMITS } from '../weights.ts';
import type { UnreadableFile } from './attached-texts.ts';
import { indexInThreads } from './index-threads.ts';
import { planShards } from './plan-shards.ts';
import { searchPages } from './search-pages.ts';
import { finalizeShard, shareWasm, workFolder } from './shard-files.ts';
import { writeWordList } from './word-list.ts';

export interface IndexSource {
  /** Folder of the built site. */
  outDir: string;
  basePath: string;
  /** HTML files below it. */
  files: readonly string[];
  abbreviations: readonly Abbreviation[];
  /** Folder that builds use again. */
  cacheDir: string;
}

export interface IndexReport {
  pages: number;
  shards: number;
  /** Attachments without a text layer. */
  scans: string[];
  unreadable: UnreadableFile[];
}

/**
 * Writes the search index of the built pages below `pagefind/` and its manifest into the search
 * page. Pages without search facts in their head are left out.
 * @throws Error with every fault Pagefind names; a half index must not go online
 */
export async function buildSearchIndex(source: IndexSource): Promise<IndexReport> {
  const { outDir, basePath, abbreviations, cacheDir } = source;
  rmSync(join(outDir, 'pagefind'), { recursive: true, force: true });
  mkdirSync(join(outDir, 'pagefind'), { recursive: true });
  const pages = searchPages(outDir, source.files);
  const shards = planShards(pages);
  const isOneOfMany = shards.length > LIMITS.automaticShards;
  const indexed = await indexInThreads(
    shards.map((shard, index) => {
      const folder = workFolder(index);
      return { outDir, basePath, cacheDir, abbreviations, shard, folder, isOneOfMany };
    }),
  );
  const engine = indexed.length > 0 ? shareWasm(outDir, shards.length) : '';
  const wordList = writeWordList(
    outDir,
    indexed.map(({ words }) => words),
  );
  const manifest: Manifest = {
    version: indexed[0]?.version ?? '',
    engine,
    shards: indexed.map(({ hash, directory: own }, index): ManifestShard => {
      const { name, year, pages: content } = shards[index] ?? { name: '', pages: [] };
      const directory = index === 0 ? { ...own, abbreviations, wordList } : own;
      return {
        folder: finalizeShard(outDir, workFolder(index), name, directory),
        hash,
        pages: content.length,
        ...(year !== undefined && { year }),
      };
    }),
  };
  putManifest(outDir, manifest);
  return {
    pages: pages.length,
    shards: shards.length,
    scans: indexed.flatMap(({ scans }) => scans),
    unreadable: indexed.flatMap(({ unreadable }) => unreadable),
  };
}

/** Writes the manifest into the search page. @throws when the page has no place for it */
function putManifest(outDir: string, manifest: Manifest): void {
  const page = join(outDir, 'tim-kiem/index.html');
  if (!existsSync(page)) return;
  const json = escapeHtml(writeManifest(manifest));
  const html = readFileSync(page, 'utf8');
  const empty = `${MANIFEST_ATTRIBUTE}="${NO_MANIFEST}"`;
  if (!html.includes(empty)) throw new Error(`${page}: ${empty}`);
  writeFileSync(
    page,
    html.replace(empty, () => `${MANIFEST_ATTRIBUTE}="${json}"`),
  );
}
