import { stripMarks } from '../vietnamese/fold.ts';
import { typeLetters } from './document-types.ts';

/** Letters of types by their form in capitals without diacritics: QD -> QĐ, CTR -> CTr. */
const lettersByPlain = new Map<string, string>();
for (const letters of [...typeLetters].reverse()) {
  lettersByPlain.set(stripMarks(letters).toUpperCase(), letters);
}
// Without diacritics ĐA (đề án) and DA (dự án) are the same; the first one is assumed.
lettersByPlain.set('DA', 'ĐA');

/** The letters of a type that somebody typed in any case, with or without diacritics; null for others. */
export function knownLetters(typed: string): string | null {
  return lettersByPlain.get(stripMarks(typed).toUpperCase()) ?? null;
}

/** The letters of a type in their usual form; unknown letters are returned as they are. */
export function canonicalLetters(letters: string | undefined): string | null {
  if (letters === undefined) return null;
  if (typeLetters.includes(letters)) return letters;
  return knownLetters(letters) ?? letters;
}

/** Digits without leading zeros. */
export function plainNumber(digits: string | undefined): string | null {
  return digits === undefined ? null : digits.replace(/^0+(?=\d)/, '');
}

/** Letters of an issuer in their case (TTg); if all are small (vptw), as capitals. */
export function issuerLetters(letters: string | undefined): string | null {
  if (letters === undefined) return null;
  return letters === letters.toLowerCase() ? letters.toUpperCase() : letters;
}

/** Restores the Đ of an issuer's letters typed without diacritics: DUK -> ĐUK, DU -> ĐU. */
export function restoreIssuer(letters: string): string {
  return (issuerLetters(letters) ?? '').replace(/^D(?=U|B|H)/, 'Đ');
}
