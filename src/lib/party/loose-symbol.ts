import type { SymbolParts } from './symbol-forms.ts';
import { knownLetters, plainNumber, restoreIssuer } from './symbol-letters.ts';
import { withCentralLetters } from './symbol-text.ts';

/**
 * The parts of a symbol as people type it into search, in any order and without separators: "66 qd tw", "QĐ 66", "1300-qd-tu",
 * "10". Null for other texts.
 */
export function parseLooseSymbol(text: string): Partial<SymbolParts> | null {
  const tokens = withCentralLetters(text)
    .split(/[\s/\-–—.]+/)
    .filter((token) => token !== '');
  if (tokens.length === 0 || tokens.length > 4) return null;
  const numbers = tokens.filter((token) => /^\d{1,5}$/.test(token));
  const words = tokens.filter((token) => !/^\d{1,5}$/.test(token));
  if (numbers.length !== 1 || words.some((word) => !/^[\p{L}&]{1,12}$/u.test(word))) return null;
  const number = plainNumber(numbers[0]);
  if (words.length === 0) return { number };
  const [first = '', second] = words;
  const type = knownLetters(first);
  if (type === null || words.length > 2) return null;
  if (second === undefined) return { number, type };
  return { kind: 'party', number, type, issuer: restoreIssuer(second) };
}
