import { fold } from '../vietnamese/fold.ts';
import { normalizeLine } from '../vietnamese/normalize.ts';
import { MONTH_NAMES } from './read-date.ts';

/** Where a day stands in a paper: in a citation (03/4/2018), or after the place (ngày 03 tháng 4 năm 2018). */
export type DateForm = 'citation' | 'dateline';

/** A day as somebody wrote it, piece by piece; nothing is corrected. */
export interface WrittenDate {
  form: 'figures' | 'words' | 'yearFirst';
  /** As written: "3", "03", "tư". */
  day: string;
  month: string;
  year: string;
  /** The words or signs between the pieces. */
  signs: readonly [afterDay: string, afterMonth: string];
  /** What stands before the day: "Xã Mẫu, ngày". */
  before: string;
}

const MONTH = String.raw`\d{1,2}|muoi (?:mot|hai)|${Object.keys(MONTH_NAMES).join('|')}`;
const YEAR_FIRST = /(?<!\d)(\d{4})\s*([-/.])\s*(\d{1,2})\s*([-/.])\s*(\d{1,2})(?!\d)/;
const IN_WORDS = new RegExp(
  String.raw`(?<!\d)(\d{1,2})\s*(,?\s*thang)\s*(${MONTH})(?![a-z\d])\s*(,?\s*nam|[-/.,]|)\s*(\d{2,4})(?!\d)`,
);
const IN_FIGURES = /(?<!\d)(\d{1,2})\s*([-/.,\s])\s*(\d{1,2})\s*([-/.,\s]|nam)\s*(\d{2,4})(?!\d)/;

/** The pieces of a day as written; null where there is none. Never throws. */
export function writtenDate(text: string): WrittenDate | null {
  const line = normalizeLine(text)
    .replace(/[‐‑‒–—―−﹣－]/g, '-')
    .replace(/[⁄∕／]/g, '/');
  // Folding keeps the places of letters, so the words can be taken as they were written.
  const folded = fold(line);
  const yearFirst = YEAR_FIRST.exec(folded);
  if (yearFirst) return dateOf('yearFirst', yearFirst, line, [4, 2, 0]);
  const words = IN_WORDS.exec(folded);
  if (words) return dateOf('words', words, line, [0, 2, 4]);
  const figures = IN_FIGURES.exec(folded);
  return figures && dateOf('figures', figures, line, [0, 2, 4]);
}

function dateOf(
  form: WrittenDate['form'],
  match: RegExpExecArray,
  line: string,
  [day, month, year]: readonly [number, number, number],
): WrittenDate {
  let end = match.index;
  const pieces = match.slice(1).map((piece) => {
    const start = match.input.indexOf(piece, end);
    end = start + piece.length;
    return line.slice(start, end);
  });
  const piece = (place: number) => pieces[place] ?? '';
  return {
    form,
    day: piece(day),
    month: piece(month),
    year: piece(year),
    signs: [piece(1).trim(), piece(3).trim()],
    before: line.slice(0, match.index).trim(),
  };
}

/** A month as a number, from figures or its name. */
export function monthNumber(written: string): number {
  return Number(written) || (MONTH_NAMES[fold(written)] ?? 0);
}
