import type { Abbreviation } from '../text/abbreviations.ts';
import type { PageRecord } from './page-record.ts';
import type { WordOrder } from './word-order.ts';
import type { WrittenIndex } from './write-index.ts';

/** What the next update of the index has to know of the last one; plain data. */
export interface SearchState {
  abbreviations: readonly Abbreviation[];
  pages: PageRecord[];
  /** HTML files that are not for search, with their hashes. */
  otherFiles: Map<string, string>;
  /** Names that the pages' numbers mean. */
  words: string[];
  syllables: string[];
  wordOrder: WordOrder;
  shards: ShardState[];
}

/** The indexes of a shard. */
export interface ShardState {
  base: IndexState;
  layer: LayerState | null;
}

/** An index of Pagefind and the pages that may count from it. */
export interface IndexState extends WrittenIndex {
  /** Folder below the output folder. */
  folder: string;
  /** Number and content hash of each page whose fragment is there, by its path. */
  pages: Map<string, IndexedPage>;
}

export interface IndexedPage {
  number: number;
  content: string;
}

export interface LayerState extends IndexState {
  /** Files that come with the directory, in base64 by their name in the folder. */
  files: Record<string, string>;
}
