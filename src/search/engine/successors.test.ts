import { expect, it } from 'vitest';
import { successorsFirst } from './successors.ts';

/** Pages best first as "name:score" or "name:score>successor". */
function order(...pages: string[]): string[] {
  const read = pages.map((text) => {
    const [, name = '', score = '', successor] = /^(\w+):(\d+)(?:>(\w+))?$/.exec(text) ?? [];
    return { name, score: Number(score), successor };
  });
  const sorted = successorsFirst(read, ({ name, successor }) => ({
    kind: 'documents',
    title: name,
    path: `/${name}/`,
    ...(successor && { endedBy: { symbol: successor, path: `/${successor}/` } }),
  }));
  return sorted.map(({ name }) => name);
}

it.each([
  ['a successor below comes above', ['old:60>new', 'other:50', 'new:20'], ['new', 'old', 'other']],
  ['one above stays where it is', ['new:60', 'other:50', 'old:40>new'], ['new', 'other', 'old']],
  ['one that was not found is not brought in', ['old:60>new', 'a:50'], ['old', 'a']],
  ['a chain leads to its end', ['a:60>b', 'b:50>c', 'c:10'], ['c', 'a', 'b']],
  ['rules that repeal each other stay where they are', ['a:60>b', 'b:50>a'], ['a', 'b']],
  ['a rule that repeals itself stays where it is', ['a:60>a', 'b:50'], ['a', 'b']],
])('%s', (_rule, pages, expected) => {
  expect(order(...pages)).toEqual(expected);
});
