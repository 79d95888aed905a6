import { isSyllable } from '../../lib/vietnamese/syllable.ts';
import { findDates, findSymbols } from '../text/find-keys.ts';
import { keyName } from '../text/word-lines.ts';
import { wordsOf } from '../text/words.ts';

/** Pairs of Vietnamese syllables of one page, each once. */
export function pairsOf(texts: readonly string[]): Set<string> {
  const pairs = new Set<string>();
  for (const text of texts) {
    const words = wordsOf(text.toLowerCase()).map((word) => word.text);
    words.forEach((word, index) => {
      const next = words[index + 1];
      if (next !== undefined && isKnownSyllable(word) && isKnownSyllable(next))
        pairs.add(`${word} ${next}`);
    });
  }
  return pairs;
}

/** Names of the dates, months and document symbols of one page, each once. */
export function keysOf(texts: readonly string[]): Set<string> {
  const keys = texts.flatMap((text) => [...findDates(text), ...findSymbols(text)]);
  return new Set(
    keys.flatMap(({ key }) =>
      /^\d{8}$/.test(key) ? [keyName(key), keyName(key.slice(0, 6))] : [keyName(key)],
    ),
  );
}

const syllables = new Map<string, boolean>();
/** Typing errors and figures make ever new words; the language has fewer syllables than this. */
const MOST_REMEMBERED = 50_000;

function isKnownSyllable(word: string): boolean {
  let answer = syllables.get(word);
  if (answer === undefined) {
    answer = isSyllable(word);
    if (syllables.size < MOST_REMEMBERED) syllables.set(word, answer);
  }
  return answer;
}
