import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isSaved } from '../../src/offline/plan-packs.ts';
import { WORK } from '../helpers/build-site.ts';
import { buildExercises } from '../helpers/exercise-site.ts';
import { minimalFiles } from '../helpers/minimal-content.ts';

const outDir = join(WORK, 'exercises');
const LIST = '/tap-huan/bai-tap/';
const SLUGS = ['so-ky-hieu', 'ngay-thang', 'the-loai', 'ban-thao', 'don-thu'];
const WITHDRAWN = `${LIST}cu/`;
const read = (path: string) => parse(readFileSync(join(outDir, path, 'index.html'), 'utf8'));
const words = (path: string) =>
  (read(path).querySelector('main')?.textContent ?? '').replace(/\s+/g, ' ');

beforeAll(async () => {
  expect(await buildExercises(outDir)).toBe('');
});
afterAll(() => rmSync(outDir, { recursive: true, force: true }));

describe('the list of exercises', () => {
  it('has every exercise that can be done, with its minutes, and no other', () => {
    const links = read(LIST)
      .querySelectorAll('main li a')
      .map((link) => link.getAttribute('href'))
      .filter((href) => /bai-tap\/./.test(href ?? ''));
    expect(links).toEqual(SLUGS.map((slug) => `${LIST}${slug}/`));
    expect(words(LIST)).toContain('Ghi số và ký hiệu · 8 phút');
  });
  it('is on the map of the site', () => {
    expect(read('/so-do-trang/').querySelector(`a[href="${LIST}"]`)).not.toBeNull();
  });
});

describe('an exercise', () => {
  it.each(SLUGS)(
    '%s shows module, basis with its state, day of checking, and its answers in a fold',
    (slug) => {
      const page = words(`${LIST}${slug}/`);
      for (const part of [
        'Chuyên đề một',
        'Quy định số 399-QĐ/TW',
        'Phần thể thức',
        'Chưa rõ hiệu lực',
      ])
        expect(page).toContain(part);
      expect(page).toContain('Rà soát ngày 20/11/2026');
      expect(page.includes('(cần đối chiếu)')).toBe(slug !== 'ban-thao');
      const fold = read(`${LIST}${slug}/`).querySelector('details.answers');
      expect(fold?.querySelectorAll('[data-answer]').length).toBeGreaterThan(0);
      expect(fold?.hasAttribute('open')).toBe(false);
    },
  );
  it.each(SLUGS)(
    '%s is found by search, without its answers, and saved for offline use',
    (slug) => {
      const root = read(`${LIST}${slug}/`);
      const facts = root.querySelector('meta[name=search]')?.getAttribute('content') ?? '';
      expect(JSON.parse(facts.replaceAll('&quot;', '"'))).toMatchObject({ kind: 'exercises' });
      expect(root.querySelector('details.answers')?.hasAttribute('data-search-skip')).toBe(true);
      expect(isSaved(`tap-huan/bai-tap/${slug}/index.html`)).toBe(true);
    },
  );
  it('needs at most 20 KB of scripts, compressed', () => {
    const files = new Set<string>();
    const collect = (file: string) => {
      if (files.has(file)) return;
      files.add(file);
      const code = readFileSync(join(outDir, file), 'utf8');
      for (const [, name] of code.matchAll(/["']\.\/([\w.-]+\.js)["']/g)) collect(`_a/${name}`);
    };
    for (const script of read(`${LIST}so-ky-hieu/`).querySelectorAll('script[src]'))
      collect(script.getAttribute('src') ?? '');
    const sizes = [...files].map((file) => gzipSync(readFileSync(join(outDir, file))).length);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    console.log(`${files.size} scripts, ${total} bytes`);
    expect(files.size).toBeGreaterThan(1);
    expect(total).toBeLessThanOrEqual(20 * 1024);
  });
  it('is named on the page of its basis', () => {
    expect(words('/van-ban/399-qd-tw-2026/')).toContain('Phân loại đơn');
  });
});

describe('an exercise whose basis is repealed', () => {
  it('keeps its address, says so with the rule that holds now, and asks nothing', () => {
    const page = words(WITHDRAWN);
    expect(page).toContain('Bài tập này đã rút');
    expect(page).toContain('66-QĐ/TW');
    expect(page).toContain('399-QĐ/TW');
    for (const gone of ['Tình huống theo quy định cũ', '07-QC/ĐU', 'Lý do theo quy định cũ'])
      expect(read(WITHDRAWN).toString()).not.toContain(gone);
    expect(read(WITHDRAWN).querySelector('main form, main input, main details')).toBeNull();
  });
  it('is out of search and search engines, and stands in the review list', () => {
    expect(read(WITHDRAWN).querySelector('meta[name=search]')).toBeNull();
    expect(read(WITHDRAWN).querySelector('meta[name=robots]')?.getAttribute('content')).toBe(
      'noindex',
    );
    expect(words('/van-ban/can-ra-soat/')).toContain('Bài theo quy định cũ');
  });
  it('is withdrawn by one more document and no other edit', async () => {
    const again = join(WORK, 'exercises-ended');
    const later = (minimalFiles['van-ban/399-qd-tw-2026.md'] ?? '')
      .replace('399-QĐ/TW', '7-QĐ/TW')
      .replace('"399"', '"7"')
      .replace('2026-01-09', '2026-11-02')
      .replace('[66-qd-tw-2017]', '[399-qd-tw-2026]');
    try {
      expect(await buildExercises(again, { 'van-ban/7-qd-tw-2026.md': later })).toBe('');
      const list = readFileSync(join(again, LIST, 'index.html'), 'utf8');
      expect(list).toContain('Chưa có bài tập nào.');
      for (const slug of SLUGS) {
        const file = join(again, LIST, slug, 'index.html');
        expect(existsSync(file)).toBe(true);
        expect(readFileSync(file, 'utf8')).toContain('Bài tập này đã rút');
      }
    } finally {
      rmSync(again, { recursive: true, force: true });
    }
  });
});
