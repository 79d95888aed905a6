import { stripMarks } from '../vietnamese/fold.ts';
import { canonicalLetters } from './symbol-letters.ts';
import type { WrittenSymbol } from './symbol-writing.ts';

/** What is wrong with the form of a symbol, whatever document it is of. */
export type SymbolFormFault =
  | 'numberMissing'
  | 'typeMissing'
  | 'issuerMissing'
  | 'numberNotFirst'
  | 'lettersSwapped'
  | 'separatorsSwapped'
  | 'hyphenMissing'
  | 'slashMissing'
  | 'yearAdded'
  | 'leadingZero'
  | 'extraZero'
  | 'letterForZero'
  | 'colon'
  | 'blanks'
  | 'straySign'
  | 'otherWords'
  | 'letterCase'
  | 'strokeMissing'
  | 'strokeExtra'
  | 'centralLetters';

/** Letters of bodies that have a small one. */
const MIXED_CASE_ISSUER = /^(?:ThU|.*TTg)$/u;

/**
 * Checks the form of a Party symbol: the word "Số" without a colon, number (01 to 09 with a zero), hyphen,
 * letters of the type, slash, letters of the issuer, without blanks and year (36-HD/VPTW; the same in 05-HD/VPTW).
 */
export function symbolFormFaults(symbol: WrittenSymbol): SymbolFormFault[] {
  const { number, year, type, issuer } = symbol;
  const checks: readonly (readonly [SymbolFormFault, boolean])[] = [
    ['numberMissing', number === null],
    ['typeMissing', type === null],
    ['issuerMissing', issuer === null],
    ['numberNotFirst', !symbol.isNumberFirst],
    ['lettersSwapped', !symbol.isTypeFirst],
    ...signFaults(symbol),
    ['yearAdded', year !== null],
    ['leadingZero', number !== null && /^[1-9]$/.test(number)],
    ['extraZero', number !== null && /^0\d{2,}$/.test(number)],
    ['letterForZero', symbol.hasLetterForZero],
    ['colon', symbol.hasPunctuation],
    ['blanks', symbol.hasBlanks],
    ['straySign', symbol.hasStraySign],
    ['otherWords', symbol.hasOtherWords],
    ['centralLetters', /^T\.?[Ưư]/iu.test(issuer ?? '')],
  ];
  const letters = [
    ...(type ? letterFaults(type, canonicalLetters(type) ?? type) : []),
    ...(issuer ? letterFaults(issuer, issuerForm(issuer)) : []),
  ];
  return [...new Set([...checks.flatMap(([fault, holds]) => (holds ? [fault] : [])), ...letters])];
}

/** How letters differ from those they stand for, where they are the same but for case and diacritics. */
export function letterFaults(written: string, right: string): SymbolFormFault[] {
  const same = (left: string, other: string) => left.toUpperCase() === other.toUpperCase();
  if (written === right || !same(stripMarks(written), stripMarks(right))) return [];
  const count = (text: string) => [...text].filter((letter) => /đ/iu.test(letter)).length;
  const faults: SymbolFormFault[] = [];
  if (stripMarks(written) !== stripMarks(right)) faults.push('letterCase');
  if (count(written) < count(right)) faults.push('strokeMissing');
  if (count(written) > count(right)) faults.push('strokeExtra');
  return faults;
}

function signFaults({ signs, type, issuer }: WrittenSymbol) {
  const [afterNumber, afterType] = signs;
  const isSwapped = afterNumber === '/' && afterType === '-';
  return [
    ['separatorsSwapped', isSwapped],
    ['hyphenMissing', !isSwapped && type !== null && afterNumber !== '-'],
    ['slashMissing', !isSwapped && type !== null && issuer !== null && afterType !== '/'],
  ] as const;
}

/** The letters of an issuer in capitals, with the Đ that keyboards without Vietnamese leave out: VPDU -> VPĐU. */
function issuerForm(letters: string): string {
  if (MIXED_CASE_ISSUER.test(letters)) return letters;
  return letters.toUpperCase().replace(/D(?=(?:UK?|B|H)$)/u, 'Đ');
}
