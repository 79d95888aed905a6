import type { Wording } from '../query/query.ts';
import { readQuery } from '../query/read-query.ts';
import { LIMITS } from '../weights.ts';
import { alternativeWordings } from './alternative-wordings.ts';
import { answerOf } from './answer.ts';
import { type Answer, pageKey } from './protocol.ts';
import { mergeRankings, type RankedResult, rankWordings } from './ranking.ts';
import type { SearchContext, SearchRequest } from './search-context.ts';
import type { SearchableShard } from './searchable-shard.ts';
import { isWeak, shardOrder } from './shard-order.ts';
import { successorsFirst } from './successors.ts';

/**
 * Answers a query over all shards that may answer it, news and reference ranked together. In a large
 * archive the word list tells which these are; the rest is searched when somebody asks for more.
 * @param report called once, with the answer and the wording each page was found by (see `pageKey`):
 *   nobody may see the first line change
 * @throws when the first shard cannot be loaded, nor any other
 */
export async function search(
  context: SearchContext,
  request: SearchRequest,
  report: (answer: Answer, foundBy: ReadonlyMap<string, Wording>) => void,
): Promise<void> {
  const { isLiteral, withAll } = request;
  const query = readQuery(request.text, { ...context.readOptions, isLiteral });
  const order = await shardOrder(context, query);
  const numbers = withAll ? order : order.slice(0, LIMITS.automaticShards);
  const opened = new Map<number, SearchableShard>();
  let wordings = query.wordings;
  let pages: RankedResult[] = [];
  let unknownPairs: Awaited<ReturnType<typeof rankWordings>>['unknownPairs'] | null = null;

  await rankIn(numbers, wordings);
  if (!isLiteral && isWeak(pages)) {
    const { readWordList, readOptions } = context;
    const more = await alternativeWordings(
      wordings[0],
      unknownPairs ?? [],
      readWordList,
      readOptions,
    );
    wordings = [...wordings, ...more];
    if (more.length > 0) await rankIn(numbers, more);
  }
  // Who names a symbol or a day wants that document, repealed or not.
  const isPointed = query.symbol !== null || query.dates.length > 0;
  const found = isPointed ? pages : successorsFirst(pages, factsOf);
  const foundBy = new Map(found.map((page) => [pageKey(page), page.wording]));
  report(answerOf({ query, wordings, found, opened, context }), foundBy);

  /** Ranks the pages of some shards, side by side. */
  async function rankIn(shards: readonly number[], by: readonly Wording[]): Promise<void> {
    const rankings = await Promise.all(
      shards.map(async (number) => {
        try {
          const shard = await context.open(number);
          const ranking = await rankWordings(shard, query, by);
          opened.set(number, shard);
          return ranking;
        } catch (error) {
          // The first holds what most people look for. Of another one the answer may do without; it is
          // offered again.
          if (number === 0) throw error;
          opened.delete(number);
          return null;
        }
      }),
    );
    if (opened.size === 0) throw new Error('no index');
    for (const ranking of rankings.filter((each) => each !== null)) {
      pages = mergeRankings(pages, ranking.ranked);
      const { unknownPairs: here } = ranking;
      unknownPairs = unknownPairs?.filter(({ at }) => here.some((pair) => pair.at === at)) ?? here;
    }
  }

  function factsOf({ shard, page }: RankedResult) {
    return opened.get(shard)?.directory.pages[page];
  }
}
