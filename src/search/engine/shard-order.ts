import type { Query } from '../query/query.ts';
import { LIMITS, SELECTION } from '../weights.ts';
import type { RankedResult } from './ranking.ts';
import type { SearchContext } from './search-context.ts';
import { shardRelevance } from './shard-relevance.ts';

/** The shards, the one first that most likely holds the answer; all of a small archive in their own order. */
export async function shardOrder(
  { shards, readWordList }: Pick<SearchContext, 'shards' | 'readWordList'>,
  query: Query,
): Promise<number[]> {
  const all = shards.map((_, number) => number);
  if (shards.length <= LIMITS.automaticShards) return all;
  const pages = shards.map((shard) => shard.pages);
  const relevance = await shardRelevance(query, query.wordings, readWordList, pages).catch(
    () => [],
  );
  const of = (number: number) => relevance[number] ?? 0;
  return all.sort((left, right) => of(right) - of(left) || left - right);
}

/** Whether the best page holds too little of the query, so that other spellings are tried. */
export function isWeak([best]: readonly RankedResult[]): boolean {
  return !best?.isConfident || best.coverage < SELECTION.weakCoverage;
}
