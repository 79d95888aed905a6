import { fold } from '../../lib/vietnamese/fold.ts';
import { isSyllable } from '../../lib/vietnamese/syllable.ts';
import type { HiddenTokens } from './encode-text.ts';
import { pairToken } from './tokens.ts';
import { type Word, wordKey, wordsOf } from './words.ts';

/** One line of the settings file that editors keep. */
export interface Abbreviation {
  short: string;
  /** Every meaning; an ambiguous abbreviation keeps all of them. */
  long: string[];
}

/** Abbreviations by their short form without diacritics: tccsd -> tổ chức cơ sở đảng. */
export type AbbreviationTable = ReadonlyMap<string, Abbreviation>;

export function abbreviationTable(list: readonly Abbreviation[]): AbbreviationTable {
  return new Map(list.map((entry) => [fold(entry.short), entry]));
}

/**
 * The abbreviation a typed word stands for. Typed small, it counts only when it cannot be a word of
 * its own: "btv" is Ban Thường vụ, but "tu" is the tu of "tu dưỡng" unless it stands in capitals.
 */
export function abbreviationOf(word: string, table: AbbreviationTable): Abbreviation | undefined {
  const entry = table.get(fold(word));
  if (!entry) return undefined;
  return isInCapitals(word) || !isSyllable(word) ? entry : undefined;
}

/**
 * Hidden words for a page: where it writes an abbreviation, its long forms with their neighbours, so
 * that the long form typed finds the short one written. All meanings count: the page
 * leaves open which is meant.
 * @param isOther words that are no abbreviation here, such as the letters of a document symbol
 */
export function longForms(
  words: readonly Word[],
  table: AbbreviationTable,
  isOther: (word: Word) => boolean,
): HiddenTokens[] {
  return words.flatMap((word, index) => {
    const { text } = word;
    if (!isInCapitals(text) || isOther(word)) return [];
    return (table.get(fold(text))?.long ?? []).map((long) => ({
      after: index,
      tokens: pairsAround(words[index - 1]?.text, long, words[index + 1]?.text),
    }));
  });
}

/** Written as abbreviations are: two letters or more, none of them small. */
export function isInCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

function pairsAround(
  before: string | undefined,
  long: string,
  after: string | undefined,
): string[] {
  const keys = [before, ...wordsOf(long).map((word) => word.text), after]
    .filter((word) => word !== undefined)
    .map(wordKey);
  const tokens = keys.slice(0, -1).map((key, place) => pairToken(key, keys[place + 1]));
  return after === undefined ? [...tokens, pairToken(keys.at(-1) ?? '')] : tokens;
}
