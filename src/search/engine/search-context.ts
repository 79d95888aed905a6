import type { ReadOptions } from '../query/query.ts';
import type { SearchableShard } from './searchable-shard.ts';

/**
 * Gives the file of the word list that would hold a pair of this sound; '' when there is none.
 * @throws when it cannot be loaded
 */
export type WordListReader = (sound: string) => Promise<string>;

/** What a search works with; the worker gives it Pagefind and files, tests give it neither. */
export interface SearchContext {
  /** All shards: first those of the reference, then news. */
  shards: readonly { pages: number; year?: number }[];
  open(shard: number): Promise<SearchableShard>;
  readOptions: ReadOptions;
  readWordList: WordListReader;
}

export interface SearchRequest {
  text: string;
  /** Search the words as typed, nothing else. */
  isLiteral: boolean;
  /** Search every shard of a large archive, not only those that most likely answer. */
  withAll: boolean;
}
