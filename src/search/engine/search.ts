import type { Wording } from '../query/query.ts';
import { readQuery } from '../query/read-query.ts';
import { alternativeWordings } from './alternative-wordings.ts';
import { answerOf } from './answer.ts';
import { type Answer, pageKey } from './protocol.ts';
import { mergeRankings, type RankedResult, rankWordings } from './ranking.ts';
import type { SearchContext, SearchRequest } from './search-context.ts';
import type { SearchableShard } from './searchable-shard.ts';
import { canStop, deservesFullPass, hasAnswer, isWeak, remainingShards } from './shard-order.ts';
import { successorsFirst } from './successors.ts';

/**
 * Answers a query shard by shard: the first of the reference, then its others, then news from the
 * newest on, until a page answers with confidence. In a large archive the word list tells which
 * shards come next.
 * @param report called with every state of the answer, the last time with `isDone`, and with the
 *   wording each page was found by (see `pageKey`)
 * @throws when the first shard cannot be loaded
 */
export async function search(
  context: SearchContext,
  request: SearchRequest,
  report: (answer: Answer, foundBy: ReadonlyMap<string, Wording>) => void,
): Promise<void> {
  const { isLiteral, withNews } = request;
  const query = readQuery(request.text, { ...context.readOptions, isLiteral });
  const opened = new Map<number, SearchableShard>();
  let wordings = query.wordings;
  let pages: RankedResult[] = [];

  if (context.shards.length > 0) await searchShard(0, false);
  for (const number of await remainingShards(context, request, query, wordings)) {
    const isNews = context.shards[number]?.year !== undefined;
    if (!withNews && canStop(opened.size, isNews, pages, query)) continue;
    try {
      await searchShard(number, isNews);
    } catch {
      // What the shards before it found still counts; this one is offered again.
      opened.delete(number);
      break;
    }
  }
  reportPages(pages, true);

  async function searchShard(number: number, isNews: boolean): Promise<void> {
    const shard = await context.open(number);
    opened.set(number, shard);
    let { ranked, unknownPairs } = await rankWordings(shard, query, wordings, 'first');
    if (deservesFullPass(isNews, ranked, pages) && !hasAnswer(ranked, query)) {
      if (number === 0 && ranked.length > 0) {
        reportPages(mergeRankings(pages, ranked), false);
        await context.whenDrawn?.();
      }
      ({ ranked, unknownPairs } = await rankWordings(shard, query, wordings, 'full'));
    }
    pages = mergeRankings(pages, ranked);
    if (number === 0 && !isLiteral && isWeak(pages)) {
      const { readWordList, readOptions } = context;
      const more = await alternativeWordings(wordings[0], unknownPairs, readWordList, readOptions);
      if (more.length > 0) {
        const others = await rankWordings(shard, query, more, 'full');
        pages = mergeRankings(pages, others.ranked);
        wordings = [...wordings, ...more];
      }
    }
    if (pages.length > 0) reportPages(pages, false);
  }

  function factsOf({ shard, page }: RankedResult) {
    return opened.get(shard)?.directory.pages[page];
  }

  function reportPages(ranked: readonly RankedResult[], isDone: boolean): void {
    // Who names a symbol or a day wants that document, repealed or not.
    const isPointed = query.symbol !== null || query.dates.length > 0;
    const found = isPointed ? ranked : successorsFirst(ranked, factsOf);
    const foundBy = new Map(found.map((page) => [pageKey(page), page.wording]));
    report(answerOf({ query, wordings, found, opened, context, isDone }), foundBy);
  }
}
