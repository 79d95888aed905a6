import type { Query, Wording } from '../query/query.ts';
import { LIMITS, SELECTION, SHARD_WEIGHTS } from '../weights.ts';
import type { RankedResult } from './ranking.ts';
import type { SearchContext, SearchRequest } from './search-context.ts';
import { shardRelevance } from './shard-relevance.ts';

/** The shards after the first, in the order in which to open them. */
export async function remainingShards(
  { shards, readWordList }: Pick<SearchContext, 'shards' | 'readWordList'>,
  { withNews }: Pick<SearchRequest, 'withNews'>,
  query: Query,
  wordings: readonly Wording[],
): Promise<number[]> {
  const others = shards.map((_, number) => number).slice(1);
  if (shards.length <= LIMITS.automaticShards) return others;
  const pages = shards.map((shard) => shard.pages);
  const relevance = await shardRelevance(query, wordings, readWordList, pages).catch(() => []);
  const of = (number: number) => relevance[number] ?? 0;
  const least = withNews ? 0 : SHARD_WEIGHTS.ofBestShard * Math.max(0, ...relevance);
  return others
    .filter((number) => of(number) >= least)
    .sort((left, right) => of(right) - of(left) || left - right);
}

/** Whether to stop before a shard: the answer stands, or enough was loaded without being asked for. */
export function canStop(
  opened: number,
  isNews: boolean,
  pages: readonly RankedResult[],
  query: Query,
): boolean {
  if (isNews && hasAnswer(pages, query)) return true;
  return opened >= LIMITS.automaticShards;
}

/** Whether the best page answers so well that nothing else has to be looked up. */
export function hasAnswer(pages: readonly RankedResult[], query: Query): boolean {
  return (
    (pages[0]?.isConfident ?? false) &&
    !query.looksLikeNews &&
    query.kind !== 'news' &&
    query.dates.length === 0
  );
}

/** Whether the best page holds too little of the query, so that other spellings are tried. */
export function isWeak([best]: readonly RankedResult[]): boolean {
  return !best?.isConfident || best.coverage < SELECTION.weakCoverage;
}

/** Whether a shard's first pass found enough for a full one; reference always gets it. */
export function deservesFullPass(
  isNews: boolean,
  found: readonly RankedResult[],
  known: readonly RankedResult[],
): boolean {
  const [coverage, best] = [found, known].map((pages) => pages[0]?.coverage ?? 0);
  return !isNews || (coverage ?? 0) > (best ?? 0) - SELECTION.newsCoverageGap;
}
