import { isPlainSyllable } from './plain-syllable.ts';

/** Letters that a syllable may lack; without diacritics, as it is typed fast. */
const LETTERS = [...'aeiouybcdghklmnpqrstvx'];

/** Syllables that become a word when two neighbouring letters change places: "cao" for "coa". */
export function swappedLetters(word: string): string[] {
  const letters = [...word];
  return syllablesAmong(
    word,
    letters
      .slice(1)
      .map((letter, at) =>
        [...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)].join(''),
      ),
  );
}

/**
 * Syllables that somebody may have meant whose fingers were too fast: two letters in the wrong order, one too many, one
 * missing. The likeliest first; "quyet" for "qyuet", "nghi" for "ngh".
 */
export function letterSlips(word: string): string[] {
  const letters = [...word];
  const without = letters.map((_, at) => [...letters.slice(0, at), ...letters.slice(at + 1)]);
  const places = [...letters.keys(), letters.length];
  const withOne = places.flatMap((at) =>
    LETTERS.map((letter) => [...letters.slice(0, at), letter, ...letters.slice(at)]),
  );
  const others = [...without, ...withOne].map((each) => each.join(''));
  return [...new Set([...swappedLetters(word), ...syllablesAmong(word, others)])];
}

function syllablesAmong(word: string, forms: readonly string[]): string[] {
  return [...new Set(forms)].filter((form) => form !== word && isPlainSyllable(form));
}
