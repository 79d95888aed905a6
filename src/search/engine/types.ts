import type { Directory } from '../directory.ts';
import type { TitleIndex } from './titles.ts';

/** Where an index word stands on a page, counted in words of the index. */
export interface Places {
  places: number[];
  isInHeading: boolean;
}

/** Pages that hold an index word, by their number in the directory. */
export type Hits = ReadonlyMap<number, Places>;

/** What ranking needs of a part of the index; tests give it one without Pagefind. */
export interface SearchablePart {
  number: number;
  year: number | undefined;
  directory: Directory;
  titles: TitleIndex;
  /**
   * Pages that hold an index word, or words that begin so when `token` is no whole one; `isExact`:
   * marks as typed, else without regard to marks.
   */
  find(token: string, isExact: boolean): Promise<Hits>;
}
