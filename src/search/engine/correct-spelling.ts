import { fold } from '../../lib/vietnamese/fold.ts';
import { pairSound } from '../../lib/vietnamese/sounds.ts';
import type { ReadOptions, Wording } from '../query/query.ts';
import { readQuery } from '../query/read-query.ts';
import { lineSound, readLines } from '../text/word-lines.ts';
import { LIMITS, SPELLING_WEIGHTS } from '../weights.ts';
import type { WordListReader } from './search-context.ts';

/** The best reading of a query's beginning that ends in a given form of its last word. */
interface Reading {
  words: string[];
  points: number;
}

/**
 * A wording with words that sound alike in place of those nobody wrote so, "hồ xơ" -> "hồ sơ": of
 * all readings that sound like the typed one, the one whose neighbouring words stand side by side on
 * most pages. A word typed without diacritics is exchanged for other letters only, not for other
 * diacritics.
 * @returns null when the typed words are the best reading
 * @throws when the word list cannot be read
 */
export async function correctSpelling(
  wording: Wording,
  read: WordListReader,
  options: ReadOptions,
): Promise<Wording | null> {
  const typed = wording.words.map(({ text }) => text.toLowerCase());
  if (typed.length < 2) return null;
  const known = await Promise.all(
    typed.slice(0, -1).map(async (word, at) => {
      const next = typed[at + 1] ?? '';
      return at < LIMITS.correctedPairs
        ? pairsLike(word, next, await read(pairSound(`${word} ${next}`)))
        : new Map<string, number>();
    }),
  );
  const { words } = bestReading(typed, known);
  if (words.every((word, at) => word === typed[at])) return null;
  return readQuery(words.join(' '), { ...options, isLiteral: true }).wordings[0] ?? null;
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

function pairPoints(pages: number): number {
  const { unknownPair, knownPair, pagesScale } = SPELLING_WEIGHTS;
  return pages === 0 ? unknownPair : knownPair + Math.log2(1 + pages) / pagesScale;
}

/** Pairs of the list that sound like a typed one, with diacritics only where it has them; with their pages. */
function pairsLike(first: string, second: string, list: string): Map<string, number> {
  const sound = pairSound(`${first} ${second}`);
  const found = new Map<string, number>();
  for (const { name, pages } of readLines(list)) {
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
