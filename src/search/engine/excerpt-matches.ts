import { fold } from '../../lib/vietnamese/fold.ts';
import { isContentWord, type QueryWord } from '../query/query.ts';
import { isHidden } from '../text/tokens.ts';
import { wordKey } from '../text/words.ts';
import { EXCERPT } from '../weights.ts';

/** For each token of a page, the place of the word of the query it is; null for none. */
export type Matches = readonly (number | null)[];

/** Which word of the query an index word is, by its place; null for none. */
export function matchOf(token: string, words: readonly QueryWord[]): number | null {
  const key = /[\p{L}\p{M}\p{N}]+?(?=ǀ)/u.exec(token)?.[0];
  if (key === undefined || isHidden(token)) return null;
  const plain = fold(wordKey(key));
  const at = words.findIndex((word) =>
    word.isPrefix ? plain.startsWith(word.plain) : plain === word.plain,
  );
  return at < 0 ? null : at;
}

/** Whether a token is highlighted: a word by itself only if it is a distinct one, else with its neighbour. */
export function isHighlighted(
  matches: Matches,
  index: number,
  words: readonly QueryWord[],
): boolean {
  const at = matches[index] ?? null;
  if (at === null) return false;
  if (words.length < EXCERPT.longQuery) return true;
  const word = words[at];
  if (!word || !isContentWord(word)) return false;
  const hasNeighbour = (step: number) => {
    for (let other = index + step; Math.abs(other - index) <= EXCERPT.neighbourGap; other += step)
      if (matches[other] === at + step) return true;
    return false;
  };
  // Without diacritics "dong" is many words; typed with them it is one.
  const isDistinct = word.hasDiacritics && word.plain.length > EXCERPT.shortWord;
  return hasNeighbour(1) || hasNeighbour(-1) || isDistinct;
}
