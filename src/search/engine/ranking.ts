import type { Query, Wording } from '../query/query.ts';
import { SELECTION } from '../weights.ts';
import type { Pair } from './plan-pairs.ts';
import { pageKey } from './protocol.ts';
import { type RankedPage, rankShard } from './rank-shard.ts';
import type { SearchableShard } from './searchable-shard.ts';

/** A page with the wording it was found by. */
export interface RankedResult extends RankedPage {
  wording: Wording;
}

/** Results of several wordings in one shard, and the pairs of the first that the shard does not have. */
export interface WordingsRanking {
  ranked: RankedResult[];
  unknownPairs: Pair[];
}

/** Ranks the pages of a shard for all wordings of a query. @throws when the index cannot be loaded */
export async function rankWordings(
  shard: SearchableShard,
  query: Query,
  wordings: readonly Wording[],
): Promise<WordingsRanking> {
  const rankings = await Promise.all(
    wordings.map(async (wording) => ({ wording, ...(await rankShard(shard, query, wording)) })),
  );
  const ranked = rankings.reduce<RankedResult[]>((merged, { wording, ranked: own }) => {
    const factor = factorOf(wording);
    const results = own.map((page) => ({ ...page, wording, score: page.score * factor }));
    return mergeRankings(merged, results);
  }, []);
  return { ranked, unknownPairs: rankings[0]?.unknownPairs ?? [] };
}

/** What a page is worth that was found by other words than were typed. */
function factorOf({ isCorrected, isSynonym }: Wording): number {
  const { correctedScore, synonymScore } = SELECTION;
  return (isCorrected ? correctedScore : 1) * (isSynonym ? synonymScore : 1);
}

/** Two rankings as one; a page in both keeps its better score. */
export function mergeRankings(
  left: readonly RankedResult[],
  right: readonly RankedResult[],
): RankedResult[] {
  const best = new Map<string, RankedResult>();
  for (const page of [...left, ...right]) {
    const key = pageKey(page);
    const known = best.get(key);
    if (!known || page.score > known.score) best.set(key, page);
  }
  return [...best.values()].sort(
    (one, other) => other.score - one.score || one.shard - other.shard || one.page - other.page,
  );
}
