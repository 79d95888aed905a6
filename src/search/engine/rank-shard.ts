import type { Query, QueryWord, Wording } from '../query/query.ts';
import { CONFIDENCE, SELECTION } from '../weights.ts';
import { matchedPages, matchKeys } from './key-matches.ts';
import { lookUp } from './lookup.ts';
import { evidenceOf, type FoundSingle, type ShardEvidence } from './page-evidence.ts';
import { type Pair, planPairs, singleToken } from './plan-pairs.ts';
import { allowedPages } from './restrict-pages.ts';
import { type PageScore, scorePage } from './score-page.ts';
import type { SearchableShard } from './searchable-shard.ts';
import {
  type FoundPair,
  importanceAlone,
  inverseFrequencies,
  wordImportance,
  wordsToFindAlone,
} from './word-importance.ts';

/** A page that answers, before it is shown. */
export interface RankedPage extends PageScore {
  shard: number;
  page: number;
}

export interface ShardRanking {
  ranked: RankedPage[];
  /** Pairs of the query that no page of the shard has side by side, with the diacritics typed. */
  unknownPairs: Pair[];
}

/**
 * Ranks the pages of one shard for one wording of a query.
 * @throws when a piece of the index cannot be loaded
 */
export async function rankShard(
  shard: SearchableShard,
  query: Query,
  { words }: Wording,
): Promise<ShardRanking> {
  // All at once: what is asked for one after the other costs a round trip each.
  const [found, keys, allowed] = await Promise.all([
    Promise.all(
      planPairs(words).map(
        async (pair): Promise<FoundPair> => ({
          pair,
          ...(await lookUp(shard, pair.tokens, pair.exact)),
        }),
      ),
    ),
    matchKeys(shard, query),
    allowedPages(shard, query),
  ]);
  const frequencies = inverseFrequencies(found, shard.directory.pages.length);
  const evidence: ShardEvidence = {
    shard,
    query,
    words,
    importance: wordImportance(words, shard.directory.common, found, frequencies),
    titles: shard.titles.match(words),
    posts: shard.titles.matchPosts(words),
    pairs: found.map((each, index) => ({
      ...each,
      pair: { ...each.pair, weight: each.pair.weight * (frequencies[index] ?? 1) },
    })),
    singles: [],
    keys,
    allowed,
  };
  let ranked = rankPages(evidence);
  const mayFindMore = !query.isSymbolOnly;
  const isFound = words.length > 1 && (ranked[0]?.coverage ?? 0) > CONFIDENCE.withoutSingles;
  if (mayFindMore && !isFound) {
    const singles = await findSingles(evidence);
    if (singles.length > 0) {
      const pages = shard.directory.pages.length;
      const importance = importanceAlone(evidence.importance, words, found, singles, pages);
      ranked = rankPages({ ...evidence, importance, singles });
    }
  }
  return {
    ranked,
    unknownPairs: found
      .filter(({ postings, exact }) => (exact ?? postings).size === 0)
      .map(({ pair }) => pair),
  };
}

/** Scores every page that holds anything of the query; best first. */
function rankPages(evidence: ShardEvidence): RankedPage[] {
  const { shard, titles, posts, pairs, singles, keys, allowed } = evidence;
  const pages = new Set([
    ...titles.keys(),
    ...posts.keys(),
    ...[...pairs, ...singles].flatMap(({ postings }) => [...postings.keys()]),
    ...matchedPages(keys),
  ]);
  return [...pages]
    .filter((page) => allowed(page))
    .map((page) => ({ shard: shard.number, page, ...scorePage(evidenceOf(evidence, page)) }))
    .filter(
      ({ coverage, score }) => coverage >= SELECTION.minCoverage || score >= SELECTION.minScore,
    )
    .sort((left, right) => right.score - left.score || left.page - right.page);
}

function findSingles({ shard, words, importance }: ShardEvidence): Promise<FoundSingle[]> {
  return Promise.all(
    wordsToFindAlone(words, importance).map(async (at) => {
      const word = words[at] as QueryWord;
      const tokens = [singleToken(word)];
      return { at, ...(await lookUp(shard, tokens, word.hasDiacritics ? tokens : null)) };
    }),
  );
}
