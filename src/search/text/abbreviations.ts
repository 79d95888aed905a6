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

/** Letters with dots between them, "T.Ư", "T. Ư", "t.w": an abbreviation. */
const DOTTED =
  /(?<![\p{L}\p{N}.])(?:(?:\p{L}\.)+\p{L}{1,3}|(?:\p{Lu}\.\s)+\p{Lu}{1,3})(?![\p{L}\p{N}.])/gu;
/** Trung ương is shortened in three ways. */
const CENTRAL = /(?<=^|[^\p{L}\p{N}])TƯ(?![\p{L}\p{N}])/gu;

/** A text whose abbreviations are written in one way, "T.Ư" and "TƯ" as "TW"; all else stays. */
export function joinDotted(text: string): string {
  return text
    .replace(DOTTED, (letters) => letters.replace(/[.\s]/g, '').toUpperCase())
    .replace(CENTRAL, 'TW');
}

/** Where a text writes an abbreviation with dots, or otherwise than the table: as it is in the table. */
export function dottedIn(text: string): { start: number; end: number; short: string }[] {
  return [DOTTED, CENTRAL].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: written, index }) => ({
      start: index,
      end: index + written.length,
      short: joinDotted(written),
    })),
  );
}

/**
 * Hidden words for a page: where it writes an abbreviation, its long forms with their neighbours, so
 * that the long form typed finds the short one written. All meanings count: the page
 * leaves open which is meant.
 * @param isOther words that are no abbreviation here, such as the letters of a document symbol
 */
export function longForms(
  text: string,
  words: readonly Word[],
  table: AbbreviationTable,
  isOther: (word: Word) => boolean,
): HiddenTokens[] {
  const dotted = dottedIn(text);
  return words.flatMap((word, index) => {
    if (isOther(word)) return [];
    const joined = dotted.find(({ start, end }) => start <= word.start && word.end <= end);
    // Of letters with dots between them the last one stands for all.
    if (joined && joined.end !== word.end) return [];
    if (!joined && !isInCapitals(word.text)) return [];
    const first = joined ? words.findIndex(({ start }) => start >= joined.start) : index;
    const [before, after] = [words[first - 1]?.text, words[index + 1]?.text];
    const meanings = table.get(fold(joined?.short ?? word.text))?.long ?? [];
    const forms = joined ? [joined.short, ...meanings] : meanings;
    return forms.map((long) => ({ after: index, tokens: pairsAround(before, long, after) }));
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
