import { fold } from '../../../src/lib/vietnamese/fold.ts';
import type { MediaFile } from '../../protocol/media.ts';

/** Names that this editor gives end in the moment of the upload: "so-do-261130081500123.jpg". */
const STAMP = /-(\d{12,15})\.\w+$/;

/** Files of a year, the newest first; '' for those whose year nobody knows. */
export interface YearOfFiles {
  year: string;
  files: MediaFile[];
}

/**
 * Files whose name holds every word of a term, with diacritics or without, by year, the newest first.
 */
export function filesByYear(files: readonly MediaFile[], term: string): YearOfFiles[] {
  const words = fold(term)
    .split(/[\s-]+/)
    .filter((word) => word !== '');
  const found = files
    .filter(({ name }) => words.every((word) => fold(name).includes(word)))
    .toSorted((left, right) => momentOf(right).localeCompare(momentOf(left)));
  return [...Map.groupBy(found, yearOf)].map(([year, ofYear]) => ({ year, files: ofYear }));
}

function momentOf({ name }: MediaFile): string {
  return STAMP.exec(name)?.[1] ?? '';
}

function yearOf(file: MediaFile): string {
  const moment = momentOf(file);
  return moment ? `20${moment.slice(0, 2)}` : '';
}
