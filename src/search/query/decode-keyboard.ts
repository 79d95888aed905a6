import { decodeLoosely, decodeTelex, decodeVni } from '../../lib/vietnamese/keyboard.ts';
import { isSyllable } from '../../lib/vietnamese/syllable.ts';
import type { AbbreviationTable } from '../text/abbreviations.ts';
import { hasDiacritics } from '../text/typed-word.ts';
import { LIMITS } from '../weights.ts';

const METHODS = [
  { method: 'telex', decode: decodeTelex },
  { method: 'vni', decode: decodeVni },
] as const;

/**
 * The query as it would read had the Vietnamese keyboard been on; null when it was on, or nobody can
 * tell. A word that is Vietnamese as it stands does not make a query Telex, but in a Telex query it
 * is read along ("coong" is công there), and so is a name that is no syllable ("Lawsk" is Lắk).
 */
export function decodeKeyboard(text: string, abbreviations: AbbreviationTable): string | null {
  if (hasDiacritics(text)) return null;
  for (const { method, decode } of METHODS) {
    let isCertain = false;
    const names = new Map<string, string>();
    const read = text.replace(/[a-z0-9]+/gi, (word) => {
      // "tw" would be tư: without a vowel a word is letters of a symbol.
      if (abbreviations.has(word.toLowerCase()) || !/.[aeiouy]|[aeiouy]./i.test(word)) return word;
      const decoded = decode(word);
      if (decoded !== null) {
        if (!isSyllable(word)) isCertain = true;
        return decoded;
      }
      const name = decodeLoosely(word, method);
      if (!name) return word;
      // Two keys in one word are no accident, nor is a word that begins with two d.
      if (name.keys >= LIMITS.certainKeys || /^(?:dd|d9)/i.test(word)) isCertain = true;
      names.set(word, name.text);
      return word;
    });
    if (isCertain) return read.replace(/[a-z0-9]+/gi, (word) => names.get(word) ?? word);
  }
  return null;
}
