/**
 * Pagefind knows words only, and a Vietnamese word is two syllables more often than one: "văn" alone
 * is on every page. So each syllable is written together with the one after it, "văn thư lưu" as
 * `vănǀthưǀ thưǀlưuǀ lưuǀ`. A pair is rare, its list of pages is short, and a phrase is found
 * without a look at the text. `ǀ` (U+01C0) is a letter to Unicode, so a pair stays one word.
 */
export const JOINT = 'ǀ';
/** Begins a word that is searched but was not in the text: a date in figures, an abbreviation in full. */
export const HIDDEN = '`';
/** Stands where the text had no space between two words: "QĐ/TW". */
export const GLUE = '^';
/** Letters that texts may not hold, because the index gives them a meaning. */
export const RESERVED = /[ǀ`^ḏḎ]/g;

/** đ as ḏ: Pagefind removes diacritics by Unicode decomposition, which đ does not have. */
export function replaceDStroke(text: string): string {
  return /[đĐ]/.test(text) ? text.replaceAll('đ', 'ḏ').replaceAll('Đ', 'Ḏ') : text;
}
