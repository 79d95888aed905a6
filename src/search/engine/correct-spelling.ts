import { letterSlips, swappedLetters } from '../../lib/vietnamese/letter-slips.ts';
import { isPlainSyllable } from '../../lib/vietnamese/plain-syllable.ts';
import { LIMITS, SPELLING_WEIGHTS } from '../weights.ts';
import { pairPoints, pairsLike } from './known-pairs.ts';
import type { WordListReader } from './search-context.ts';

/** The best reading of a query's beginning that ends in a given form of its last word. */
interface Reading {
  words: string[];
  points: number;
}

/**
 * A wording with words that sound alike in place of those nobody wrote so, "hồ xơ" -> "hồ sơ", or that fast fingers
 * typed otherwise, "nghi qyuet" -> "nghi quyet": of all such readings the one whose neighbouring words stand side by side on
 * most pages. A word typed without diacritics is exchanged for other letters only, not for other
 * diacritics.
 * @returns null when the typed words are the best reading
 * @throws when the word list cannot be read
 */
export async function correctSpelling(
  words: readonly string[],
  read: WordListReader,
): Promise<string | null> {
  const typed = words.map((word) => word.toLowerCase());
  if (typed.length < 2) return null;
  const known = await Promise.all(
    typed.slice(0, -1).map(async (word, at) => {
      const next = typed[at + 1] ?? '';
      return at < LIMITS.correctedPairs ? pairsMeant(word, next, read) : new Map<string, number>();
    }),
  );
  const best = bestReading(typed, known).words;
  return best.every((word, at) => word === typed[at]) ? null : best.join(' ');
}

/** The reading with the most points, found word by word (Viterbi). */
function bestReading(
  typed: readonly string[],
  known: readonly ReadonlyMap<string, number>[],
): Reading {
  const { changedWord } = SPELLING_WEIGHTS;
  let readings: Reading[] = [...formsOf(typed[0] ?? '', known[0], 0)].map((form) => ({
    words: [form],
    points: form === typed[0] ? 0 : changedWord,
  }));
  for (let at = 1; at < typed.length; at += 1) {
    const pairs = known[at - 1];
    const own = typed[at] ?? '';
    const forms = new Set([...formsOf(own, pairs, 1), ...formsOf(own, known[at], 0)]);
    readings = [...forms].map((form) => {
      const best = bestOf(
        readings.map(({ words, points }) => ({
          words: [...words, form],
          points: points + pairPoints(pairs?.get(`${words.at(-1)} ${form}`) ?? 0),
        })),
      );
      return { ...best, points: best.points + (form === own ? 0 : changedWord) };
    });
  }
  return bestOf(readings);
}

function bestOf(readings: readonly Reading[]): Reading {
  return readings.reduce((left, right) => (right.points > left.points ? right : left));
}

/** Known pairs that two typed words may have been meant as: what sounds like them, else what slips of the fingers make of them. */
async function pairsMeant(
  first: string,
  second: string,
  read: WordListReader,
): Promise<Map<string, number>> {
  const heard = await pairsLike(first, second, read);
  const slips = [
    ...slipsOf(first, heard).map((word) => [word, second] as const),
    ...slipsOf(second, heard).map((word) => [first, word] as const),
  ].slice(0, LIMITS.slips);
  const meant = await Promise.all(slips.map(([left, right]) => pairsLike(left, right, read)));
  return new Map([...meant, heard].flatMap((pairs) => [...pairs]));
}

/** What is no syllable was hardly meant; a syllable whose neighbour nobody wrote may have two letters in the wrong order. */
function slipsOf(word: string, heard: ReadonlyMap<string, number>): string[] {
  if (!isPlainSyllable(word)) return letterSlips(word);
  return heard.size === 0 ? swappedLetters(word) : [];
}

/** What a typed word may have been meant as: itself, and what stands in its place in known pairs. */
function formsOf(
  typed: string,
  pairs: ReadonlyMap<string, number> | undefined,
  side: 0 | 1,
): Set<string> {
  return new Set([
    typed,
    ...[...(pairs?.keys() ?? [])].map((pair) => pair.split(' ')[side] ?? typed),
  ]);
}
