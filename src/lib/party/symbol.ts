import { fold } from '../vietnamese/fold.ts';
import { normalizeLine } from '../vietnamese/normalize.ts';
import { parseLooseSymbol } from './loose-symbol.ts';
import { parseForms, type SymbolParts } from './symbol-forms.ts';
import { compactForm, takeTypeWord } from './symbol-text.ts';

/**
 * Number and symbol (số và ký hiệu) of a Party or state document.
 * Party: `66-QĐ/TW` (36-HD/VPTW, 05-HD/VPTW). State: `42/2022/NĐ-CP`, `959/QĐ-UBND` (30/2020/NĐ-CP).
 * Law: `117/2025/QH15`.
 */
export interface DocumentSymbol extends SymbolParts {
  /** The text as given, with spaces and Unicode normalised. */
  raw: string;
}

/**
 * Reads a symbol however it was written: with or without "Số", odd dashes and spaces, "T.Ư",
 * a missing or swapped hyphen, no diacritics, a type in words, a number alone. Never throws.
 */
export function parseSymbol(text: string): DocumentSymbol {
  const raw = normalizeLine(text);
  const empty: DocumentSymbol = {
    raw,
    kind: null,
    number: null,
    type: null,
    year: null,
    issuer: null,
  };
  const { rest, wordType } = takeTypeWord(raw);
  const compact = compactForm(rest);
  const found = parseForms(compact);
  if (found) return { ...empty, ...found, type: found.type ?? wordType };
  const loose = parseLooseSymbol(rest);
  if (loose) return { ...empty, ...loose, type: loose.type ?? wordType };
  return empty;
}

/**
 * Prints a symbol the way its side writes it, number below ten with a leading zero.
 * @returns '' when number or issuer is unknown: an incomplete symbol must not look like a complete one
 */
export function printSymbol(symbol: DocumentSymbol): string {
  const { kind, type, year, issuer } = symbol;
  const number = symbol.number === null ? null : padNumber(symbol.number);
  if (number === null || issuer === null) return '';
  switch (kind) {
    case 'party':
      return type ? `${number}-${type}/${issuer}` : `${number}/${issuer}`;
    case 'state':
      return `${number}/${year}/${type}-${issuer}`;
    case 'law':
      return `${number}/${year}/${issuer}`;
    case 'admin':
      return type ? `${number}/${type}-${issuer}` : `${number}/${issuer}`;
    case null:
      return '';
    default:
      return kind satisfies never;
  }
}

/**
 * The key that all spellings of a symbol share, for look-up and search: "66-QĐ/TW", "66 qd tw" -> "66qdtw".
 * A leading zero does not count ("04-QĐ/TW" and "4-QĐ/TW" are one). '' when there is no number.
 */
export function symbolKey(text: string): string {
  return keyOf(parseSymbol(text));
}

/** {@link symbolKey} of a symbol that is parsed already. */
export function keyOf(symbol: DocumentSymbol): string {
  if (symbol.number === null) return '';
  const parts = [
    symbol.number,
    symbol.year,
    symbol.kind === 'law' ? null : symbol.type,
    symbol.issuer,
  ];
  return fold(parts.filter((part) => part !== null).join('')).replace(/[^a-z0-9]/g, '');
}

/**
 * A stricter key than {@link symbolKey}: it keeps diacritics and separators, so that 70-ĐA/TW is not
 * 70-DA/TW. For a text that is no symbol, the text itself.
 */
export function symbolIdentity(text: string): string {
  return identityOf(parseSymbol(text));
}

/** {@link symbolIdentity} of a symbol that is parsed already. */
export function identityOf(symbol: DocumentSymbol): string {
  return printSymbol(symbol) || symbol.raw.toUpperCase();
}

function padNumber(number: string): string {
  return /^\d$/.test(number) ? `0${number}` : number;
}
