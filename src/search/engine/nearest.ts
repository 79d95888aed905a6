import { fold } from '../../lib/vietnamese/fold.ts';
import { soundKey } from '../../lib/vietnamese/sounds.ts';
import type { Directory } from '../directory.ts';
import { cleanText, wordsOf } from '../text/tokens.ts';

const SHOWN = 5;
/** Letters that may differ, for a word of so many letters. */
const allowance = (length: number) => (length < 3 ? 0 : length < 6 ? 1 : 2);

/**
 * Words and pairs of words from titles that look or sound like what found nothing, nearest first.
 * @param typed words of the query as shown
 */
export function nearestWords({ pages }: Directory, typed: readonly string[]): string[] {
  const wanted = typed.filter((word) => word.length > 1).slice(0, 4);
  const distances = wanted.map(() => new Map<string, number>());
  /** Titles repeat their words: each is compared with a typed one once. */
  const distanceOf = (place: number, word: string): number => {
    const known = distances[place]?.get(word);
    if (known !== undefined) return known;
    const distance = wordDistance(wanted[place] ?? '', word);
    distances[place]?.set(word, distance);
    return distance;
  };
  const found = new Map<string, number>();
  for (const { title } of pages) {
    const words = wordsOf(cleanText(title)).map(({ text }) => text.toLowerCase());
    words.forEach((word, at) => {
      const next = words[at + 1];
      const shown = next === undefined || wanted.length === 1 ? word : `${word} ${next}`;
      if (found.has(shown)) return;
      const distance = Math.min(
        ...wanted.map((_, place) => {
          const after = wanted[place + 1];
          const first = distanceOf(place, word);
          if (next === undefined || wanted.length === 1) return first;
          if (after === undefined) return first + 1;
          const second = distanceOf(place + 1, next);
          return Number.isFinite(second) ? (first + second) / 2 : first + 1;
        }),
      );
      if (distance < Number.POSITIVE_INFINITY) found.set(shown, distance);
    });
  }
  return [...found]
    .sort(([one, left], [other, right]) => left - right || one.length - other.length)
    .slice(0, SHOWN)
    .map(([word]) => word);
}

function wordDistance(typed: string, word: string): number {
  if (/^\d+$/.test(word)) return Number.POSITIVE_INFINITY;
  if (soundKey(typed) === soundKey(word)) return 0.5;
  const [left, right] = [fold(typed), fold(word)];
  const most = allowance(Math.min(left.length, right.length));
  if (Math.abs(left.length - right.length) > most) return Number.POSITIVE_INFINITY;
  const distance = editDistance(left, right);
  return distance <= most ? distance : Number.POSITIVE_INFINITY;
}

/** Letters to put in, take out or change (Levenshtein). */
function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let down = 1; down <= left.length; down += 1) {
    const next = [down];
    for (let across = 1; across <= right.length; across += 1) {
      const isSame = left[down - 1] === right[across - 1];
      next.push(
        Math.min(
          (row[across] ?? 0) + 1,
          (next[across - 1] ?? 0) + 1,
          (row[across - 1] ?? 0) + (isSame ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
