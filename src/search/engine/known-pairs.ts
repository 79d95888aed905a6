import { fold } from '../../lib/vietnamese/fold.ts';
import { pairSound } from '../../lib/vietnamese/sounds.ts';
import { lineSound, readLines } from '../text/word-lines.ts';
import { SPELLING_WEIGHTS } from '../weights.ts';
import type { WordListReader } from './search-context.ts';

/** Points for two words side by side that so many pages have. */
export function pairPoints(pages: number): number {
  const { unknownPair, knownPair, pagesScale } = SPELLING_WEIGHTS;
  return pages === 0 ? unknownPair : knownPair + Math.log2(1 + pages) / pagesScale;
}

/**
 * Pairs of the word list that sound like a typed one, with diacritics only where it has them; with their pages.
 * @throws when the word list cannot be read
 */
export async function pairsLike(
  first: string,
  second: string,
  read: WordListReader,
): Promise<Map<string, number>> {
  const sound = pairSound(`${first} ${second}`);
  const found = new Map<string, number>();
  for (const { name, pages } of readLines(await read(sound))) {
    if (lineSound(name) !== sound) continue;
    const [left = '', right = ''] = name.split(' ');
    const pair = `${writtenLike(left, first)} ${writtenLike(right, second)}`;
    found.set(pair, (found.get(pair) ?? 0) + pages);
  }
  return found;
}

function writtenLike(word: string, typed: string): string {
  return fold(typed) === typed ? fold(word) : word;
}
