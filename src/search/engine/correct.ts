import { fold } from '../../lib/vietnamese/fold.ts';
import { pairSound } from '../../lib/vietnamese/sounds.ts';
import type { Wording } from '../query/query.ts';
import type { ReadOptions } from '../query/read-query.ts';
import { readQuery } from '../query/read-query.ts';
import { lineSound, readLines } from '../text/word-lines.ts';

/** Gives the file of the word list that would hold a pair of this sound; '' when there is none. */
export type WordListReader = (sound: string) => Promise<string>;

/** Pairs looked up; each costs a request of some 6 KB where the list is not at hand yet. */
const MOST_PAIRS = 5;
/** What a word costs that differs from the typed one, and a pair that stands on no page. */
const CHANGED = -1.5;
const UNKNOWN = -2;

/** The best reading of a query's beginning that ends in a given form of its last word. */
interface Path {
  words: string[];
  worth: number;
}

/**
 * A wording with words that sound alike in place of those nobody wrote so, "hồ xơ" -> "hồ sơ": of
 * all readings that sound like the typed one, the one whose neighbouring words stand side by side on
 * most pages. A word typed without marks is only exchanged for other letters, not for other marks.
 * @returns null when the typed words are the best reading
 */
export async function correct(
  wording: Wording,
  read: WordListReader,
  options: ReadOptions,
): Promise<Wording | null> {
  const typed = wording.words.map(({ text }) => text.toLowerCase());
  if (typed.length < 2) return null;
  const known = await Promise.all(
    typed.slice(0, -1).map(async (word, at) => {
      const next = typed[at + 1] ?? '';
      return at < MOST_PAIRS
        ? pairsLike(word, next, await read(pairSound(`${word} ${next}`)))
        : new Map();
    }),
  );
  let paths: Path[] = [...formsOf(typed[0] ?? '', known[0], 0)].map((form) => ({
    words: [form],
    worth: form === typed[0] ? 0 : CHANGED,
  }));
  for (let at = 1; at < typed.length; at += 1) {
    const pairs: Map<string, number> = known[at - 1] ?? new Map();
    const own = typed[at] ?? '';
    const forms = new Set([...formsOf(own, pairs, 1), ...formsOf(own, known[at], 0)]);
    paths = [...forms].map((form) => {
      const steps = paths.map((path) => {
        const count = pairs.get(`${path.words.at(-1)} ${form}`) ?? 0;
        return { words: [...path.words, form], worth: path.worth + pairWorth(count) };
      });
      const best = steps.reduce((left, right) => (right.worth > left.worth ? right : left));
      return { ...best, worth: best.worth + (form === own ? 0 : CHANGED) };
    });
  }
  const best = paths.reduce((left, right) => (right.worth > left.worth ? right : left));
  if (best.words.every((word, at) => word === typed[at])) return null;
  return readQuery(best.words.join(' '), { ...options, isLiteral: true }).wordings[0] ?? null;
}

/** Pairs of the list that sound like a typed one, in the typed one's style, with their pages. */
function pairsLike(first: string, second: string, list: string): Map<string, number> {
  const sound = pairSound(`${first} ${second}`);
  const found = new Map<string, number>();
  for (const { name, pages } of readLines(list)) {
    if (lineSound(name) !== sound) continue;
    const [left = '', right = ''] = name.split(' ');
    const pair = `${inStyle(left, first)} ${inStyle(right, second)}`;
    found.set(pair, (found.get(pair) ?? 0) + pages);
  }
  return found;
}

function inStyle(word: string, typed: string): string {
  return fold(typed) === typed ? fold(word) : word;
}

function formsOf(typed: string, pairs: Map<string, number> | undefined, side: 0 | 1): Set<string> {
  return new Set([
    typed,
    ...[...(pairs?.keys() ?? [])].map((pair) => pair.split(' ')[side] ?? typed),
  ]);
}

function pairWorth(pages: number): number {
  return pages === 0 ? UNKNOWN : 1 + Math.log2(1 + pages) / 4;
}
