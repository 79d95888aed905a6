import type { PostingList } from '../pagefind/index-reader.ts';
import type { Query, QueryWord } from '../query/query.ts';
import { pairToken, prefixToken } from '../text/tokens.ts';
import { hasRun } from './proximity.ts';
import type { SearchableShard } from './searchable-shard.ts';

/**
 * Which pages of a shard hold every phrase a query demands and nothing it excludes, in title or text.
 * A phrase typed with diacritics has to stand with them, one without may stand with any.
 * @throws when a piece of the index cannot be loaded
 */
export async function allowedPages(
  shard: SearchableShard,
  { phrases, excluded }: Pick<Query, 'phrases' | 'excluded'>,
): Promise<(page: number) => boolean> {
  const [wanted, unwanted] = await Promise.all(
    [phrases, excluded].map((list) => Promise.all(list.map((words) => pagesWith(shard, words)))),
  );
  return (page) =>
    (wanted ?? []).every((pages) => pages.has(page)) &&
    !(unwanted ?? []).some((pages) => pages.has(page));
}

async function pagesWith(
  shard: SearchableShard,
  words: readonly QueryWord[],
): Promise<ReadonlySet<number>> {
  const found = new Set(shard.titles.pagesWith(words));
  const isExact = words.some(({ hasDiacritics }) => hasDiacritics);
  const lookUpAll = (tokens: readonly string[]) =>
    Promise.all(tokens.map((token) => shard.find(token, isExact)));
  const pairs = await lookUpAll(tokensOf(words));
  addRuns(pairs, found);
  // A line of a file may end within a sentence: there the words stand one by one.
  if (found.size === 0 && words.length > 1)
    addRuns(await lookUpAll(words.map(({ key }) => prefixToken(key))), found);
  return found;
}

function addRuns(lists: readonly PostingList[], found: Set<number>): void {
  for (const page of lists[0]?.keys() ?? []) if (isRun(lists, page)) found.add(page);
}

function tokensOf(words: readonly QueryWord[]): string[] {
  const [only] = words;
  if (words.length === 1 && only) return [prefixToken(only.key)];
  return words.slice(0, -1).map(({ key }, at) => pairToken(key, words[at + 1]?.key));
}

/** Whether the words stand one after the other on a page. */
function isRun(lists: readonly PostingList[], page: number): boolean {
  const places = lists.map((list, at) => ({ at, positions: list.get(page)?.positions ?? [] }));
  return places.every(({ positions }) => positions.length > 0) && hasRun(places);
}
