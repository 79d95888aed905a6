import type { PageFacts } from '../page-facts.ts';
import type { Posting } from '../pagefind/index-reader.ts';
import type { Query, QueryWord } from '../query/query.ts';
import { MATCH_QUALITY } from '../weights.ts';
import type { KeyMatches, SymbolFit } from './key-matches.ts';
import type { Lookup } from './lookup.ts';
import type { Pair } from './plan-pairs.ts';
import type { PostMatch } from './post-match.ts';
import type { SearchableShard } from './searchable-shard.ts';
import type { TitleMatch } from './title-match.ts';
import type { FoundPair } from './word-importance.ts';

/** A pair of the query and where a page holds it. */
export interface PairEvidence {
  pair: Pair;
  posting: Posting | undefined;
  /** Whether its diacritics stand as typed. */
  isExact: boolean;
}

/** A word of the query found by itself: how far it counts as found, and where it stands. */
export interface SingleEvidence {
  quality: number;
  positions: number[];
}

/** All that is known of a page when it is scored. */
export interface PageEvidence {
  query: Query;
  words: readonly QueryWord[];
  /** What each word counts, common ones less. */
  importance: readonly number[];
  facts: PageFacts | undefined;
  /** Letters of a document's type; null when it has none. */
  type: string | null;
  title: TitleMatch | undefined;
  /** Posts of a unit that the query names. */
  posts: PostMatch | undefined;
  pairs: PairEvidence[];
  /** By the word's place in the query. */
  singles: ReadonlyMap<number, SingleEvidence>;
  symbol: SymbolFit | 'cited' | undefined;
  /** Whether the page is of a date asked for, and the share of those dates it names. */
  dates: { isDated: boolean; cited: number };
}

/** A word looked up by itself, with the pages that hold it. */
export interface FoundSingle extends Lookup {
  at: number;
}

/** What a shard knows of a query before its pages are scored. */
export interface ShardEvidence {
  shard: SearchableShard;
  query: Query;
  words: readonly QueryWord[];
  importance: readonly number[];
  titles: ReadonlyMap<number, TitleMatch>;
  posts: ReadonlyMap<number, PostMatch>;
  pairs: readonly FoundPair[];
  singles: readonly FoundSingle[];
  keys: KeyMatches;
  /** Whether a page holds the phrases asked for and nothing excluded. */
  allowed: (page: number) => boolean;
}

/** What a shard knows of one page. */
export function evidenceOf(evidence: ShardEvidence, page: number): PageEvidence {
  const { shard, query, words, importance, titles, posts, pairs, singles, keys } = evidence;
  const cited = keys.citesDate.filter((postings) => postings.has(page)).length;
  return {
    query,
    words,
    importance,
    facts: shard.directory.pages[page],
    type: shard.titles.symbol(page)?.type ?? null,
    title: titles.get(page),
    posts: posts.get(page),
    pairs: pairs.map(({ pair, postings, exact }) => ({
      pair,
      posting: postings.get(page),
      isExact: exact === null || exact.has(page),
    })),
    singles: new Map(
      singles.map((single) => [
        single.at,
        {
          quality: qualityOf(single, page, words.length === 1),
          positions: single.postings.get(page)?.positions ?? [],
        },
      ]),
    ),
    symbol: keys.symbolFits.get(page) ?? (keys.citesSymbol.has(page) ? 'cited' : undefined),
    dates: { isDated: keys.dated.has(page), cited: cited / Math.max(1, keys.citesDate.length) },
  };
}

/** How far a word counts as found that a page holds by itself; the only word of a query has no neighbours. */
function qualityOf({ postings, exact }: FoundSingle, page: number, isWholeQuery: boolean): number {
  if (!postings.has(page)) return 0;
  const isExact = exact === null || exact.has(page);
  if (isWholeQuery) return isExact ? 1 : MATCH_QUALITY.pairOtherDiacritics;
  return isExact ? MATCH_QUALITY.isolated : MATCH_QUALITY.isolatedOtherDiacritics;
}
