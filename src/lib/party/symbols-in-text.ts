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

/** A quotation mark with nothing but "Số" between it and the symbol, and the mark that closes it. */
const QUOTE_BEFORE = /["“«]\s?(?:Số:?\s)?$/u;
const QUOTE_AFTER = /^\s?["”»]/u;
/** The word before a symbol as a paper prints it; a sentence writes "Quy định số". */
const PRINTED_WORD = /(?<!\p{L})Số(?<colon>:?)\s?$/u;
const SENTENCE_START = /(?:^|[.!?:;\n])[^\S\n]*$/u;
const LINE_END = /^[.;]?\s*(?:\n|$)/u;
/** Length of the text before a symbol that the rules above look at. */
const MAX_LEAD = 40;

/**
 * Finds the symbols that name a document. A symbol that only shows how one is written names none, though a
 * document may have it: quoted by itself ("Số 07-BB/CB") or printed as on the paper it stands on (Số: 08/NQ-CB).
 */
export function citedSymbols(text: string): SymbolInText[] {
  return symbolsInText(text).filter((symbol) => !isShownAsWritten(text, symbol));
}

function isShownAsWritten(text: string, { start, end }: SymbolInText): boolean {
  const before = text.slice(Math.max(0, start - MAX_LEAD), start);
  const after = text.slice(end);
  if (QUOTE_BEFORE.test(before) && QUOTE_AFTER.test(after)) return true;
  const word = PRINTED_WORD.exec(before);
  if (!word) return false;
  // "Số 66-QĐ/TW đã được thay" begins a sentence; in the midst of one the capital is that of the paper.
  const isSentence = SENTENCE_START.test(before.slice(0, word.index)) && !LINE_END.test(after);
  return word.groups?.colon === ':' || !isSentence;
}
