import { typeLetters } from './document-types.ts';
import { keyOf, parseSymbol } from './symbol.ts';

/** A document symbol as it stands in a text. */
export interface SymbolInText {
  start: number;
  end: number;
  /** As written: "66-QĐ/TW". */
  text: string;
  /** The symbol's key, which all its spellings share: 66qdtw. */
  key: string;
}

/**
 * A symbol in running text: digits, a slash or hyphen, and capitals. The letters of a law end in digits
 * (QH15); Word writes hyphens of several kinds.
 */
const CAPITAL_SYMBOL =
  /(?<![\p{L}\p{N}/-])\d{1,5}(?:\.\d{1,3})?\s?(?:\/\s?\d{4}\s?)?(?:[-‐‑–—−/]\s?|(?<=\s)(?=\p{Lu}\p{L}{0,4}\/))\p{Lu}\p{L}{0,6}\d{0,2}(?:[-‐‑]\p{Lu}{1,4}(?=\s?\/))?(?:\s?[-‐‑–/]\s?\p{Lu}[\p{L}\p{N}&.‐‑-]*)?/gu;
/** A symbol in small letters, if its letters are those of a type: "66-qđ/tw". */
const SMALL_SYMBOL = `(?<![\\p{L}\\p{N}/-])\\d{1,5}-(?:${typeLetters.map((letters) => letters.toLocaleLowerCase('vi')).join('|')})/\\p{Ll}{2,8}(?![\\p{L}\\p{N}/-])`;
const SYMBOLS = new RegExp(`${CAPITAL_SYMBOL.source}|${SMALL_SYMBOL}`, 'gu');
/** Punctuation at the end that belongs to the sentence and not to the symbol. */
const TRAILING_PUNCTUATION = /[.&‐‑-]+$/;

/**
 * Finds what has the form of a symbol: a number and at least a type or an issuer. Whether such a document
 * exists is not checked.
 */
export function symbolsInText(text: string): SymbolInText[] {
  return [...text.matchAll(SYMBOLS)].flatMap((match) => {
    const written = match[0].replace(TRAILING_PUNCTUATION, '');
    const symbol = parseSymbol(written);
    if (!symbol.number || !(symbol.type || symbol.issuer)) return [];
    const { index } = match;
    return [{ start: index, end: index + written.length, text: written, key: keyOf(symbol) }];
  });
}
