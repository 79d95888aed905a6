import { fold } from '../lib/vietnamese/fold.ts';

export interface Abbreviation {
  short: string;
  /** Every meaning; an ambiguous abbreviation keeps all of them. */
  long: string[];
}

/**
 * Words to add to a page's index entry so that the short form finds the long one and the other way
 * round. An ambiguous short form adds none of its meanings: which is meant, the page does not say.
 */
export function abbreviationAliases(
  text: string,
  abbreviations: readonly Abbreviation[],
): string[] {
  const folded = ` ${fold(text).replace(/[^a-z0-9]+/g, ' ')} `;
  const words = new Set(text.match(/[\p{Lu}Đ][\p{L}Đ]{1,}/gu));
  return abbreviations.flatMap(({ short, long }) => {
    const hasShort = words.has(short);
    const hasLong = long.some((meaning) =>
      folded.includes(` ${fold(meaning).replace(/[^a-z0-9]+/g, ' ')} `),
    );
    if (hasLong && !hasShort) return [short];
    return hasShort && !hasLong && long.length === 1 ? long : [];
  });
}
