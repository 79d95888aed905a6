import { expect, it } from 'vitest';
import type { PageKind } from '../page-facts.ts';
import { planShards, SHARD_LIMITS } from './plan-shards.ts';
import type { SearchPage } from './search-page.ts';

const page = (
  kind: PageKind,
  date: string,
  extra: Partial<SearchPage['facts']> = {},
): SearchPage => ({
  file: `${kind}-${date}.html`,
  path: `/${kind}/${date}/`,
  facts: { kind, title: date, date, ...extra },
  size: 1000,
});
/** A site too large for one shard. */
const LARGE = { ...SHARD_LIMITS, whole: { pages: 0, size: 0 } };
const days = (year: number, count: number) =>
  Array.from({ length: count }, (_, index) => `${year}-01-01-${String(index).padStart(4, '0')}`);

it('keeps a site of three thousand pages in one shard, so that all are ranked together', () => {
  const shards = planShards([
    ...days(2025, 1500).map((day) => page('news', day)),
    ...days(2026, 1500).map((day) => page('documents', day)),
  ]);
  expect(shards.map(({ name, pages }) => [name, pages.length])).toEqual([['tat-ca', 3000]]);
});

it('puts reference first and news after it, newest first, small years together', () => {
  const shards = planShards(
    [page('news', '2024-05-01'), page('news', '2026-05-01'), page('guides', '2026-01-01')],
    LARGE,
  );
  expect(shards.map(({ name, year, pages }) => [name, year, pages.length])).toEqual([
    ['tra-cuu', undefined, 1],
    ['tin-2026-2024', 2026, 2],
  ]);
});

it('gives a large year its own shard and cuts one that is too large', () => {
  const shards = planShards(
    [
      ...days(2025, 900).map((day) => page('news', day)),
      ...days(2026, 2500).map((day) => page('news', day)),
    ],
    LARGE,
  );
  expect(shards.map(({ name, pages }) => [name, pages.length])).toEqual([
    ['tin-2026', 2000],
    ['tin-2026', 500],
    ['tin-2025', 900],
  ]);
});

it('holds guides and documents in force in the first shard of a large library', () => {
  const repealed = days(2026, 1500).map((day) =>
    page('documents', day, { validity: 'het-hieu-luc' }),
  );
  const inForce = days(2020, 1500).map((day) => page('documents', day));
  const guide = page('guides', '2010-01-01');
  const [first, second] = planShards([...repealed, ...inForce, guide], LARGE);
  expect(first?.pages).toContain(guide);
  expect(first?.pages.filter(({ facts }) => facts.validity === undefined)).toHaveLength(1501);
  expect(second?.pages.every(({ facts }) => facts.validity === 'het-hieu-luc')).toBe(true);
});
