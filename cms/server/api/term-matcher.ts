import type { IndexedEntry } from '../store/entry-index.ts';
import { wordsIn, wordsMatcher } from '../store/entry-words.ts';

/** Words of a term that count. */
const MAX_WORDS = 8;

/**
 * Tells whether an entry has every word of a term in its title, address or text; marks and case aside.
 * An empty term fits all.
 */
export function termMatcher(term: string): (entry: Pick<IndexedEntry, 'words'>) => boolean {
  const isHit = wordsMatcher(wordsOfTerm(term));
  return ({ words }) => isHit(words);
}

/** The words of a term as the index has them, each once; what comes after the first eight is left out. */
export function wordsOfTerm(term: string): string[] {
  return wordsIn(term).slice(0, MAX_WORDS);
}
