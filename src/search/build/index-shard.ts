import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Directory } from '../directory.ts';
import { type Abbreviation, abbreviationTable } from '../text/abbreviations.ts';
import { cleanText, wordKey, wordsOf } from '../text/words.ts';
import { type AttachmentFolders, attachedTexts, type UnreadableFile } from './attached-texts.ts';
import { type Counts, countPage } from './counts.ts';
import { pageHtml } from './page-html.ts';
import { readPage } from './page-text.ts';
import { keysOf, pairsOf } from './page-words.ts';
import type { Shard } from './plan-shards.ts';
import { readDirectory, takeEntry } from './shard-files.ts';

export interface ShardJob extends AttachmentFolders {
  shard: Shard;
  abbreviations: readonly Abbreviation[];
  /** Name of the index folder while it is written. */
  folder: string;
  /** One of so many shards that the word list has to name those of each word. */
  isOneOfMany: boolean;
}

export interface IndexedShard {
  /** Pagefind's name for the index. */
  hash: string;
  version: string;
  directory: Directory;
  /** On how many pages each pair of syllables and each key stands, "hồ sơ" -> pages. */
  words: Counts;
  /** Attachments without a text layer. */
  scans: string[];
  unreadable: UnreadableFile[];
}

/**
 * Writes the index of one shard to its folder: Pagefind's index and fragments. The directory comes
 * back to the caller, who completes and writes it.
 * @throws Error with every fault Pagefind names
 */
export async function indexShard(job: ShardJob): Promise<IndexedShard> {
  const { outDir, shard, folder } = job;
  // Small chunks: a phone loads a few pairs, not the neighbourhood of each.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = '5000';
  const { index, errors } = await createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const faults = [...errors];
  const table = abbreviationTable(job.abbreviations);
  const words: Counts = new Map();
  const syllables: Counts = new Map();
  const scans: string[] = [];
  const unreadable: UnreadableFile[] = [];
  for (const { file, path } of shard.pages) {
    const page = readPage(readFileSync(join(outDir, file), 'utf8'));
    if (!page) continue;
    const attached = await attachedTexts(job, page.files);
    scans.push(...attached.scans);
    unreadable.push(...attached.unreadable);
    const blocks = page.blocks.map((block) => ({ ...block, text: cleanText(block.text) }));
    const texts = blocks.map(({ text }) => text);
    const { title, symbol = '', date = '' } = page.facts;
    const all = [cleanText(title), ...texts, ...attached.texts.map(({ text }) => text)];
    countPage(words, pairsOf(all));
    if (job.isOneOfMany) countPage(words, keysOf([symbol, date, ...all]));
    countPage(syllables, syllablesOf(texts));
    const content = pageHtml(blocks, attached.texts, table);
    faults.push(...(await index.addHTMLFile({ url: path, content })).errors);
  }
  const target = join(outDir, folder);
  faults.push(...(await index.writeFiles({ outputPath: target })).errors);
  await close();
  if (faults.length > 0) throw new Error(`Pagefind: ${faults.join('; ')}`);
  const { hash, version } = takeEntry(target);
  const directory = readDirectory(target, shard.pages, syllables);
  return { hash, version, directory, words, scans, unreadable };
}

function syllablesOf(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => wordsOf(text).map((word) => wordKey(word.text))));
}
