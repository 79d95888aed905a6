import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { commitmentStrings } from '../../src/i18n/commitment-strings.ts';
import { codeVersion } from '../../src/release/code-version.ts';
import { ROOT, SITE } from '../helpers/build-site.ts';

/** Names with numbers in them, which promise nothing: standards, telephones. */
const NAMES = /WCAG\)?(?: phiên bản)? 2\.2|0200 3000 100/g;
const lines = Object.entries(commitmentStrings.pages).flatMap(([page, ids]) =>
  Object.entries(ids).map(([id, line]) => ({ page, id, ...line })),
);
const fileOf = (id: string) => join(ROOT, `src/measured/${id}.json`);
const pageOf = (slug: string) => readFileSync(join(SITE, slug, 'index.html'), 'utf8');
const numbersIn = (text: string) => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

/** Faults of a page of promises: numbers outside of figures, and figures that no file gave. */
function foundIn(html: string): string[] {
  const main = parse(html).querySelector('main');
  const cells = main?.querySelectorAll('[data-figure]') ?? [];
  const wrong = cells.flatMap((cell) => {
    const id = cell.getAttribute('data-figure') ?? '';
    const given = existsSync(fileOf(id)) ? JSON.parse(readFileSync(fileOf(id), 'utf8')) : null;
    const values = (given?.values ?? []).map((value: number) => value.toLocaleString('vi-VN'));
    const text = cell.text.trim();
    const isHeld =
      given?.code === codeVersion(ROOT) || !given || text.startsWith(commitmentStrings.older);
    const unknown = numbersIn(text).filter((number) => !values.includes(number));
    return unknown.length > 0 || !isHeld || (!given && text !== commitmentStrings.none)
      ? [`${id}: ${text}`]
      : [];
  });
  for (const part of main?.querySelectorAll(
    '[data-figure], time, .breadcrumb, .contents, td, .muted',
  ) ?? [])
    if (part.tagName !== 'TD' || part.querySelector('time') || part.hasAttribute('data-figure'))
      part.remove();
  const free = numbersIn((main?.text ?? '').replace(NAMES, ''));
  return [...wrong, ...free.map((number) => `a number that nobody measured: ${number}`)];
}

describe.each(Object.keys(commitmentStrings.pages))('/%s/', (slug) => {
  it('states only what a file of the tests gave', () => {
    const html = pageOf(slug);
    expect(parse(html).querySelectorAll('[data-figure]').length).toBe(
      lines.filter(({ page }) => page === slug).length,
    );
    expect(foundIn(html)).toEqual([]);
  });

  it.each(['<p>Nhanh gấp 3 lần</p>', '<p data-figure="roles">999 cặp</p>'])(
    '%s would be found',
    (added) => {
      expect(foundIn(pageOf(slug).replace('</main>', `${added}</main>`))).not.toEqual([]);
    },
  );

  it('names the day of its next review', () => {
    expect(parse(pageOf(slug)).text).toMatch(/Rà soát lần tới: \d{2}\/\d{1,2}\/\d{4}/);
  });
});

it('lines hold no numbers of their own', () => {
  const own = lines.filter(({ what, result }) => /\d/.test(what + result.replace(/\{\d\}/g, '')));
  expect(own).toEqual([]);
});
