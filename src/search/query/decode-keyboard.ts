import { decodeTelex, decodeVni } from '../../lib/vietnamese/keyboard.ts';
import { isSyllable } from '../../lib/vietnamese/syllable.ts';
import type { AbbreviationTable } from '../text/abbreviations.ts';
import { hasDiacritics } from './typed-word.ts';

/**
 * The query as it would read had the Vietnamese keyboard been on; null when it was on, or nobody can
 * tell. A word that is Vietnamese as it stands does not make a query Telex, but in a Telex query it
 * is read along ("coong" is công there).
 */
export function decodeKeyboard(text: string, abbreviations: AbbreviationTable): string | null {
  if (hasDiacritics(text)) return null;
  for (const decode of [decodeTelex, decodeVni]) {
    let isCertain = false;
    const read = text.replace(/[a-z0-9]+/gi, (word) => {
      // "tw" would be tư: without a vowel a word is letters of a symbol.
      if (abbreviations.has(word.toLowerCase()) || !/.[aeiouy]|[aeiouy]./i.test(word)) return word;
      const decoded = decode(word);
      if (decoded === null) return word;
      if (!isSyllable(word)) isCertain = true;
      return decoded;
    });
    if (isCertain) return read;
  }
  return null;
}
