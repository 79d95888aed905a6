import { type AbbreviationTable, longForms } from './abbreviations.ts';
import { findDates, findSymbols } from './find-keys.ts';
import { cleanText, type Extra, encodeText, keyToken, type Word, wordsOf } from './tokens.ts';

/** A text of a page as it goes into the index, with keys and long forms hidden in it. */
export function toIndexText(raw: string, abbreviations: AbbreviationTable): string {
  const text = cleanText(raw);
  const words = wordsOf(text);
  const symbols = findSymbols(text);
  const isInSymbol = (word: Word) =>
    symbols.some(({ start, end }) => start <= word.start && word.end <= end);
  const keys = [...findDates(text), ...symbols].flatMap(({ end, key }): Extra[] => {
    const after = words.findLastIndex((word) => word.end <= end);
    const month = /^\d{8}$/.test(key) ? [keyToken(key.slice(0, 6))] : [];
    return after < 0 ? [] : [{ after, tokens: [keyToken(key), ...month] }];
  });
  return encodeText(text, [...keys, ...longForms(words, abbreviations, isInSymbol)]);
}
