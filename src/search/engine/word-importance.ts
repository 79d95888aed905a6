import { isContentWord, type QueryWord } from '../query/query.ts';
import { LIMITS, WORD_WEIGHTS } from '../weights.ts';
import type { Lookup } from './lookup.ts';
import { holdsWord, type Pair } from './plan-pairs.ts';

/** A pair of the query with the pages that hold it. */
export interface FoundPair extends Lookup {
  pair: Pair;
}

/**
 * How well each pair tells pages from each other: one on few pages fully, one on many hardly (inverse document frequency).
 * @param pages how many the shard has
 */
export function inverseFrequencies(found: readonly Lookup[], pages: number): number[] {
  const { leastIdf } = WORD_WEIGHTS;
  return found.map(({ postings }) => {
    const idf = Math.log(1 + pages / (1 + postings.size)) / Math.log(1 + pages);
    return leastIdf + (1 - leastIdf) * idf;
  });
}

/**
 * The importance of words once some were looked up by themselves: one that stands in no pair of the
 * query counts by the pages that hold it, instead of as much as a word can.
 */
export function importanceAlone(
  importance: readonly number[],
  words: readonly QueryWord[],
  found: readonly FoundPair[],
  singles: readonly (Lookup & { at: number })[],
  pages: number,
): number[] {
  const alone = new Map(
    singles.map((single) => [single.at, inverseFrequencies([single], pages)[0] ?? 1]),
  );
  return importance.map((known, at) => {
    const idf = alone.get(at);
    const isInPair = found.some(({ pair, postings }) => postings.size > 0 && holdsWord(pair, at));
    return idf === undefined || isInPair ? known : (words[at]?.weight ?? 1) * idf;
  });
}

/**
 * What each word of the query counts: by the rarest pair it stands in, and less when it is on many
 * pages by itself.
 * @param common shares of the pages that common syllables stand on
 */
export function wordImportance(
  words: readonly QueryWord[],
  common: Readonly<Record<string, number>>,
  found: readonly FoundPair[],
  frequencies: readonly number[],
): number[] {
  return words.map(({ key, weight }, at) => {
    const own = found.flatMap(({ pair, postings }, index) =>
      postings.size > 0 && holdsWord(pair, at) ? [frequencies[index] ?? 1] : [],
    );
    const idf = own.length > 0 ? Math.max(...own) : 1;
    return weight * idf * (1 - WORD_WEIGHTS.commonLoss * (common[key] ?? 0));
  });
}

/** The places of the most important content words, which may stand apart from their neighbours. */
export function wordsToFindAlone(
  words: readonly QueryWord[],
  importance: readonly number[],
): number[] {
  if (words.length === 1) return (words[0]?.plain.length ?? 0) > 1 ? [0] : [];
  return words
    .map((word, at) => ({ word, at }))
    .filter(({ word }) => isContentWord(word) && word.plain.length > 1)
    .sort((left, right) => (importance[right.at] ?? 0) - (importance[left.at] ?? 0))
    .slice(0, LIMITS.singleWords)
    .map(({ at }) => at);
}
