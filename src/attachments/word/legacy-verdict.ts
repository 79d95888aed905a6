import { decodeTcvn3Font, decodeVniFont } from '../../lib/vietnamese/legacy-fonts.ts';
import { isSyllable } from '../../lib/vietnamese/syllable.ts';

export type LegacyFont = 'TCVN3' | 'VNI';

const TCVN3_FONT = /^\.Vn/i;
const VNI_FONT = /^VNI[- ]/i;
/** Fonts such as .VnTimeH show the codes of small letters as capitals. */
const CAPITAL_FONT = /^\.Vn.*H$/;
/** A letter that no legacy font can hold; dashes, quotation marks and ₫ are Word's own. */
export const BEYOND_LATIN1 = /[^\u0000-\u00FF\u2010-\u2026\u20AB]/u;
/** Words, with the signs of Latin-1 that the fonts use as letters. */
const WORDS = /[\p{L}\p{M}\u00A1-\u00BF\u00D7\u00F7\u00AD]+/gu;

/** The legacy font that a font's name stands for; null for others. */
export function legacyOf(font: string | null): LegacyFont | null {
  if (font === null) return null;
  if (TCVN3_FONT.test(font)) return 'TCVN3';
  return VNI_FONT.test(font) ? 'VNI' : null;
}

/** A text of a legacy font in Unicode. @param font its name, which may stand for capitals */
export function decode(text: string, legacy: LegacyFont, font: string): string {
  const plain = legacy === 'TCVN3' ? decodeTcvn3Font(text) : decodeVniFont(text);
  return CAPITAL_FONT.test(font) ? plain.toLocaleUpperCase('vi') : plain;
}

/** Weight of a letter beyond Latin-1: these fonts never had one, so it outweighs any word. */
const NOT_LEGACY = 20;

/**
 * How many more words of a text are Vietnamese syllables only when decoded than only as they stand.
 * Zero: the text does not show which it is.
 */
export function legacyVerdict(text: string, legacy: LegacyFont): number {
  if (BEYOND_LATIN1.test(text.normalize('NFC'))) return -NOT_LEGACY;
  let verdict = 0;
  for (const word of text.match(WORDS) ?? []) {
    // A single letter is a piece of a word that a change of formatting cut.
    if (word.length < 2 || !/[^\u0000-\u007F]/.test(word)) continue;
    const asIs = isSyllable(word.normalize('NFC'));
    const decoded = isSyllable(legacy === 'TCVN3' ? decodeTcvn3Font(word) : decodeVniFont(word));
    if (decoded && !asIs) verdict += 1;
    if (asIs && !decoded) verdict -= 1;
  }
  return verdict;
}
