import { citedSymbols } from './symbols-in-text.ts';

/** What a citation becomes on the page. */
export interface CitationLink {
  href: string;
  /** The state in words; null where it is not to be shown. */
  state: string | null;
}

/** Looks up cited documents; null for what is not in the library. */
export interface CitationResolver {
  /** @param following text after the symbol, where its date may stand */
  bySymbol: (key: string, following: string) => CitationLink | null;
  /** @param href as in the built page */
  byLink: (href: string) => CitationLink | null;
}

/** A piece of a text: plain text, a linked symbol, or the state of the document before it. */
export type CitedPiece = string | { href: string; text: string } | { state: string };

/** The date after a symbol; words on the state go after it, not between. */
const DATE = /^,?\s*ngày\s+\d{1,2}[/-]\d{1,2}[/-]\d{4}/u;
/** States as authors write them in brackets after a symbol; the first match counts, so longer phrases come first. */
const STATE_WORDS = [
  /(?:hết|không còn) hiệu lực một phần/iu,
  /(?:hết|không còn) hiệu lực/iu,
  /chưa (?:có|phát sinh) hiệu lực/iu,
  /chưa rõ/iu,
  /(?:còn|đang có|hiện có) hiệu lực/iu,
] as const;
const IN_BRACKETS = /^\s*\(([^)]{0,120})\)/u;

/**
 * Whether the author has written the state of a document in brackets, and it is still right.
 * @param following text after its symbol
 * @param state the current state in words
 */
export function isStateWritten(following: string, state: string): boolean {
  const inBrackets = IN_BRACKETS.exec(following)?.[1];
  if (inBrackets === undefined) return false;
  const word = STATE_WORDS.find((words) => words.test(inBrackets));
  return word !== undefined && word === STATE_WORDS.find((words) => words.test(state));
}

/**
 * Splits a text at the symbols of documents of the library. Joined without the states, the pieces give the
 * text again.
 * @param after text that follows on the page, because a citation may go on there
 */
export function citedPieces(
  text: string,
  bySymbol: CitationResolver['bySymbol'],
  after = '',
): CitedPiece[] {
  const pieces: CitedPiece[] = [];
  let done = 0;
  const take = (end: number) => {
    if (end > done) pieces.push(text.slice(done, end));
    done = end;
  };
  for (const symbol of citedSymbols(text)) {
    const own = text.slice(symbol.end);
    const following = own + after;
    const named = bySymbol(symbol.key, following);
    if (!named) continue;
    take(symbol.start);
    pieces.push({ href: named.href, text: symbol.text });
    done = symbol.end;
    const dated = DATE.exec(following)?.[0].length ?? 0;
    if (named.state === null || isStateWritten(following.slice(dated), named.state)) continue;
    if (dated <= own.length) take(done + dated);
    pieces.push({ state: named.state });
  }
  take(text.length);
  return pieces;
}
