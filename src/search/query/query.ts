import type { DocumentSymbol } from '../../lib/party/symbol.ts';
import type { PageKind } from '../page-facts.ts';
import type { AbbreviationTable } from '../text/abbreviations.ts';
import type { SynonymTable } from '../text/synonyms.ts';
import { WORD_WEIGHTS } from '../weights.ts';

/** How a query is read. */
export interface ReadOptions {
  abbreviations: AbbreviationTable;
  /** Everyday words and the office's for the same; none when absent. */
  synonyms?: SynonymTable;
  /** Take the words exactly as typed: the way back after a rewriting. */
  isLiteral?: boolean;
}

/** One word somebody looks for. */
export interface QueryWord {
  /** As it is shown. */
  text: string;
  /** As it stands in index words, with diacritics. */
  key: string;
  /** Without diacritics. */
  plain: string;
  /** Typed with a diacritic: then pages that write it so come first. */
  hasDiacritics: boolean;
  /** What it counts: 1 for a content word, less in an abbreviation written out, little in a question. */
  weight: number;
  /** Perhaps not typed to its end. */
  isPrefix: boolean;
  /** Stands in one phrase with the word before it, as one abbreviation. */
  continuesPhrase: boolean;
}

/** Whether a word names something of the subject, rather than only asking. */
export function isContentWord({ weight }: QueryWord): boolean {
  return weight > WORD_WEIGHTS.contentAbove;
}

/** One way to understand a query: as typed, decoded from Telex, an abbreviation written out. */
export interface Wording {
  text: string;
  words: QueryWord[];
  /** Words that sound alike stand in place of typed ones. */
  isCorrected?: boolean;
  /** Words that mean the same stand in place of typed ones. */
  isSynonym?: boolean;
}

/** A query as typed and as it is searched. */
export interface Query {
  typed: string;
  /** Best first, at least one. */
  wordings: Wording[];
  /** Whether other words are searched than were typed, so that the page has to mention it. */
  isRewritten: boolean;
  /** A document symbol in the query, or null. */
  symbol: DocumentSymbol | null;
  /** Whether the query is a symbol and nothing else. */
  isSymbolOnly: boolean;
  /** Days (20180403) and months (201804) in the query. */
  dates: string[];
  looksLikeNews: boolean;
  /** Whether an old unit or body is asked for. */
  asksForEnded: boolean;
  /** Whether somebody asks how something is done, or whether it may be. */
  asksHow: boolean;
  /** Whether what holds now is asked for. */
  asksLatest: boolean;
  /** Whether a time, an amount, a place or a person is asked for. */
  isQuestion: boolean;
  /** The kind of page a word of the query asks for: "mẫu", "tin". */
  kind: PageKind | null;
  /** Phrases in quotation marks: a page has to hold all of them. */
  phrases: QueryWord[][];
  /** Words and phrases after a minus: a page may hold none of them. */
  excluded: QueryWord[][];
}
