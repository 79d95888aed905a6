import { isSubstance, type QueryWord } from '../query/query.ts';
import { pairToken, prefixToken } from '../text/tokens.ts';

/** Two neighbouring words of a query, looked up as one index word. */
export interface Pair {
  /** Place of the first word in the query. */
  at: number;
  token: string;
  /** Whether marks matter for it. */
  isMarked: boolean;
  /** What it says about the subject. */
  weight: number;
}

/**
 * A pair costs a small request on a cold start, so the first answer comes from the best few; only
 * when it is not sure are the rest of a long sentence looked up.
 */
export const FIRST_PAIRS = 4;
export const MOST_PAIRS = 12;

/**
 * The pairs of a query that are looked up: all of a short query; of a long one those that cover its
 * words of substance, side by side rather than overlapping.
 */
export function planPairs(words: readonly QueryWord[], limit = MOST_PAIRS): Pair[] {
  const all = words.slice(0, -1).flatMap((word, at): Pair[] => {
    const next = words[at + 1];
    if (!next || !(isSubstance(word) || isSubstance(next))) return [];
    return [
      {
        at,
        token: next.isOpen ? prefixToken(word.key, next.key) : pairToken(word.key, next.key),
        isMarked: word.isMarked || next.isMarked,
        weight: (word.weight + next.weight) / 2,
      },
    ];
  });
  if (all.length <= limit) return all;
  const chosen: Pair[] = [];
  const covered = new Set<number>();
  const byWeight = all.toSorted((left, right) => right.weight - left.weight || left.at - right.at);
  const take = (pair: Pair) => {
    chosen.push(pair);
    covered.add(pair.at).add(pair.at + 1);
  };
  for (const pair of byWeight)
    if (chosen.length < limit && !covered.has(pair.at) && !covered.has(pair.at + 1)) take(pair);
  for (const pair of byWeight) if (chosen.length < limit && !chosen.includes(pair)) take(pair);
  return chosen.sort((left, right) => left.at - right.at);
}

/** Whether a pair holds the word at a place of the query. */
export function holdsWord(pair: Pair, at: number): boolean {
  return pair.at === at || pair.at + 1 === at;
}

/** The index word for a word looked up alone. */
export function singleToken(word: QueryWord): string {
  return word.isOpen ? word.key : prefixToken(word.key);
}
