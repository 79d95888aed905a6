import type { ReadOptions, Wording } from '../query/query.ts';
import { readQuery } from '../query/read-query.ts';
import { correctSpelling } from './correct-spelling.ts';
import type { Pair } from './plan-pairs.ts';
import type { WordListReader } from './search-context.ts';
import { splitRunTogether } from './split-run-together.ts';

/**
 * Other wordings for a query whose answers are weak: the last word taken as unfinished, words typed without spaces
 * taken apart, and words that sound alike or that fast fingers miss in place of those nobody wrote so.
 * @param unknownPairs pairs that no page has with the diacritics typed
 */
export async function alternativeWordings(
  first: Wording | undefined,
  unknownPairs: readonly Pair[],
  readWordList: WordListReader,
  options: ReadOptions,
): Promise<Wording[]> {
  if (!first) return [];
  const typed = first.words.map(({ text }) => text);
  // The list is a help: without it what was typed is still searched.
  const parted = await splitRunTogether(typed, readWordList).catch(() => null);
  const words = parted?.split(' ') ?? typed;
  const corrected = await correctSpelling(words, readWordList).catch(() => null);
  const meant = [parted, corrected].filter((text) => text !== null);
  const unfinished = withUnfinishedLast(first, unknownPairs);
  return [
    ...(unfinished ? [unfinished] : []),
    ...meant.flatMap((text) =>
      readQuery(text, options).wordings.map((wording) => ({ ...wording, isCorrected: true })),
    ),
  ];
}

/** The wording with its last word as a beginning; null where that word is known with its neighbour. */
function withUnfinishedLast(wording: Wording, unknownPairs: readonly Pair[]): Wording | null {
  const last = wording.words.length - 1;
  const word = wording.words[last];
  if (!word || word.isPrefix || word.continuesPhrase || word.plain.length < 1) return null;
  if (last > 0 && !unknownPairs.some(({ at }) => at === last - 1)) return null;
  return { ...wording, words: [...wording.words.slice(0, -1), { ...word, isPrefix: true }] };
}
