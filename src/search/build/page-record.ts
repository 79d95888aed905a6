import { createHash } from 'node:crypto';
import type { UnreadableFile } from './attached-texts.ts';
import type { SearchPage } from './search-page.ts';

/** What search took from the text of a page and its attachments. */
export interface PageContent {
  /** Hash of what Pagefind gets of the page; null for a page without a text to search. */
  hash: string | null;
  /** Numbers of its pairs and keys in the vocabulary of words. */
  words: Uint32Array;
  /** Numbers of its syllables in the vocabulary of syllables. */
  syllables: Uint32Array;
  /** Words in capitals, without diacritics: abbreviations may be among them. */
  capitals: string[];
  /** Attachments it links to ("tep/a.pdf"). */
  attachments: string[];
  /** Attachments without a text layer. */
  scans: string[];
  unreadable: UnreadableFile[];
}

/** A page as the last update of the index left it. */
export interface PageRecord extends SearchPage {
  /** Hash of its HTML file, as the caller gave it. */
  htmlHash: string;
  /** Hash of that part of the HTML which search reads. */
  sourceHash: string;
  /** Hashes of the attachments it links to, as the caller gave them; '' for one that is not there. */
  attachmentHashes: string[];
  content: PageContent;
}

/** A page whose text has not been read yet. */
export type UnreadPage = Omit<PageRecord, 'content' | 'attachmentHashes'> & { content?: undefined };

/** Enough of a SHA-256 that two texts of a site never share it. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
