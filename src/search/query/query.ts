import type { DocumentSymbol } from '../../lib/party/symbol.ts';
import type { PageKind } from '../page-facts.ts';

/** One word somebody looks for. */
export interface QueryWord {
  /** As it is shown. */
  text: string;
  /** As it stands in index words, with marks. */
  key: string;
  /** Without marks. */
  plain: string;
  /** Typed with a mark: then pages that write it so come first. */
  isMarked: boolean;
  /** What it counts: 1 for a word of substance, less in an abbreviation in full, little in a question. */
  weight: number;
  /** Perhaps not typed to its end. */
  isOpen: boolean;
  /** Stands inside quotation marks with the word before it. */
  isTied: boolean;
}

/** Whether a word says something about the subject, not only that somebody asks. */
export function isSubstance({ weight }: QueryWord): boolean {
  return weight > 0.3;
}

/** One way to understand a query: as typed, decoded from Telex, an abbreviation written out. */
export interface Wording {
  text: string;
  words: QueryWord[];
  /** Words that sound alike stand in place of typed ones. */
  isCorrected?: boolean;
}

/** A query as typed and as it is searched. */
export interface Query {
  typed: string;
  /** Best first, at least one. */
  wordings: Wording[];
  /** Whether somebody should be told that other words are searched than were typed. */
  isRewritten: boolean;
  /** A document symbol in the query, or null. */
  symbol: DocumentSymbol | null;
  /** Whether the query is a symbol and nothing else. */
  isSymbolOnly: boolean;
  /** Days (20180403) and months (201804) in the query. */
  dates: string[];
  looksLikeNews: boolean;
  /** The kind of page a word of the query asks for: "mẫu", "tin". */
  kind: PageKind | null;
  /** Whether a phrase stands in quotation marks. */
  isQuoted: boolean;
}
