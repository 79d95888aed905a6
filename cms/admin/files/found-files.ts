import { fold } from '../../../src/lib/vietnamese/fold.ts';
import type { ListedFile } from '../../protocol/media.ts';

/** Files of a year by Viet Nam's calendar, the newest first. */
export interface YearOfFiles {
  year: string;
  files: ListedFile[];
}

const YEAR = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'Asia/Ho_Chi_Minh' });

/**
 * Files that answer a term, by year, the newest first: every word of it stands in the name or in the title
 * of an entry that uses the file, with diacritics or without.
 */
export function filesByYear(files: readonly ListedFile[], term: string): YearOfFiles[] {
  const words = fold(term)
    .split(/[\s-]+/)
    .filter((word) => word !== '');
  const found = files
    .filter(({ name, usedBy }) => {
      const text = fold(`${name} ${usedBy.join(' ')}`);
      return words.every((word) => text.includes(word));
    })
    .toSorted((left, right) => right.at - left.at || left.name.localeCompare(right.name));
  const years = Map.groupBy(found, ({ at }) => YEAR.format(at));
  return [...years].map(([year, ofYear]) => ({ year, files: ofYear }));
}
