import { isSubstance, type QueryWord } from '../query/query.ts';
import { askedFor } from '../text/answers.ts';
import { pairToken, prefixToken } from '../text/tokens.ts';

/** Two neighbouring words of a query, looked up as one index word, or as those that may answer them. */
export interface Pair {
  /** Place of the first word in the query. */
  at: number;
  tokens: readonly string[];
  /**
   * What a page has to hold with the very marks for the pair to stand as typed; null when nothing was
   * typed with marks. With marks on one word only, a close look takes that word: nothing is known of
   * the other.
   */
  exact: readonly string[] | null;
  /** What it says about the subject. */
  weight: number;
}

/** A first look takes the best pairs only; a close one all pairs, and words apart from each other. */
export type Look = 'first' | 'close';

/**
 * An index word costs a small request on a cold start, so the first answer comes from the best few;
 * only when it is not sure are the rest of a long sentence looked up.
 */
const MOST_TOKENS: Record<Look, number> = { first: 4, close: 14 };
/** What "bao lâu" counts at least: none of its words is of substance, a duration in the text is. */
const ASKED_WEIGHT = 0.4;

/**
 * The pairs of a query that are looked up: all of a short query; of a long one those that cover its
 * words of substance, side by side rather than overlapping.
 */
export function planPairs(words: readonly QueryWord[], look: Look): Pair[] {
  const all = words.slice(0, -1).flatMap((word, at) => {
    const next = words[at + 1];
    return (next && pairOf(at, word, next, look)) ?? [];
  });
  const chosen: Pair[] = [];
  const covered = new Set<number>();
  let left = MOST_TOKENS[look];
  const take = (pair: Pair) => {
    const cost = new Set([...pair.tokens, ...(pair.exact ?? [])]).size;
    if (cost > left || chosen.includes(pair)) return;
    left -= cost;
    chosen.push(pair);
    covered.add(pair.at).add(pair.at + 1);
  };
  const byWeight = [...all].sort((one, other) => other.weight - one.weight || one.at - other.at);
  for (const pair of byWeight) if (!covered.has(pair.at) && !covered.has(pair.at + 1)) take(pair);
  for (const pair of byWeight) take(pair);
  return chosen.sort((one, other) => one.at - other.at);
}

/** The pair of two words; null when neither says anything and they ask for nothing. */
function pairOf(at: number, word: QueryWord, next: QueryWord, look: Look): Pair | null {
  const weight = (word.weight + next.weight) / 2;
  const marked = [word, next].filter(({ isMarked }) => isMarked);
  const asked = next.isOpen ? null : askedFor(word.key, next.key);
  if (asked) {
    const exact = marked.length === 0 ? null : asked;
    return { at, tokens: asked, exact, weight: Math.max(weight, ASKED_WEIGHT) };
  }
  if (!isSubstance(word) && !isSubstance(next)) return null;
  const tokens = [next.isOpen ? prefixToken(word.key, next.key) : pairToken(word.key, next.key)];
  if (marked.length === 0) return { at, tokens, exact: null, weight };
  const isHalf = marked.length === 1 && look === 'close';
  return { at, tokens, exact: isHalf ? marked.map(singleToken) : tokens, weight };
}

/** Whether a pair holds the word at a place of the query. */
export function holdsWord(pair: Pair, at: number): boolean {
  return pair.at === at || pair.at + 1 === at;
}

/** The index word for a word looked up alone. */
export function singleToken(word: QueryWord): string {
  return word.isOpen ? word.key : prefixToken(word.key);
}
