import { isPlainSyllable } from '../../lib/vietnamese/plain-syllable.ts';
import { LIMITS } from '../weights.ts';
import { pairPoints, pairsLike } from './known-pairs.ts';
import type { WordListReader } from './search-context.ts';

/**
 * Takes apart words that were typed without spaces, "quychelamviec" -> "quy che lam viec": of all ways to read one as
 * syllables, the one whose neighbours stand side by side on most pages.
 * @returns the text with spaces; null when every word is a syllable, or none can be taken apart
 * @throws when the word list cannot be read
 */
export async function splitRunTogether(
  typed: readonly string[],
  read: WordListReader,
): Promise<string | null> {
  const words: string[] = [];
  let isSplit = false;
  for (const text of typed) {
    const ways = isPlainSyllable(text) ? [] : waysToRead(text.toLowerCase());
    isSplit ||= ways.length > 0;
    words.push(...(ways.length > 0 ? await likeliest(words.at(-1), ways, read) : [text]));
  }
  return isSplit ? words.join(' ') : null;
}

/** Every way to read letters as two or more syllables, those with the fewest syllables first. */
export function waysToRead(letters: string): string[][] {
  if (!/^\p{L}+$/u.test(letters)) return [];
  /** Ways to read what begins at a place. */
  const from: string[][][] = [];
  from[letters.length] = [[]];
  for (let start = letters.length - 1; start >= 0; start -= 1) {
    const ways: string[][] = [];
    for (
      let end = start + 1;
      end <= Math.min(letters.length, start + LIMITS.syllableLetters);
      end += 1
    ) {
      const syllable = letters.slice(start, end);
      if (!isPlainSyllable(syllable)) continue;
      ways.push(...(from[end] ?? []).map((rest) => [syllable, ...rest]));
    }
    from[start] = ways
      .sort((left, right) => left.length - right.length)
      .slice(0, LIMITS.waysToSplit);
  }
  return (from[0] ?? []).filter(({ length }) => length > 1);
}

async function likeliest(
  before: string | undefined,
  ways: readonly string[][],
  read: WordListReader,
): Promise<string[]> {
  const points = await Promise.all(
    ways.map(async (way) => {
      const row = before === undefined ? way : [before, ...way];
      const pairs = await Promise.all(
        row.slice(1).map(async (second, at) => {
          const first = row[at] ?? '';
          return pairPoints((await pairsLike(first, second, read)).get(`${first} ${second}`) ?? 0);
        }),
      );
      return pairs.reduce((sum, each) => sum + each, 0) / row.length;
    }),
  );
  return ways[points.indexOf(Math.max(...points))] ?? [];
}
