import { fold } from '../lib/vietnamese/fold.ts';

export interface Abbreviation {
  short: string;
  /** Every meaning; an ambiguous abbreviation keeps all of them. */
  long: string[];
}

const CAPITAL_WORD = /\p{Lu}[\p{L}\p{M}]+/gu;

/**
 * Makes the function that tells which words to add to a page's index entry, so that the short form
 * finds the long one and the other way round. A page that writes an ambiguous short form gets none
 * of its meanings: which is meant, the page does not say.
 */
export function abbreviationFinder(
  abbreviations: readonly Abbreviation[],
): (text: string) => string[] {
  const entries = abbreviations.map(({ short, long }) => ({
    short,
    long,
    phrases: long.map(asPhrase),
  }));
  return (text) => {
    const page = asPhrase(text);
    const capitals = new Set(text.match(CAPITAL_WORD));
    return entries.flatMap(({ short, long, phrases }) => {
      const hasShort = capitals.has(short);
      const hasLong = phrases.some((phrase) => page.includes(phrase));
      if (hasLong && !hasShort) return [short];
      return hasShort && !hasLong && long.length === 1 ? long : [];
    });
  };
}

/** Folded words between single spaces, so that a phrase is found at word borders only. */
function asPhrase(text: string): string {
  return ` ${fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;
}
