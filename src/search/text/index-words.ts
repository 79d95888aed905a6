import { type AbbreviationTable, longForms } from './abbreviations.ts';
import { answerTokens } from './answers.ts';
import { encodeText, type HiddenTokens } from './encode-text.ts';
import { findDates, findSymbols, isInside } from './find-keys.ts';
import { keyToken } from './tokens.ts';
import { areJoined, type Word, wordsOf } from './words.ts';

/**
 * A text of a page as it goes into the index, with keys and long forms hidden in it. Takes text from
 * cleanText.
 */
export function toIndexText(text: string, abbreviations: AbbreviationTable): string {
  const words = wordsOf(text);
  const symbols = findSymbols(text);
  const isInSymbol = (word: Word) => isInside(word, symbols);
  const keys = [...findDates(text), ...symbols].flatMap(({ end, key }): HiddenTokens[] => {
    const after = words.findLastIndex((word) => word.end <= end);
    const month = /^\d{8}$/.test(key) ? [keyToken(key.slice(0, 6))] : [];
    return after < 0 ? [] : [{ after, tokens: [keyToken(key), ...month] }];
  });
  const answers = words.slice(0, -1).flatMap((word, after): HiddenTokens[] => {
    const next = words[after + 1];
    const tokens = next && areJoined(text, word, next) ? answerTokens(word, next) : [];
    return tokens.length > 0 ? [{ after, tokens }] : [];
  });
  return encodeText(text, [...keys, ...answers, ...longForms(words, abbreviations, isInSymbol)]);
}
