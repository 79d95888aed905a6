import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compactLinks,
  type DeadLink,
  deadLinksOf,
  emptyLinks,
  updatedLinks,
} from './link-index.ts';

const SITE = { base: '/co-so/', siteUrl: 'https://duk.example' };

/** The dead links of a site of which nothing is known. */
function fromNothing(
  pages: ReadonlyMap<string, string>,
  others: readonly string[] = [],
): DeadLink[] {
  const index = updatedLinks(emptyLinks(), { changed: pages }, SITE);
  return deadLinksOf(index, new Set([...pages.keys(), ...others]), SITE);
}

const link = (href: string) => `<p><a href="${href}">x</a></p>`;

describe('a link', () => {
  it.each([
    ['/co-so/b/'],
    ['../b/'],
    ['../b/#dau'],
    ['/co-so/b/#%C4%91%E1%BA%A7u'],
    ['#tren'],
    ['/co-so/tep/a.pdf#page=2'],
    ['/co-so/b/index.html#khong-co'],
    ['https://duk.example/co-so/b/'],
    ['https://elsewhere.example/x'],
    ['mailto:a@duk.example'],
  ])('%s leads somewhere', (href) => {
    const pages = new Map([
      ['a/index.html', `<h2 id="tren">x</h2>${link(href)}`],
      ['b/index.html', '<h2 id="dau">x</h2><h2 id="đầu">x</h2>'],
    ]);
    expect(fromNothing(pages, ['tep/a.pdf'])).toEqual([]);
  });

  it.each([
    ['/co-so/c/'],
    ['/b/'],
    ['../b/#khong-co'],
    ['#khong-co'],
    ['/co-so/b'],
    ['/co-so/tep/b.pdf'],
    ['https://duk.example/co-so/c/'],
    ['http://[x'],
    ['/co-so/%ZZ/'],
  ])('%s is dead', (href) => {
    const pages = new Map([
      ['a/index.html', link(href)],
      ['b/index.html', ''],
    ]);
    expect(fromNothing(pages, ['tep/a.pdf'])).toEqual([{ page: '/co-so/a/', href }]);
  });
});

const FILES = ['index.html', 'a/index.html', 'b/index.html', 'b/c/index.html', 'd.html'];
const OTHERS = ['tep/a.pdf', '_a/x.webp', '_a/y.js'];
const PIECES = [
  ...['/co-so/', '/co-so/a/', '../a/', './', 'c/', '#x', '../b/#x', '/co-so/b/#y', '?a=1'].map(
    link,
  ),
  ...['/co-so/d.html#x', '/co-so/tep/a.pdf', '/a/', 'https://elsewhere.example/', 'x:y'].map(link),
  '<h2 id="x">x</h2>',
  '<a name="y">x</a>',
  '<img src="/co-so/_a/x.webp" srcset="/co-so/_a/x.webp 1x, ../_a/x.webp 2x">',
  '<script src="/co-so/_a/y.js"></script>',
];
const html = fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((all) => all.join('\n'));
const step = fc.record({
  pages: fc.array(fc.tuple(fc.constantFrom(...FILES), fc.option(html)), { maxLength: 3 }),
  others: fc.subarray(OTHERS),
  isCompacted: fc.boolean(),
});

it('an index that follows the changes finds what one made anew finds', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const pages = new Map<string, string>();
      let index = emptyLinks();
      for (const { pages: puts, others, isCompacted } of steps) {
        const before = structuredClone({ index, found: deadLinksOf(index, new Set(others), SITE) });
        const earlier = index;
        for (const [file, text] of puts) {
          if (text === null) pages.delete(file);
          else pages.set(file, text);
        }
        const changed = puts.flatMap(([file]): [string, string][] =>
          pages.has(file) ? [[file, pages.get(file) ?? '']] : [],
        );
        const removed = puts.map(([file]) => file).filter((file) => !pages.has(file));
        index = updatedLinks(index, { changed, removed }, SITE);
        if (isCompacted) index = structuredClone(compactLinks(index));
        const files = new Set([...pages.keys(), ...others]);
        expect(deadLinksOf(index, files, SITE)).toEqual(fromNothing(pages, others));
        // A release that is refused leaves the index of the one before as it was.
        expect(deadLinksOf(earlier, new Set(others), SITE)).toEqual(before.found);
      }
    }),
    { numRuns: 300 },
  );
});

it('the table of links forgets those of pages that are gone', () => {
  let index = emptyLinks();
  for (let round = 0; round < 30; round += 1) {
    const many = Array.from({ length: 1000 }, (_none, at) => link(`/co-so/${round}-${at}/`));
    index = updatedLinks(index, { changed: [['a/index.html', many.join('')]] }, SITE);
  }
  expect(index.links.length).toBeLessThan(10_000);
});
