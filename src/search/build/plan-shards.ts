import { byDate, byKind, byUse } from './page-order.ts';
import type { SearchPage } from './search-page.ts';

export interface Shard<Page extends SearchPage = SearchPage> {
  /** Begins the folder's name. */
  name: string;
  year?: number;
  pages: Page[];
}

/** The most that a shard holds: pages, and characters of their HTML. */
export interface ShardLimit {
  pages: number;
  size: number;
}

export type ShardLimits = Record<'whole' | 'part', ShardLimit>;

/**
 * Pagefind holds an index in memory while it builds it, about 0.1 MB for a page of 4 KB, and a
 * reader loads the list of all pages of a shard. Both stay small when a shard does.
 */
export const SHARD_LIMITS: ShardLimits = {
  whole: { pages: 3500, size: 45_000_000 },
  part: { pages: 2000, size: 30_000_000 },
};

/**
 * Divides pages into shards: one of all where they fit, so that news and reference are ranked in one index; else reference, what is read first in front, and news by year, newest first.
 */
export function planShards<Page extends SearchPage>(
  pages: readonly Page[],
  limits = SHARD_LIMITS,
): Shard<Page>[] {
  const size = pages.reduce((sum, page) => sum + page.size, 0);
  if (pages.length <= limits.whole.pages && size <= limits.whole.size)
    return [{ name: 'tat-ca', pages: pages.toSorted(byKind) }];
  const isNews = ({ facts }: Page) => facts.kind === 'news';
  const reference = pages.filter((page) => !isNews(page)).toSorted(byUse);
  const news = newsByYears(pages.filter(isNews), limits.part).flatMap(({ years, items }) =>
    cut(items, limits.part).map((chunk) => ({
      name: `tin-${[...new Set(years)].join('-')}`,
      year: years[0] ?? 0,
      pages: chunk,
    })),
  );
  const shards = [
    ...cut(reference, limits.part).map((chunk) => ({ name: 'tra-cuu', pages: chunk })),
    ...news,
  ];
  return shards.map((shard) => ({ ...shard, pages: shard.pages.toSorted(byKind) }));
}

interface NewsYears<Page> {
  years: number[];
  items: Page[];
}

/**
 * Years of news, newest first, neighbours together while they fit one shard: each costs a reader
 * some requests. Counted from the oldest year on, so that a new article changes the newest shard only.
 */
function newsByYears<Page extends SearchPage>(
  pages: readonly Page[],
  limit: ShardLimit,
): NewsYears<Page>[] {
  const byYear = Map.groupBy(pages, ({ facts }) => Number(facts.date?.slice(0, 4)) || 0);
  const groups: NewsYears<Page>[] = [];
  for (const [year, items] of [...byYear].sort(([left], [right]) => left - right)) {
    const last = groups.at(-1);
    if (!last || last.items.length + items.length > limit.pages)
      groups.push({ years: [year], items });
    else {
      last.years = [last.years[0] ?? year, year];
      last.items.push(...items);
    }
  }
  return groups
    .map(({ years, items }) => ({ years: years.toReversed(), items: items.toSorted(byDate) }))
    .toReversed();
}

function cut<Page extends SearchPage>(pages: readonly Page[], limit: ShardLimit): Page[][] {
  const chunks: Page[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const page of pages) {
    const last = chunks.at(-1);
    if (!last || last.length >= limit.pages || size + page.size > limit.size) {
      chunks.push([page]);
      size = page.size;
    } else {
      last.push(page);
      size += page.size;
    }
  }
  return chunks;
}
