import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Abbreviation, abbreviationTable } from '../text/abbreviations.ts';
import type { AttachmentFolders } from './attached-texts.ts';
import type { PageContent } from './page-record.ts';
import type { PageRecords } from './page-records.ts';
import type { ShardPage } from './plan-layers.ts';
import { type ContentReader, readContent } from './read-content.ts';
import type { Turns } from './turns.ts';
import { Vocabulary } from './vocabulary.ts';
import { type PageToIndex, type WrittenIndex, writeIndex } from './write-index.ts';

/** A page by its HTML file and its path. */
export interface PageFile {
  file: string;
  path: string;
}

export interface ShardJob extends AttachmentFolders {
  pages: readonly PageFile[];
  abbreviations: readonly Abbreviation[];
  /** Folder of the index below the output folder. */
  folder: string;
  turns: Turns;
}

export interface IndexedShard {
  index: WrittenIndex;
  /** Content of the pages, in their order; numbers count in the vocabularies below. */
  contents: PageContent[];
  words: string[];
  syllables: string[];
}

/**
 * Reads pages and writes their index.
 * @throws Error with every fault Pagefind names
 */
export async function indexShard(job: ShardJob): Promise<IndexedShard> {
  const words = new Vocabulary();
  const syllables = new Vocabulary();
  const reader = { ...job, abbreviations: abbreviationTable(job.abbreviations), words, syllables };
  const contents: PageContent[] = [];
  const pages = readAll(reader, job.pages, (_, content) => contents.push(content));
  const index = await writeIndex(join(job.outDir, job.folder), pages, job.turns);
  return { index, contents, words: words.names, syllables: syllables.names };
}

/** Reads pages one by one for the index; each content is given to the caller on the way. */
export async function* readAll<Page extends PageFile>(
  reader: ContentReader,
  pages: readonly Page[],
  take: (page: Page, content: PageContent) => void,
): AsyncGenerator<PageToIndex> {
  for (const page of pages) {
    const source = readFileSync(join(reader.outDir, page.file), 'utf8');
    const { content, html } = await readContent(reader, source);
    take(page, content);
    if (html !== null) yield { path: page.path, html };
  }
}

/** Reads the pages whose texts are not known. */
export async function readUnread(
  reader: ContentReader,
  records: PageRecords,
  pages: readonly ShardPage[],
): Promise<void> {
  const unread = records.of(pages).filter(({ content }) => !content);
  const take = ({ path }: PageFile, content: PageContent) => records.add(path, content);
  for await (const _ of readAll(reader, unread, take));
}
