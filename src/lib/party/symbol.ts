import { fold, stripMarks } from '../vietnamese/fold.ts';
import { normalizeLine } from '../vietnamese/normalize.ts';
import { documentTypes, typeLetters } from './document-types.ts';

/**
 * Number and symbol (số và ký hiệu) of a Party or state document.
 * Party: `66-QĐ/TW` (36-HD/VPTW, 05-HD/VPTW). State: `42/2022/NĐ-CP`, `959/QĐ-UBND` (30/2020/NĐ-CP).
 * Law: `117/2025/QH15`. Parts that the text does not tell are null.
 */
export interface DocumentSymbol {
  /** The text as it came, spaces and Unicode tidied. */
  raw: string;
  kind: 'party' | 'state' | 'admin' | 'law' | null;
  /** Digits without leading zeros; dotted for the new state series (66.13). */
  number: string | null;
  /** Letters of the type as printed: QĐ, HD, CTr; "Luật" for a law. */
  type: string | null;
  year: number | null;
  /** Letters of the issuer: TW, VPTW, ĐUK, UBND, QH15. */
  issuer: string | null;
}

const DASHES = /\s*[-‐‑‒–—−]\s*/g;
const CENTRAL = /T\s*\.\s*[ƯU]\.?|(?<![\p{L}])TƯ(?![\p{L}])/gu;
const LEADING_WORD = /^(?:số|so)\s*(?:và ký hiệu|hiệu)?\s*[:.]?\s*(?=\d)/iu;
const NUMBER = String.raw`(\d{1,5}(?:\.\d{1,3})?)`;
const ISSUER = `([A-ZĐƯÂĂÊÔƠ][A-ZĐƯÂĂÊÔƠ0-9&.-]*)`;
const TYPE = `(${typeLetters.join('|')})`;
/** Whole symbols by kind; made once, because thousands are read at every save. */
const LAW = new RegExp(`^${NUMBER}/(\\d{4})/(QH\\d{1,2})$`, 'i');
const STATE = new RegExp(`^${NUMBER}/(\\d{4})/${TYPE}-?${ISSUER}$`, 'iu');
const PARTY = new RegExp(`^${NUMBER}-?${TYPE}/${ISSUER}$`, 'iu');
const PARTY_OWN = new RegExp(`^${NUMBER}-(\\p{Lu}[\\p{L}]{0,4}(?:-\\p{Lu}{1,4})?)/${ISSUER}$`, 'u');
const ADMIN = new RegExp(`^${NUMBER}/(?:${TYPE}-)?${ISSUER}$`, 'iu');
/** Letters that end the name of a Party body, after 36-HD/VPTW: TW, TU, ĐU, ĐUK, CB, ĐB, ĐH. */
const PARTY_ISSUER =
  /(?:TW|TU|HU|QU|ĐU|ĐUK|CB|ĐB|ĐH)(?:-[A-ZĐ]+)?$|^TW|^ĐU|^VP$|^UBKT$|^BTC$|^BTG/u;

const typeNames = documentTypes
  .filter((type) => type.letters !== '')
  .map((type) => ({ name: fold(type.name), letters: type.letters }))
  .sort((left, right) => right.name.length - left.name.length);

/** Letters by their plain form, for symbols typed without marks: QD -> QĐ, CTR -> CTr. */
const lettersByPlain = new Map<string, string>();
for (const letters of [...typeLetters].reverse()) {
  lettersByPlain.set(stripMarks(letters).toUpperCase(), letters);
}
lettersByPlain.set('DA', 'ĐA');

/**
 * Reads a symbol however it was written: with or without "Số", odd dashes and spaces, "T.Ư",
 * a missing or swapped hyphen, no marks, a type in words, a number alone. Never throws.
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
  const found =
    parseLaw(compact) ?? parseState(compact) ?? parseParty(compact) ?? parseAdmin(compact);
  if (found) return { ...empty, ...found, type: found.type ?? wordType };
  const loose = parseLoose(rest);
  if (loose) return { ...empty, ...loose, type: loose.type ?? wordType };
  return empty;
}

/**
 * Prints a symbol the way its side writes it, number below ten with a leading zero.
 * @returns '' when number or issuer is unknown: half a symbol must not look like a whole one
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
 * One key for all spellings of a symbol, for look-up and search: "66-QĐ/TW", "66 qd tw" -> "66qdtw".
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
 * What tells one symbol from another beside it, in any spelling: unlike {@link symbolKey} it keeps
 * marks and signs, so that 70-ĐA/TW is not 70-DA/TW. A symbol that cannot be read stands for itself.
 */
export function symbolIdentity(text: string): string {
  return printSymbol(parseSymbol(text)) || normalizeLine(text).toUpperCase();
}

type Parts = Partial<Omit<DocumentSymbol, 'raw'>>;

function compactForm(text: string): string {
  return text
    .replace(CENTRAL, 'TW')
    .replace(LEADING_WORD, '')
    .replace(DASHES, '-')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+(?=\/|-)/g, '');
}

function takeTypeWord(raw: string): { rest: string; wordType: string | null } {
  const folded = fold(raw);
  for (const { name, letters } of typeNames) {
    if (!folded.startsWith(`${name} `)) continue;
    const rest = [...raw].slice(name.length).join('').trim().replace(LEADING_WORD, '');
    if (/^\d/.test(rest)) return { rest, wordType: letters };
  }
  return { rest: raw, wordType: null };
}

function parseLaw(text: string): Parts | null {
  const match = LAW.exec(text);
  if (!match) return null;
  return {
    kind: 'law',
    number: plainNumber(match[1]),
    type: 'Luật',
    year: Number(match[2]),
    issuer: issuerLetters(match[3]),
  };
}

function parseState(text: string): Parts | null {
  const match = STATE.exec(text);
  if (!match) return null;
  return {
    kind: 'state',
    number: plainNumber(match[1]),
    year: Number(match[2]),
    type: canonicalLetters(match[3]),
    issuer: issuerLetters(match[4]),
  };
}

function parseParty(text: string): Parts | null {
  const standard = PARTY.exec(text);
  if (standard) {
    return {
      kind: 'party',
      number: plainNumber(standard[1]),
      type: canonicalLetters(standard[2]),
      issuer: issuerLetters(standard[3]),
    };
  }
  // Some bodies have letters of their own for a type (QĐi for Quy định), decisions on staff have
  // letters more (QĐ-NS): kept as they are.
  const own = PARTY_OWN.exec(text);
  if (own) {
    const [, number, type = null, issuer] = own;
    return { kind: 'party', number: plainNumber(number), type, issuer: issuerLetters(issuer) };
  }
  const swapped = ADMIN.exec(text);
  const issuer = issuerLetters(swapped?.[3]) ?? '';
  if (!swapped || !PARTY_ISSUER.test(issuer) || issuer.includes('UBND')) return null;
  return {
    kind: 'party',
    number: plainNumber(swapped[1]),
    type: canonicalLetters(swapped[2]),
    issuer,
  };
}

function parseAdmin(text: string): Parts | null {
  const match = ADMIN.exec(text);
  if (!match) return null;
  return {
    kind: 'admin',
    number: plainNumber(match[1]),
    type: canonicalLetters(match[2]),
    issuer: issuerLetters(match[3]),
  };
}

/** Numbers with letters in any order and without separators: "66 qd tw", "QĐ 66", "1300-qd-tu", "10". */
function parseLoose(text: string): Parts | null {
  const tokens = text
    .replace(CENTRAL, 'TW')
    .split(/[\s/\-–—.]+/)
    .filter((token) => token !== '');
  if (tokens.length === 0 || tokens.length > 4) return null;
  const numbers = tokens.filter((token) => /^\d{1,5}$/.test(token));
  const words = tokens.filter((token) => !/^\d{1,5}$/.test(token));
  if (numbers.length !== 1 || words.some((word) => !/^[\p{L}&]{1,12}$/u.test(word))) return null;
  const number = plainNumber(numbers[0]);
  if (words.length === 0) return { number };
  const [first = '', second] = words;
  const type = lettersByPlain.get(stripMarks(first).toUpperCase()) ?? null;
  if (type === null || words.length > 2) return null;
  if (second === undefined) return { number, type };
  return { kind: 'party', number, type, issuer: restoreIssuer(second) };
}

/** Issuers keep the case they were typed in (TTg), unless it was all small letters (vptw). */
function issuerLetters(letters: string | undefined): string | null {
  if (letters === undefined) return null;
  return letters === letters.toLowerCase() ? letters.toUpperCase() : letters;
}

/** Puts the Đ back into issuers typed without marks: DUK -> ĐUK, DU -> ĐU. */
function restoreIssuer(letters: string): string {
  return (issuerLetters(letters) ?? '').replace(/^D(?=U|B|H)/, 'Đ');
}

function canonicalLetters(letters: string | undefined): string | null {
  if (letters === undefined) return null;
  if (typeLetters.includes(letters)) return letters;
  return lettersByPlain.get(stripMarks(letters).toUpperCase()) ?? letters;
}

function plainNumber(digits: string | undefined): string | null {
  return digits === undefined ? null : digits.replace(/^0+(?=\d)/, '');
}

function padNumber(number: string): string {
  return /^\d$/.test(number) ? `0${number}` : number;
}
