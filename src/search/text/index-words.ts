import { type AbbreviationTable, longForms } from './abbreviations.ts';
import { answerTokens } from './answers.ts';
import { encodeText, type HiddenTokens } from './encode-text.ts';
import { type FoundKey, findDates, findSymbols, isInside } from './find-keys.ts';
import { keyToken } from './tokens.ts';
import { areJoined, type Word, wordsOf } from './words.ts';

/** A text and what search finds in it, looked for once. */
export interface ReadText {
  text: string;
  words: readonly Word[];
  dates: readonly FoundKey[];
  symbols: readonly FoundKey[];
}

/** Takes text from cleanText. */
export function readText(text: string): ReadText {
  return { text, words: wordsOf(text), dates: findDates(text), symbols: findSymbols(text) };
}

/** A text of a page as it goes into the index, with keys and long forms hidden in it. */
export function toIndexText(
  { text, words, dates, symbols }: ReadText,
  abbreviations: AbbreviationTable,
): string {
  const isInSymbol = (word: Word) => isInside(word, symbols);
  const keys = [...dates, ...symbols].flatMap(({ end, key }): HiddenTokens[] => {
    const after = words.findLastIndex((word) => word.end <= end);
    const month = /^\d{8}$/.test(key) ? [keyToken(key.slice(0, 6))] : [];
    return after < 0 ? [] : [{ after, tokens: [keyToken(key), ...month] }];
  });
  const answers = words.slice(0, -1).flatMap((word, after): HiddenTokens[] => {
    const next = words[after + 1];
    const tokens = next && areJoined(text, word, next) ? answerTokens(word, next) : [];
    return tokens.length > 0 ? [{ after, tokens }] : [];
  });
  const longs = longForms(text, words, abbreviations, isInSymbol);
  return encodeText(text, [...keys, ...answers, ...longs], words);
}
