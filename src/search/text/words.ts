import { normalizeText } from '../../lib/vietnamese/normalize.ts';
import { toPlainCharacters } from '../../lib/vietnamese/raised-lowered.ts';
import { placeTones } from '../../lib/vietnamese/tone-placement.ts';
import { RESERVED, replaceDStroke } from './index-letters.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Between a number and the raised digits after it: "10⁶" is 10 and 6, never 106; "98¹" is 98 with a note. */
const BEFORE_RAISED = /(?<=\p{Nd})(?=[⁰¹²³⁴⁵⁶⁷⁸⁹])/u;
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

/** Text in the one form that is indexed, searched and shown: NFC, plain spaces, one place of tones. */
export function cleanText(text: string): string {
  return placeTones(normalizeText(text)).replace(RESERVED, ' ');
}

/** The words of a text; letters, diacritics and figures make a word, everything else separates words. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: run, index } of text.matchAll(WORD)) {
    let start = index;
    for (const word of BEFORE_RAISED.test(run) ? run.split(BEFORE_RAISED) : [run]) {
      words.push({ text: word, start, end: start + word.length });
      start += word.length;
    }
  }
  return words;
}

/** Whether two words that follow each other belong to one sentence. */
export function areJoined(text: string, word: Word, following: Word): boolean {
  // Most words are one space apart.
  const isNear = following.start - word.end === 1 && text[word.end] === ' ';
  return isNear || !SENTENCE_END.test(text.slice(word.end, following.start));
}

/** Texts repeat a small vocabulary: each word is worked out once. */
const MOST_REMEMBERED = 50_000;
const keys = new Map<string, string>();

/** A word as it is compared: small letters, figures without leading zeros, 2 for ² and ₂, y for i, đ as ḏ. */
export function wordKey(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const key = makeKey(word);
  if (keys.size < MOST_REMEMBERED) keys.set(word, key);
  return key;
}

function makeKey(word: string): string {
  const small = toPlainCharacters(word).toLowerCase();
  if (/^\d+$/.test(small)) return small.replace(/^0+(?=\d)/, '');
  const letter = I_OR_Y.exec(small)?.[1];
  const canonical = letter ? small.slice(0, -1) + (I_TO_Y[letter] ?? letter) : small;
  return replaceDStroke(canonical);
}
