import type { Directory } from '../directory.ts';
import type { PostingList } from '../pagefind/index-reader.ts';
import type { TitleIndex } from './title-index.ts';

/** What ranking asks of a shard; tests give it one without Pagefind. */
export interface SearchableShard {
  number: number;
  year: number | undefined;
  directory: Directory;
  titles: TitleIndex;
  /**
   * Pages that hold an index word, or words that begin so when `token` is no whole one; by their
   * number in the directory.
   * @param isExact diacritics as typed, else without regard to them
   */
  find(token: string, isExact: boolean): Promise<PostingList>;
}
