import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedList, isListed, MAX_LIST, metadataList } from './metadata.ts';

it.each([
  [
    'exact pages',
    ['index.html', 'tin-tuc/a/index.html'],
    1_000,
    '/index.html,/tin-tuc/a/index.html',
  ],
  ['folders where they are too many', ['a/1/x.html', 'a/2/x.html', 'b.html'], 20, '/a/*,/b.html'],
  ['nothing fits', ['a/1', 'b/2', 'c/3'], 5, '*'],
  ['no page', [], 1_000, ''],
])('%s', (_name, paths, most, list) => {
  expect(changedList(paths, most)).toBe(list);
});

it.each([
  ['/a/index.html', 'a/index.html', true],
  ['/a/index.html', 'a/b/index.html', false],
  ['/a/b.html', 'b.html', false],
  ['/aa/b.html,/c.html', 'c.html', true],
  ['/tin-tuc/*', 'tin-tuc/x/index.html', true],
  ['/tin-tuc/*', 'tin-tuc.html', false],
  ['/tin-tuc/x/*', 'tin-tuc/index.html', false],
  ['', 'index.html', false],
])('%j names %s: %s', (list, path, isIn) => {
  expect(isListed(list, path)).toBe(isIn);
});

it('every changed page is named, however many there are, and the list fits', () => {
  const name = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
  const path = fc.array(name, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/'));
  fc.assert(
    fc.property(fc.array(path, { maxLength: 200 }), (paths) => {
      const list = changedList(paths);
      expect(list.length).toBeLessThanOrEqual(MAX_LIST);
      expect(paths.filter((one) => !isListed(list, one))).toEqual([]);
      const headers = metadataList('changed', list);
      expect(Object.values(headers).join('')).toBe(list);
      expect(Object.values(headers).every((part) => part.length <= 256)).toBe(true);
    }),
    { numRuns: 100 },
  );
});
