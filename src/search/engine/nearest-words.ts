import leven from 'leven';
import { fold } from '../../lib/vietnamese/fold.ts';
import { soundKey } from '../../lib/vietnamese/sounds.ts';
import type { Directory } from '../directory.ts';
import { cleanText, wordsOf } from '../text/words.ts';
import { LIMITS, WORD_DISTANCE } from '../weights.ts';

/**
 * Words and pairs of words from titles that look or sound like what found nothing, nearest first.
 * @param typed words of the query as shown
 */
export function nearestWords({ pages }: Directory, typed: readonly string[]): string[] {
  const wanted = typed.filter((word) => word.length > 1).slice(0, LIMITS.nearestTyped);
  const distances = wanted.map(distanceFrom);
  const found = new Map<string, number>();
  for (const { title } of pages) {
    const words = wordsOf(cleanText(title)).map(({ text }) => text.toLowerCase());
    words.forEach((word, at) => {
      const next = wanted.length === 1 ? undefined : words[at + 1];
      const shown = next === undefined ? word : `${word} ${next}`;
      if (found.has(shown)) return;
      const distance = Math.min(
        ...distances.map((of, place) =>
          next === undefined ? of(word) : pairDistance(of(word), distances[place + 1]?.(next)),
        ),
      );
      if (distance < Number.POSITIVE_INFINITY) found.set(shown, distance);
    });
  }
  return [...found]
    .sort(([one, left], [other, right]) => left - right || one.length - other.length)
    .slice(0, LIMITS.nearestWords)
    .map(([word]) => word);
}

/** The distance of two words from two typed ones; `second` is missing after the last typed word. */
function pairDistance(first: number, second = Number.POSITIVE_INFINITY): number {
  return Number.isFinite(second) ? (first + second) / 2 : first + WORD_DISTANCE.missingWord;
}

/** The distance of words from a typed one; titles repeat their words, so each is compared once. */
function distanceFrom(typed: string): (word: string) => number {
  const known = new Map<string, number>();
  return (word) => {
    const distance = known.get(word) ?? wordDistance(typed, word);
    known.set(word, distance);
    return distance;
  };
}

function wordDistance(typed: string, word: string): number {
  if (/^\d+$/.test(word)) return Number.POSITIVE_INFINITY;
  if (soundKey(typed) === soundKey(word)) return WORD_DISTANCE.sameSound;
  const [left, right] = [fold(typed), fold(word)];
  const most = allowedLetters(Math.min(left.length, right.length));
  const distance = leven(left, right, { maxDistance: most + 1 });
  return distance <= most ? distance : Number.POSITIVE_INFINITY;
}

/** How many letters may differ in a word of so many letters. */
function allowedLetters(length: number): number {
  const { shortWord, mediumWord, mediumLetters, longLetters } = WORD_DISTANCE;
  if (length < shortWord) return 0;
  return length < mediumWord ? mediumLetters : longLetters;
}
