import { fold } from '../../../src/lib/vietnamese/fold.ts';
import type { IndexedEntry } from '../store/entry-index.ts';

/**
 * Tells whether an entry has every word of a term in its title, address or text; marks and case aside.
 * An empty term fits all.
 */
export function termMatcher(
  term: string,
): (entry: Pick<IndexedEntry, 'folded' | 'foldedText'>) => boolean {
  // Long words are rare: most entries are left after one look.
  const words = wordsOfTerm(term).sort((left, right) => right.length - left.length);
  return ({ folded, foldedText }) =>
    words.every((word) => folded.includes(word) || foldedText.includes(word));
}

/** Words of a term that count; every one may be looked for in every text. */
const MAX_WORDS = 8;

/** The words of a term as the index has them, each once; what comes after the first eight is left out. */
export function wordsOfTerm(term: string): string[] {
  const words = fold(term)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return [...new Set(words)].slice(0, MAX_WORDS);
}
