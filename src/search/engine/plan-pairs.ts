import { isContentWord, type QueryWord } from '../query/query.ts';
import { questionTokens } from '../text/answers.ts';
import { pairToken, prefixToken } from '../text/tokens.ts';
import { LIMITS, WORD_WEIGHTS } from '../weights.ts';

/** Two neighbouring words of a query, looked up as one index word, or as those that may answer them. */
export interface Pair {
  /** Place of the first word in the query. */
  at: number;
  tokens: readonly string[];
  /**
   * Index words that a page must hold with their diacritics for the pair to stand as typed; null when
   * none were typed. With diacritics on one word only, that word counts: of the other
   * nothing is known.
   */
  exact: readonly string[] | null;
  /** What it counts beside the other pairs: the mean of its words. */
  weight: number;
  /** Neither word names a subject: a page answers without it, but the phrase typed holds it. */
  isFiller: boolean;
}

/**
 * The pairs of a query that are looked up: all of a short query; of a long one those that cover its
 * content words, side by side rather than overlapping. Every index word costs a small request.
 */
export function planPairs(words: readonly QueryWord[]): Pair[] {
  const all = words.slice(0, -1).flatMap((word, at) => {
    const next = words[at + 1];
    return next ? [pairOf(at, word, next)] : [];
  });
  const chosen: Pair[] = [];
  const covered = new Set<number>();
  let remaining: number = LIMITS.tokens;
  const take = (pair: Pair) => {
    const cost = new Set([...pair.tokens, ...(pair.exact ?? [])]).size;
    if (cost > remaining || chosen.includes(pair)) return;
    remaining -= cost;
    chosen.push(pair);
    covered.add(pair.at).add(pair.at + 1);
  };
  const byWeight = [...all].sort((one, other) => other.weight - one.weight || one.at - other.at);
  for (const pair of byWeight) if (!covered.has(pair.at) && !covered.has(pair.at + 1)) take(pair);
  for (const pair of byWeight) take(pair);
  return chosen.sort((one, other) => one.at - other.at);
}

/** The pair of two words. */
function pairOf(at: number, word: QueryWord, next: QueryWord): Pair {
  const weight = (word.weight + next.weight) / 2;
  const accented = [word, next].filter(({ hasDiacritics }) => hasDiacritics);
  const answers = next.isPrefix ? null : questionTokens(word.key, next.key);
  if (answers) {
    const exact = accented.length === 0 ? null : answers;
    const least = Math.max(weight, WORD_WEIGHTS.answerPair);
    return { at, tokens: answers, exact, weight: least, isFiller: false };
  }
  const isFiller = !isContentWord(word) && !isContentWord(next);
  const tokens = [next.isPrefix ? prefixToken(word.key, next.key) : pairToken(word.key, next.key)];
  if (accented.length === 0) return { at, tokens, exact: null, weight, isFiller };
  const isHalf = accented.length === 1;
  const exact = isHalf ? accented.map(singleToken) : tokens;
  return { at, tokens, exact, weight, isFiller };
}

/** Whether a pair holds the word at a place of the query. */
export function holdsWord(pair: Pair, at: number): boolean {
  return pair.at === at || pair.at + 1 === at;
}

/** The index word for a word looked up by itself. */
export function singleToken(word: QueryWord): string {
  return word.isPrefix ? word.key : prefixToken(word.key);
}
