import { normalizeText } from '../../lib/vietnamese/normalize.ts';
import { placeTones } from '../../lib/vietnamese/tone-placement.ts';

/**
 * How text stands in the index, and how it comes back. One module for the build and the browser,
 * so that they cannot differ.
 *
 * Pagefind knows words only, and a Vietnamese word is two syllables more often than one: "văn" alone
 * is on every page. So each syllable is written together with the one after it, "văn thư lưu" as
 * `vănǀthưǀ thưǀlưuǀ lưuǀ`. A pair is rare, its list of pages is short, and a phrase is found
 * without a look at the text. `ǀ` (U+01C0) is a letter to Unicode, so a pair stays one word.
 *
 * đ is written ḏ: Pagefind takes marks off by Unicode decomposition, which đ does not have.
 */
const JOINT = 'ǀ';
/** Begins a word that is searched but was not in the text: a date in figures, an abbreviation in full. */
const HIDDEN = '`';
/** Stands where the text had no space between two words: "QĐ/TW". */
const GLUE = '^';
const MARKS = /[ǀ`^ḏḎ]/g;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** A pair does not reach over the end of a sentence. */
const SENTENCE_END = /[.;:!?…](?:\s|$)|\n/;
/** lí/lý, kĩ/kỹ, sĩ/sỹ are one word each; the y form stands for both. */
const I_OR_Y = /^(?:h|k|l|m|s|t|qu)([iìíỉĩị])$/u;
const I_TO_Y: Record<string, string> = { i: 'y', ì: 'ỳ', í: 'ý', ỉ: 'ỷ', ĩ: 'ỹ', ị: 'ỵ' };

/** A word of a text and where it stands. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

/** Extra words for a place in the text; they are found there and never shown. */
export interface Extra {
  /** Index of the word after which they stand. */
  after: number;
  tokens: readonly string[];
}

/** Text in the one form that is indexed, searched and shown: NFC, plain spaces, one place of tones. */
export function cleanText(text: string): string {
  return placeTones(normalizeText(text)).replace(MARKS, ' ');
}

/** The words of a text; letters, marks and figures make a word, everything else parts words. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Whether two words that follow each other belong to one sentence. */
export function areJoined(text: string, word: Word, following: Word): boolean {
  return !SENTENCE_END.test(text.slice(word.end, following.start));
}

/** A word as it is compared: small letters, figures without leading zeros, y for i, đ as ḏ. */
export function wordKey(word: string): string {
  const small = word.toLowerCase();
  if (/^\d+$/.test(small)) return small.replace(/^0+(?=\d)/, '');
  const letter = I_OR_Y.exec(small)?.[1];
  const canonical = letter ? small.slice(0, -1) + (I_TO_Y[letter] ?? letter) : small;
  return lineLetters(canonical);
}

/** The index word of two keys that follow each other; with one key: of a word that ends a sentence. */
export function pairToken(first: string, second = ''): string {
  return second === '' ? first + JOINT : first + JOINT + second + JOINT;
}

/** The beginning that all index words share which start with this word, or with this pair so far. */
export function prefixToken(first: string, second?: string): string {
  return second === undefined ? first + JOINT : first + JOINT + second;
}

/** The index word of a date, a month or a document symbol, which no text can contain. */
export function keyToken(key: string): string {
  return JOINT + key + JOINT;
}

/** The beginning that the index words of keys share which start alike. */
export function keyPrefix(key: string): string {
  return JOINT + key;
}

/** Whether a searched word is one whole index word: a pair or a key, not the beginning of some. */
export function isWholeToken(token: string): boolean {
  return token.endsWith(JOINT) && token.indexOf(JOINT) < token.length - 1;
}

/** For the beginning of a pair, the index word of its first word at a sentence's end; else null. */
export function sentenceEnd(token: string): string | null {
  const joint = token.indexOf(JOINT);
  return joint > 0 && !token.endsWith(JOINT) ? token.slice(0, joint + 1) : null;
}

/**
 * Text as Pagefind gets it. Takes text from {@link cleanText}; `extras` are hidden words.
 * {@link decodeText} gives the text back.
 */
export function encodeText(text: string, extras: readonly Extra[] = []): string {
  const words = wordsOf(text);
  const keys = words.map((word) => wordKey(word.text));
  const hidden = new Map<number, string[]>();
  for (const { after, tokens } of extras)
    hidden.set(after, [...(hidden.get(after) ?? []), ...tokens]);
  let encoded = '';
  let end = 0;
  let pending: string[] = [];
  words.forEach((word, index) => {
    const between = text.slice(end, word.start);
    const isGlued = index > 0 && !/\s$/.test(between);
    const extra = pending.map((token) => `${HIDDEN}${token} `).join('');
    encoded += isGlued ? ` ${extra}${GLUE}${between}` : between + extra;
    const following = words[index + 1];
    const isJoined = following !== undefined && areJoined(text, word, following);
    const next = isJoined ? (keys[index + 1] ?? '') : '';
    const own = keys[index] ?? '';
    encoded += lineLetters(word.text) + JOINT + (next ? next + JOINT : '');
    const isOdd = lineLetters(word.text).toLowerCase() !== own;
    pending = [
      ...new Set([...(hidden.get(index) ?? []), ...(isOdd ? [pairToken(own, next)] : [])]),
    ];
    end = word.end;
  });
  encoded += text.slice(end);
  return pending.length === 0
    ? encoded
    : `${encoded} ${pending.map((token) => `${HIDDEN}${token} `).join('')}${GLUE}`;
}

/** The text people read, back from the index: no hidden words, no line letters, no joints. */
export function decodeText(encoded: string): string {
  return encoded
    .replace(/`\S+ /g, '')
    .replace(/ǀ(?:[\p{L}\p{M}\p{N}]+ǀ)?/gu, '')
    .replace(/ \^/g, '')
    .replaceAll('ḏ', 'đ')
    .replaceAll('Ḏ', 'Đ');
}

function lineLetters(text: string): string {
  return text.replaceAll('đ', 'ḏ').replaceAll('Đ', 'Ḏ');
}
