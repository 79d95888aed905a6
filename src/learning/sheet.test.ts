import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffled } from './random.ts';
import { drawParts, drawSheet, partsOf, shownOrder } from './sheet.ts';

const bank = ['m1', 'm2', 'm3'].flatMap((module) =>
  Array.from({ length: 12 }, (_, at) => ({ id: `${module}-${at}`, module })),
);

it('the same seed gives the same order, on every machine and in every version', () => {
  expect(shuffled([1, 2, 3, 4, 5, 6, 7, 8], 'de-2026')).toMatchInlineSnapshot(`
    [
      2,
      4,
      8,
      3,
      7,
      6,
      1,
      5,
    ]
  `);
  expect(drawSheet(bank, { seed: 'A7', count: 5 }).map(({ id }) => id)).toMatchInlineSnapshot(`
    [
      "m3-6",
      "m2-6",
      "m1-1",
      "m3-1",
      "m1-0",
    ]
  `);
});

describe('a sheet', () => {
  it.each([
    [30, 30],
    [36, 36],
    [50, 36],
    [1, 1],
  ])('of %i questions has %i, none twice', (count, expected) => {
    const ids = drawSheet(bank, { seed: 'x', count }).map(({ id }) => id);
    expect(ids).toHaveLength(expected);
    expect(new Set(ids).size).toBe(expected);
  });

  it('does not depend on the order of the bank', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.integer({ min: 1, max: 40 }),
        (seed, other, count) => {
          expect(drawSheet(shuffled(bank, other), { seed, count })).toEqual(
            drawSheet(bank, { seed, count }),
          );
        },
      ),
    );
  });

  it('takes the same number of each module, give or take one', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const sheet = drawSheet(bank, { seed, count: 10 });
        for (const module of ['m1', 'm2', 'm3'])
          expect([3, 4]).toContain(sheet.filter((question) => question.module === module).length);
      }),
    );
  });
});

describe('parts', () => {
  it('hold every question once, about five each, in an order that follows from the ids', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }), (ids) => {
        const parts = partsOf(ids);
        expect(parts.flat().toSorted()).toEqual(ids.toSorted());
        expect(parts).toEqual(partsOf(shuffled(ids, 'x')));
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(8);
      }),
    );
  });

  it('a seed draws as many of each module as a test needs', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 9 }), (seed, count) => {
        const drawn = drawParts({ m1: count, m2: count }, seed);
        for (const parts of Object.values(drawn)) {
          expect(parts).toHaveLength(Math.min(count, 4));
          expect(new Set(parts).size).toBe(parts.length);
          for (const part of parts) expect(part).toBeLessThan(count);
        }
      }),
    );
  });
});

it('lines of a paper stay in their order, options of other kinds do not', () => {
  const options = [1, 2, 3, 4, 5, 6, 7];
  expect(shownOrder({ id: 'a', kind: 'mark', options }, 's')).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(shownOrder({ id: 'a', kind: 'one', options }, 's')).not.toEqual([0, 1, 2, 3, 4, 5, 6]);
});
