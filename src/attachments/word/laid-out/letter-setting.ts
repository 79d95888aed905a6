import type { RunFormat } from '../styles.ts';
import type { Setting } from './laid-line.ts';

/** Letters of a line that are set alike. */
export interface Piece {
  text: string;
  format: RunFormat;
}

/** What is a property of so many letters of a line is a property of the line. */
const MOST = 0.9;

/** The letters of pieces. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('');
}

type LetterSetting = Pick<Setting, 'size' | 'fonts' | 'isBold' | 'isItalic' | 'isUnderlined'>;

/** How most letters of a line are set. */
export function letterSetting(pieces: readonly Piece[]): LetterSetting {
  const isMostly = (is: (format: RunFormat) => boolean) =>
    lettersOf(pieces, is) >= lettersOf(pieces, () => true) * MOST;
  return {
    size: mostOf(pieces, (one) => one.size)[0] ?? null,
    fonts: mostOf(pieces, (one) => one.font),
    isBold: isMostly((one) => one.isBold),
    isItalic: isMostly((one) => one.isItalic),
    isUnderlined: isMostly((one) => one.isUnderlined),
  };
}

/** Values of a property by how many letters have them, the most frequent first. */
function mostOf<Value>(
  pieces: readonly Piece[],
  read: (format: RunFormat) => Value | null,
): Value[] {
  const counts = new Map<Value, number>();
  for (const { text, format } of pieces) {
    const value = read(format);
    const letters = text.trim().length;
    if (value !== null && letters > 0) counts.set(value, (counts.get(value) ?? 0) + letters);
  }
  return [...counts].toSorted(([, left], [, right]) => right - left).map(([value]) => value);
}

function lettersOf(pieces: readonly Piece[], is: (format: RunFormat) => boolean): number {
  return pieces.reduce(
    (sum, { text, format }) => sum + (is(format) ? text.replace(/\s/g, '').length : 0),
    0,
  );
}
