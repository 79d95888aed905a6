import type { Directory } from '../directory.ts';
import type { TitleIndex } from './title-index.ts';

/** Where an index word stands on one page, counted in words of the index. */
export interface Posting {
  positions: number[];
  isInHeading: boolean;
}

/** Pages that hold an index word, by their number in the directory. */
export type PostingList = ReadonlyMap<number, Posting>;

/** What ranking asks of a shard; tests give it one without Pagefind. */
export interface SearchableShard {
  number: number;
  year: number | undefined;
  directory: Directory;
  titles: TitleIndex;
  /**
   * Pages that hold an index word, or words that begin so when `token` is no whole one.
   * @param isExact diacritics as typed, else without regard to them
   */
  find(token: string, isExact: boolean): Promise<PostingList>;
}
