import type { PageFacts, PageKind } from '../page-facts.ts';

/** A built page that is for search. */
export interface SearchPage {
  /** HTML file below the output folder. */
  file: string;
  /** Path below the base path, beginning with '/'. */
  path: string;
  facts: PageFacts;
  /** Characters of its HTML, a measure of what indexing it will cost. */
  size: number;
}

export interface Part {
  /** Begins the folder's name. */
  name: string;
  year?: number;
  pages: SearchPage[];
}

/**
 * Pagefind keeps an index in memory while it builds it, about 0.1 MB for a page of 4 KB, and a
 * reader loads the list of all pages of a part. Both stay small when a part does.
 */
const LIMITS = {
  reference: { pages: 2000, size: 30_000_000 },
  news: { pages: 1000, size: 16_000_000 },
} as const;

/** Years with fewer articles than this are put together. */
const FEW_NEWS = 1000;

/** What is read first stands in the first part of a large library. */
const FIRST_KINDS: readonly PageKind[] = ['guides', 'lessons', 'modules', 'templates', 'pages'];

/** Divides pages into parts: reference, the living and newest first, and news by year, newest first. */
export function planParts(pages: readonly SearchPage[]): Part[] {
  const isNews = ({ facts }: SearchPage) => facts.kind === 'news';
  const reference = pages.filter((page) => !isNews(page)).toSorted(byUse);
  const news = newsByYears(pages.filter(isNews)).flatMap(({ years, items }) =>
    cut(items, LIMITS.news).map((chunk) => ({
      name: `tin-${[...new Set(years)].join('-')}`,
      year: years[0] ?? 0,
      pages: chunk,
    })),
  );
  const parts = [
    ...cut(reference, LIMITS.reference).map((chunk) => ({ name: 'tra-cuu', pages: chunk })),
    ...news,
  ];
  return parts.map((part) => ({ ...part, pages: part.pages.toSorted(byKind) }));
}

/**
 * Years of news, newest first, neighbours together while they are few: a part costs a reader some
 * requests. Counted from the oldest year on, so that a new article changes the newest part only.
 */
function newsByYears(pages: readonly SearchPage[]): { years: number[]; items: SearchPage[] }[] {
  const byYear = Map.groupBy(pages, ({ facts }) => Number(facts.date?.slice(0, 4)) || 0);
  const groups: { years: number[]; items: SearchPage[] }[] = [];
  for (const [year, items] of [...byYear].sort(([left], [right]) => left - right)) {
    const last = groups.at(-1);
    if (!last || last.items.length + items.length > FEW_NEWS) groups.push({ years: [year], items });
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

function byUse(left: SearchPage, right: SearchPage): number {
  return rank(left) - rank(right) || byDate(left, right);
}

function rank({ facts }: SearchPage): number {
  if (FIRST_KINDS.includes(facts.kind)) return 0;
  return facts.validity === 'het-hieu-luc' ? 2 : 1;
}

function byDate(left: SearchPage, right: SearchPage): number {
  return (
    (right.facts.date ?? '').localeCompare(left.facts.date ?? '') ||
    left.path.localeCompare(right.path)
  );
}

/** Pages of one kind and folder side by side make the directory small. */
function byKind(left: SearchPage, right: SearchPage): number {
  return left.facts.kind.localeCompare(right.facts.kind) || left.path.localeCompare(right.path);
}
