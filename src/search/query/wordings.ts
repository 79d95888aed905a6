import { fold } from '../../lib/vietnamese/fold.ts';
import { abbreviationOf } from '../text/abbreviations.ts';
import { wordsOf } from '../text/words.ts';
import { LIMITS, WORD_WEIGHTS } from '../weights.ts';
import type { FoundSymbol } from './find-symbol.ts';
import type { QueryWord, ReadOptions } from './query.ts';
import { toQueryWords, type WordPlace } from './query-words.ts';

/**
 * Every way to read the words of a query, an abbreviation written out being one; an ambiguous one
 * gives all its meanings.
 */
export function wordingsOf(
  text: string,
  options: ReadOptions,
  symbol: FoundSymbol | null,
): QueryWord[][] {
  const typed = wordsOf(text);
  let readings: string[][] = [[]];
  const places: WordPlace[] = [];
  for (const word of typed) {
    const meanings = meaningsOf(word.text, options, symbol);
    readings = readings.flatMap((reading) => meanings.map((meaning) => [...reading, ...meaning]));
    readings.length = Math.min(readings.length, LIMITS.wordings);
    const length = meanings[0]?.length ?? 1;
    const weight = Math.min(1, WORD_WEIGHTS.longForm / length);
    for (let place = 0; place < length; place += 1)
      places.push({ continuesPhrase: place > 0, weight });
  }
  const isFinished = /["?!.]\s*$/.test(text);
  return readings.map((reading) => toQueryWords(reading, places, isFinished));
}

/** What a word may mean, each meaning in words: its long forms, and itself where there are several. */
function meaningsOf(
  word: string,
  { abbreviations, isLiteral }: ReadOptions,
  symbol: FoundSymbol | null,
): string[][] {
  const isTaken = isLiteral || isOfSymbol(word, symbol);
  const entry = isTaken ? undefined : abbreviationOf(word, abbreviations);
  if (!entry) return [[word]];
  const meanings = entry.long.map((long) => wordsOf(long).map(({ text }) => text));
  return meanings.length > 1 ? [...meanings, [word]] : meanings;
}

/** Whether a word stands for a part of the document symbol in the query. */
function isOfSymbol(word: string, found: FoundSymbol | null): boolean {
  if (found === null) return false;
  const { type, issuer } = found.symbol;
  return found.isWhole || [type, issuer].some((letters) => letters && fold(letters) === fold(word));
}
