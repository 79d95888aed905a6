import { placeNames } from '../i18n/form-check-strings.ts';

/** The thirteen places of a paper, and what holds for its sheets. */
export type Place = keyof typeof placeNames;

/** In the order of the drawing. */
export const places = Object.keys(placeNames) as Place[];

/** Places that every paper must have; the seal is in no file. */
export const REQUIRED: readonly Place[] = [
  'motto',
  'bodies',
  'symbol',
  'date',
  'title',
  'text',
  'signature',
  'recipients',
];
