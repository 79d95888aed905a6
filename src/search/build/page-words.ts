import { isSyllable } from '../../lib/vietnamese/syllable.ts';
import type { ReadText } from '../text/index-words.ts';
import { keyName } from '../text/word-lines.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Numbers of the pairs of Vietnamese syllables of one page, each once. */
export function pairsOf(texts: readonly ReadText[], vocabulary: Vocabulary): Set<number> {
  const pairs = new Set<number>();
  for (const { words } of texts) {
    let before: string | null = null;
    for (const { text } of words) {
      const syllable = toSyllable(text);
      if (before !== null && syllable !== null) pairs.add(vocabulary.pair(before, syllable));
      before = syllable;
    }
  }
  return pairs;
}

/** Names of the dates, months and document symbols of one page, each once. */
export function keysOf(texts: readonly ReadText[]): Set<string> {
  const keys = texts.flatMap(({ dates, symbols }) => [...dates, ...symbols]);
  return new Set(
    keys.flatMap(({ key }) =>
      /^\d{8}$/.test(key) ? [keyName(key), keyName(key.slice(0, 6))] : [keyName(key)],
    ),
  );
}

const syllables = new Map<string, string | null>();
/** Typing errors and figures make ever new words; the language has fewer syllables than this. */
const MOST_REMEMBERED = 50_000;

/** A word in small letters; null for one that is no syllable. */
function toSyllable(word: string): string | null {
  let answer = syllables.get(word);
  if (answer === undefined) {
    const small = word.toLowerCase();
    answer = isSyllable(small) ? small : null;
    if (syllables.size < MOST_REMEMBERED) syllables.set(word, answer);
  }
  return answer;
}
