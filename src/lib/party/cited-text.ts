import { symbolsInText } from './symbols-in-text.ts';

/** A document that a text names, as the text shall show it. */
export interface Named {
  href: string;
  /** Words on its state, where they are to be said. */
  state: string | null;
}

/** What the library knows of the documents a text names; null for what is none of its documents. */
export interface DocumentNames {
  /** @param following text after the symbol, where its date may stand */
  bySymbol: (key: string, following: string) => Named | null;
  /** @param href as it stands in the finished page */
  byLink: (href: string) => Named | null;
}

/** A piece of a text: plain, a symbol that is linked, or words on the state of the rule before it. */
export type CitedPiece = string | { href: string; text: string } | { state: string };

/** The date that belongs to a citation; words between would cut it in two. */
const DATE = /^,?\s*ngày\s+\d{1,2}[/-]\d{1,2}[/-]\d{4}/u;
/** What an author may say of a rule in brackets behind its name; longer words and denials first. */
const STATE_WORDS = [
  /(?:hết|không còn) hiệu lực một phần/iu,
  /(?:hết|không còn) hiệu lực/iu,
  /chưa (?:có|phát sinh) hiệu lực/iu,
  /chưa rõ/iu,
  /(?:còn|đang có|hiện có) hiệu lực/iu,
] as const;
const IN_BRACKETS = /^\s*\(([^)]{0,120})\)/u;

/**
 * Whether the author says the state of a rule himself, and rightly: words that were true once are
 * not left alone.
 * @param following text after its name
 * @param state the state in words, as the site would say it
 */
export function isStateWritten(following: string, state: string): boolean {
  const inBrackets = IN_BRACKETS.exec(following)?.[1];
  if (inBrackets === undefined) return false;
  const word = STATE_WORDS.find((words) => words.test(inBrackets));
  return word !== undefined && word === STATE_WORDS.find((words) => words.test(state));
}

/**
 * A running text in pieces, the symbols of documents that the library holds taken out. Without the
 * pieces of state they join to the text as it was.
 * @param after what stands behind the text on the page, where a citation may go on
 */
export function citedPieces(
  text: string,
  bySymbol: DocumentNames['bySymbol'],
  after = '',
): CitedPiece[] {
  const pieces: CitedPiece[] = [];
  let done = 0;
  const take = (end: number) => {
    if (end > done) pieces.push(text.slice(done, end));
    done = end;
  };
  for (const symbol of symbolsInText(text)) {
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
