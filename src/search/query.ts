import { parseSymbol, printSymbol, symbolKey } from '../lib/party/symbol.ts';
import { fold } from '../lib/vietnamese/fold.ts';
import { normalizeLine } from '../lib/vietnamese/normalize.ts';
import { placeTones } from '../lib/vietnamese/tone-placement.ts';
import { toIndexText } from './text.ts';

/** A query as typed and as it is searched. */
export interface Query {
  typed: string;
  /** What the reader is told was searched. */
  searched: string;
  /** Words for Pagefind. */
  terms: string;
  /** Key of a document symbol when the query is one, for an exact look-up in the aliases. */
  symbolKey: string;
  /** The query folded, to find it as a whole phrase in titles and texts. */
  phrase: string;
}

/** Reads what somebody typed into the search field. Never throws. */
export function readQuery(text: string): Query {
  const typed = normalizeLine(text);
  const symbol = parseSymbol(typed);
  const isSymbol = symbol.number !== null && symbol.type !== null;
  const searched = (isSymbol && printSymbol(symbol)) || placeTones(typed);
  return {
    typed,
    searched,
    terms: toIndexText(searched),
    symbolKey: isSymbol ? symbolKey(typed) : '',
    phrase: words(searched),
  };
}

/** Folded words of a text with single spaces, the form phrases are compared in. */
export function words(text: string): string {
  return fold(placeTones(text))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
