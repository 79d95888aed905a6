import type { DirectoryPage } from '../directory.ts';
import type { PageKind } from '../page-facts.ts';

/** What the search page asks its worker. */
export type Request =
  | { kind: 'search'; id: number; text: string; isLiteral: boolean; withAll: boolean }
  | { kind: 'excerpts'; id: number; pages: PageRef[] }
  | { kind: 'suggest'; id: number; text: string };

/** What the worker answers. */
export type Reply =
  | { kind: 'answer'; id: number; answer: Answer }
  | { kind: 'excerpt'; id: number; page: PageRef; excerpt: Excerpt }
  | { kind: 'suggestions'; id: number; suggestions: Suggestion[] }
  | { kind: 'failed'; id: number };

/** A page of the index: its shard, and its place in the shard's directory. */
export interface PageRef {
  shard: number;
  page: number;
}

/** A page of the index as a key: "0/17". */
export function pageKey({ shard, page }: PageRef): string {
  return `${shard}/${page}`;
}

/** The page of a key from {@link pageKey}. */
export function readPageKey(key: string): PageRef {
  const [shard = 0, page = 0] = key.split('/').map(Number);
  return { shard, page };
}

export interface Answer {
  /** As typed, spaces and letters tidied. */
  typed: string;
  /** In which words it was searched. */
  searched: string;
  /** Why the words differ; null when they do not. */
  change: 'rewritten' | 'corrected' | 'synonym' | null;
  results: Result[];
  /** What was asked for by its symbol, name or post, to be shown at once. */
  card: Result | null;
  /** Whether a time, an amount, a place or a person is asked for: the passage is the answer. */
  isQuestion: boolean;
  /** Pages of a large archive that were not searched yet. */
  unsearched: number;
  /** Words near the typed ones that the site knows, when nothing was found. */
  nearest: string[];
}

export interface Result extends PageRef, DirectoryPage {
  score: number;
  /** Whether its title alone holds all words: then it is opened at its beginning. */
  isTitleMatch: boolean;
  /** Posts of a unit that were asked for, by their place in its facts. */
  askedPosts?: readonly number[];
}

export interface Excerpt {
  /** Stretches of the page's own text; highlighted ones are what was looked for. */
  pieces: { text: string; isHighlighted: boolean }[];
  /** Id of the heading above it, '' for none, and its text. */
  anchor: string;
  heading: string;
  /** The attachment it stands in. */
  file?: string;
  filePage?: number;
}

export interface Suggestion {
  text: string;
  /** Set when it is a page rather than words. */
  path?: string;
  kind?: PageKind;
}
