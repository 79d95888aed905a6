import { fold } from '../../lib/vietnamese/fold.ts';

/** How well a word of the query fits a word of the directory. */
const EXACT = 1;
const BEGINNING = 0.8;
const SLIP = 0.6;
/** Shorter words differ by one letter from too many others. */
const FEWEST_LETTERS = 3;

/** The words of a text as they are compared: without marks, letters and digits only. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Words of the directory, for looking up those of a query. */
export class Vocabulary {
  readonly #words: string[];
  readonly #known: Set<string>;

  constructor(words: Iterable<string>) {
    this.#words = [...new Set(words)].sort();
    this.#known = new Set(this.#words);
  }

  /** A word that is several typed without a blank, taken apart; the word itself where that cannot be. */
  split(word: string): string[] {
    if (word.length < 5 || this.matches(word, false).size > 0) return [word];
    const best: (string[] | null)[] = [[]];
    for (let end = 1; end <= word.length; end += 1) {
      best[end] = null;
      for (let start = Math.max(0, end - 7); start < end; start += 1) {
        const left = best[start];
        if (!left || !this.#known.has(word.slice(start, end))) continue;
        if (!best[end] || left.length + 1 < (best[end]?.length ?? 0))
          best[end] = [...left, word.slice(start, end)];
      }
    }
    return best[word.length] ?? [word];
  }

  /**
   * The words that a word of the query may mean, each with how well it fits: itself, those it begins, and only where
   * there is neither, those one letter away.
   */
  matches(word: string, withSlips = true): Map<string, number> {
    const found = new Map<string, number>();
    for (let at = this.#firstFrom(word); this.#words[at]?.startsWith(word); at += 1) {
      const known = this.#words[at] ?? '';
      found.set(known, known === word ? EXACT : BEGINNING);
    }
    if (found.size > 0 || !withSlips || word.length < FEWEST_LETTERS) return found;
    for (const known of this.#words) if (isOneSlip(word, known)) found.set(known, SLIP);
    return found;
  }

  #firstFrom(word: string): number {
    let [low, high] = [0, this.#words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#words[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Whether two words differ by one letter too many, too few, another, or two in the wrong order. */
export function isOneSlip(left: string, right: string): boolean {
  if (left === right || Math.abs(left.length - right.length) > 1) return false;
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  const [l, r] = [left.slice(at), right.slice(at)];
  return (
    l.slice(1) === r.slice(1) ||
    l.slice(1) === r ||
    l === r.slice(1) ||
    (l[0] === r[1] && l[1] === r[0] && l.slice(2) === r.slice(2))
  );
}
