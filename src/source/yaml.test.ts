import { expect, it } from 'vitest';
import { readYaml, type YamlLimit } from './yaml.ts';

it.each([
  ['title: Một\nlist: [a, "*b", "&c"]', { title: 'Một', list: ['a', '*b', '&c'] }],
  ['a: Ông A & bà B, 3 * 4 = 12', { a: 'Ông A & bà B, 3 * 4 = 12' }],
  ['a: |\n  &x trong chữ\n  *y', { a: '&x trong chữ\n*y\n' }],
  [`${'- '.repeat(10)}x`, [[[[[[[[[['x']]]]]]]]]]],
])('%j is read', (text, expected) => expect(readYaml(text)).toEqual(expected));

it.each<[string, string, YamlLimit, number]>([
  ['an anchor', 'a: 1\nb: &x 2', 'alias', 1],
  ['an alias of nothing', 'a: 1\n\nb: *x', 'alias', 2],
  ['a named list', 'a: &x [1]\nb: [*x, *x]', 'alias', 0],
  ['a named group', 'a: &x\n  b: 1', 'alias', 0],
  ['an alias as a key', '? *x\n: 1', 'alias', 0],
  ['deep brackets', `a: 1\nb: ${'['.repeat(30)}`, 'depth', 1],
  ['deep lines', `${'- '.repeat(30)}x`, 'depth', 0],
  ['deep groups', '{a: '.repeat(100_000), 'length', 0],
])('%s is refused with its line', (_name, text, limit, line) => {
  expect(() => readYaml(text)).toThrow(expect.objectContaining({ limit, line }));
});

it('nine lists of nine names of lists cost nothing', () => {
  const lines = Array.from({ length: 12 }, (_, at) => {
    const before = at === 0 ? 'x' : `*a${at - 1}`;
    return `a${at}: &a${at} [${Array(9).fill(before).join(', ')}]`;
  });
  const start = performance.now();
  expect(() => readYaml(lines.join('\n'))).toThrow(expect.objectContaining({ limit: 'alias' }));
  expect(performance.now() - start).toBeLessThan(100);
});
