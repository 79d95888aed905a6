import type { DirectoryPage } from '../directory.ts';
import type { Query, Wording } from '../query/query.ts';
import { SELECTION } from '../weights.ts';
import { nearestWords } from './nearest-words.ts';
import type { Answer, Result } from './protocol.ts';
import type { RankedResult } from './ranking.ts';
import type { SearchContext } from './search-context.ts';
import type { SearchableShard } from './searchable-shard.ts';

/** A search as it stands. */
export interface SearchState {
  query: Query;
  wordings: readonly Wording[];
  /** Pages that answer, best first. */
  found: readonly RankedResult[];
  opened: ReadonlyMap<number, SearchableShard>;
  context: Pick<SearchContext, 'shards'>;
}

/** The state of a search as the search page shows it. */
export function answerOf({ query, wordings, found, opened, context }: SearchState): Answer {
  const [best] = found;
  const wording = best?.wording ?? (wordings[0] as Wording);
  const unopened = context.shards.filter((_, number) => !opened.has(number));
  const results = found
    .filter(({ score }) => score >= (best?.score ?? 0) * SELECTION.ofBestScore)
    .map((page) => resultOf(page, opened));
  return {
    typed: query.typed,
    searched: wording.text,
    change: changeOf(wording, query),
    results,
    card: isAskedFor(best) ? (results[0] ?? null) : null,
    isQuestion: query.isQuestion,
    unsearched: unopened.reduce((sum, { pages }) => sum + pages, 0),
    nearest: found.length === 0 ? nearestTo(wordings[0], opened.get(0)) : [],
  };
}

function resultOf(
  { shard, page, score, isTitleMatch, askedPosts }: RankedResult,
  opened: ReadonlyMap<number, SearchableShard>,
): Result {
  const facts = opened.get(shard)?.directory.pages[page];
  return {
    ...(facts as DirectoryPage),
    ...{ shard, page, score, isTitleMatch },
    ...(askedPosts.length > 0 && { askedPosts }),
  };
}

/** Whether the best page is the very thing that was asked for. */
function isAskedFor(best: RankedResult | undefined): boolean {
  return best !== undefined && (best.isRequested || best.isNamed || best.askedPosts.length > 0);
}

function changeOf(wording: Wording, query: Query): Answer['change'] {
  if (wording.isCorrected) return 'corrected';
  if (wording.isSynonym) return 'synonym';
  if (query.isRewritten) return 'rewritten';
  return wording.text === query.typed || query.wordings.length === 1 ? null : 'rewritten';
}

function nearestTo(wording: Wording | undefined, shard: SearchableShard | undefined): string[] {
  const typed = wording?.words.map(({ text }) => text) ?? [];
  return shard ? nearestWords(shard.directory, typed) : [];
}
