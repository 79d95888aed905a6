import { byDate, byKind, byUse } from './page-order.ts';
import type { SearchPage } from './search-pages.ts';

export interface Shard {
  /** Begins the folder's name. */
  name: string;
  year?: number;
  pages: SearchPage[];
}

/**
 * Pagefind holds an index in memory while it builds it, about 0.1 MB for a page of 4 KB, and a
 * reader loads the list of all pages of a shard. Both stay small when a shard does.
 */
const SHARD_LIMITS = {
  reference: { pages: 2000, size: 30_000_000 },
  news: { pages: 1000, size: 16_000_000 },
} as const;

/** Divides pages into shards: reference, what is read first in front, and news by year, newest first. */
export function planShards(pages: readonly SearchPage[]): Shard[] {
  const isNews = ({ facts }: SearchPage) => facts.kind === 'news';
  const reference = pages.filter((page) => !isNews(page)).toSorted(byUse);
  const news = newsByYears(pages.filter(isNews)).flatMap(({ years, items }) =>
    cut(items, SHARD_LIMITS.news).map((chunk) => ({
      name: `tin-${[...new Set(years)].join('-')}`,
      year: years[0] ?? 0,
      pages: chunk,
    })),
  );
  const shards = [
    ...cut(reference, SHARD_LIMITS.reference).map((chunk) => ({ name: 'tra-cuu', pages: chunk })),
    ...news,
  ];
  return shards.map((shard) => ({ ...shard, pages: shard.pages.toSorted(byKind) }));
}

interface NewsYears {
  years: number[];
  items: SearchPage[];
}

/**
 * Years of news, newest first, neighbours together while they fit one shard: each costs a reader
 * some requests. Counted from the oldest year on, so that a new article changes the newest shard only.
 */
function newsByYears(pages: readonly SearchPage[]): NewsYears[] {
  const byYear = Map.groupBy(pages, ({ facts }) => Number(facts.date?.slice(0, 4)) || 0);
  const groups: NewsYears[] = [];
  for (const [year, items] of [...byYear].sort(([left], [right]) => left - right)) {
    const last = groups.at(-1);
    if (!last || last.items.length + items.length > SHARD_LIMITS.news.pages)
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

function cut(pages: readonly SearchPage[], limit: { pages: number; size: number }): SearchPage[][] {
  const chunks: SearchPage[][] = [];
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
