import { normalizeLine } from '../vietnamese/normalize.ts';
import { typeLetters } from './document-types.ts';
import { knownLetters } from './symbol-letters.ts';

/**
 * A Party symbol as somebody wrote it, piece by piece. {@link parseSymbol} reads what was meant; this keeps how
 * it was written, so that the rules of form can be checked.
 */
export interface WrittenSymbol {
  /** Digits as they stand, zeros included; null when there are none. */
  number: string | null;
  /** A year, which symbols of the state have and those of the Party do not. */
  year: string | null;
  type: string | null;
  issuer: string | null;
  /** Between number and type, between type and issuer: "-" and "/" where they are right; " " or "" where there is no sign. */
  signs: readonly [afterNumber: string, afterType: string];
  isNumberFirst: boolean;
  isTypeFirst: boolean;
  /** A colon or another sign follows the word "Số". */
  hasPunctuation: boolean;
  /** A letter O stands for a zero. */
  hasLetterForZero: boolean;
  /** A blank stands before or after a hyphen or slash. */
  hasBlanks: boolean;
  /** A sign stands before the number or after the letters of the issuer. */
  hasStraySign: boolean;
  /** More words than "Số" and the symbol: a type in full, a date. */
  hasOtherWords: boolean;
}

/** Signs that look the same and that keyboards, Word and PDF files put for each other. */
const LOOK_ALIKES: readonly (readonly [RegExp, string])[] = [
  [/[-‐‑‒–—―−﹣－]+/g, '-'],
  [/[⁄∕／]/g, '/'],
  [/[:：﹕]/g, ':'],
  [/Ɖ/g, 'Đ'],
  [/ɖ/g, 'đ'],
];
const OUTER_SIGNS = /^[\s"'“”‘’«»()[\]]+|[\s"'“”‘’«»()[\].,;]+$/g;
const WORD_NUMBER =
  /^([\p{L}\s]*?)(?<!\p{L})(?:số|sô|so)(?!\p{L})(?:\s*(?:và\s+)?(?:(?:ký|kí)\s+)?hiệu)?\s*([:.;,=]*)\s*/iu;
const LEADING_WORDS = /^(?:\p{L}{2,}\s+){2,}(?=\d)/u;
const FOLLOWING_WORDS = /[\s,;]+(?:ngày|của|về|do)(?!\p{L}).*$/iu;
const LETTER_FOR_ZERO = /^[oO](?=\d)|(?<=^\d+)[oO](?=[-/\s])/g;
const TOKEN = /\d+|(?:\p{L}\.(?=\p{L}))*[\p{L}&][\p{L}\d&]*/gu;
/** Letters by which a body is known when it stands alone: TW, TU, ĐU, ĐUK, CB, ĐB, ĐH (36-HD/VPTW). */
const ISSUER_ALONE = /(?:TW|TU|[ĐD]UK?|CB|[ĐD]B|[ĐD]H)$/iu;

interface Token {
  text: string;
  /** What stands before it. */
  sign: string;
}

/** The pieces of a symbol as written; null for a text without number and letters. Never throws. */
export function writtenSymbol(text: string): WrittenSymbol | null {
  let line = normalizeLine(text);
  for (const [signs, plain] of LOOK_ALIKES) line = line.replace(signs, plain);
  line = line.replace(OUTER_SIGNS, '');
  const named = WORD_NUMBER.exec(line);
  const unnamed = /^[:.;,]+\s*/.exec(line);
  const afterName = line.slice((named ?? unnamed)?.[0].length ?? 0);
  const symbol = afterName.replace(FOLLOWING_WORDS, '').replace(LEADING_WORDS, '');
  const digits = symbol.replace(LETTER_FOR_ZERO, '0');
  const tokens = tokensOf(digits);
  const numbers = tokens.filter(({ text: token }) => /^\d+$/.test(token));
  const words = tokens.filter(({ text: token }) => !/^\d+$/.test(token));
  // Words without a number and without a sign of a symbol are a text.
  if (tokens.length === 0 || (numbers.length === 0 && !/[-/]/.test(symbol))) return null;
  const [number, ...more] = numbers;
  const year = more.find(({ text: token }) => /^\d{4}$/.test(token));
  const isNumberFirst = number === undefined || tokens[0] === number;
  const { afterType, ...letters } = lettersOf(words);
  return {
    number: number?.text ?? null,
    year: year?.text ?? null,
    ...letters,
    // Where the number is missing or stands elsewhere, the signs around it are no mistake of their own.
    signs: isNumberFirst ? [number ? (words[0]?.sign ?? '') : '-', afterType] : ['-', '/'],
    isNumberFirst,
    hasPunctuation: unnamed !== null || (named?.[2] ?? '') !== '',
    hasStraySign:
      (number !== undefined && /^[^\p{L}\d]/u.test(digits)) ||
      (letters.issuer !== null && /[^\p{L}\d]$/u.test(digits)),
    hasBlanks: /\s[-/]|[-/]\s/.test(symbol),
    hasLetterForZero: digits !== symbol,
    hasOtherWords:
      (named?.[1] ?? '').trim() !== '' || symbol !== afterName || more.some((one) => one !== year),
  };
}

function tokensOf(text: string): Token[] {
  let end = 0;
  return [...text.matchAll(TOKEN)].map((match) => {
    const between = text.slice(end, match.index);
    end = match.index + match[0].length;
    return { text: match[0], sign: between.trim() || between.slice(0, 1) };
  });
}

/** Which letters are the type and which the issuer, however they are divided. */
function lettersOf(words: readonly Token[]) {
  const [first, second, ...rest] = words;
  const isType = ({ text }: Token) => knownLetters(text) !== null;
  if (!first) return { type: null, issuer: null, isTypeFirst: true, afterType: '' };
  if (!second) return singleWord(first);
  if (!isType(first) && isType(second) && rest.length === 0)
    return { type: second.text, issuer: first.text, isTypeFirst: false, afterType: second.sign };
  return {
    type: first.text,
    issuer: [second.text, ...rest.map(({ text, sign }) => sign + text)].join(''),
    isTypeFirst: true,
    afterType: second.sign,
  };
}

/** Letters without a sign between type and issuer, or only one of the two: NQĐU, NQ, ĐU. */
function singleWord({ text, sign }: Token) {
  const isTypeFirst = true;
  if (knownLetters(text) !== null) return { type: text, issuer: null, isTypeFirst, afterType: '/' };
  const type = typeLetters.find((letters) => text.startsWith(letters));
  if (type && ISSUER_ALONE.test(text.slice(type.length)))
    return { type, issuer: text.slice(type.length), isTypeFirst, afterType: '' };
  return sign === '/' || ISSUER_ALONE.test(text)
    ? { type: null, issuer: text, isTypeFirst, afterType: '/' }
    : { type: text, issuer: null, isTypeFirst, afterType: '/' };
}
