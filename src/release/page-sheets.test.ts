import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mergePageSheets, type PlacedSheet } from './page-sheets.ts';

const sheet = (src: string, order: number): PlacedSheet => ({
  depth: 0,
  order,
  sheet: { type: 'external', src },
});

it('gives every part of the site one sheet of its own rules, in the order of the cascade', () => {
  const dir = mkdtempSync(join(tmpdir(), 'sheets-'));
  const fileOf = (src: string) => join(dir, src.replace('_a/', ''));
  for (const name of ['base', 'news', 'list', 'home'])
    writeFileSync(join(dir, `${name}.css`), `.${name}{}`);
  const pages = [
    {
      key: 'src/pages/tin-tuc/[slug].astro',
      styles: [sheet('_a/news.css', 2), sheet('_a/base.css', 3)],
    },
    {
      key: 'src/pages/tin-tuc/[...list].astro',
      styles: [sheet('_a/base.css', 3), sheet('_a/list.css', 2)],
    },
    { key: 'src/pages/index.astro', styles: [sheet('_a/home.css', 1), sheet('_a/base.css', 3)] },
    { key: 'src/pages/[page].astro', styles: [sheet('_a/base.css', 3)] },
    { key: 'src/pages/tim-kiem.astro', styles: [sheet('_a/base.css', 3)] },
    { key: 'src/pages/rss.xml.ts', styles: [] },
  ];
  mergePageSheets(pages, fileOf);
  const texts = pages.map(({ styles }) =>
    styles.map((one) =>
      one.sheet.type === 'external' ? readFileSync(fileOf(one.sheet.src), 'utf8') : '',
    ),
  );
  const news = ['.news{}\n.list{}\n.base{}'];
  const front = ['.home{}\n.base{}'];
  expect(texts).toEqual([news, news, front, front, ['.base{}'], []]);
  expect(readdirSync(dir).map((name) => name.split('.')[0])).toEqual([
    'tim-kiem',
    'tin-tuc',
    'trang',
  ]);
  rmSync(dir, { recursive: true });
});
