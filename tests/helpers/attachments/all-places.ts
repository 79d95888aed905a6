import type { HiddenWords } from './hidden-words.ts';
import { openPlaces } from './open-places.ts';
import { pdfPlaces } from './pdf-places.ts';
import { sheetPlaces } from './sheet-places.ts';
import { slidePlaces } from './slide-places.ts';
import { moreWordPlaces } from './word-more-places.ts';
import { wordPlaces } from './word-places.ts';

/** Everywhere words can hide in a file. */
export const allPlaces: readonly HiddenWords[] = [
  ...wordPlaces,
  ...moreWordPlaces,
  ...sheetPlaces,
  ...slidePlaces,
  ...openPlaces,
  ...pdfPlaces,
];
