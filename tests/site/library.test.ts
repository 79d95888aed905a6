import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { t } from '../../src/i18n/t.ts';
import { symbolKey } from '../../src/lib/party/symbol.ts';
import { symbolsInText } from '../../src/lib/party/symbols-in-text.ts';
import { facetKinds } from '../../src/library/facets.ts';
import { ROOT, SITE } from '../helpers/build-site.ts';
import { builtPage, builtPages } from '../helpers/built-pages.ts';

const text = (path: string, selector: string) =>
  (builtPage(path).root.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const read = (path: string) => readFileSync(join(SITE, path), 'utf8');
const OLD = '/van-ban/66-qd-tw-2017/';

describe('the sample library', () => {
  it.each([
    ['van-ban', 60],
    ['co-quan', 25],
    ['huong-dan', 15],
    ['bieu-mau', 12],
  ])('content/%s has at least %i entries', (folder, least) => {
    const files = readdirSync(join(ROOT, 'content', folder)).filter((name) => name.endsWith('.md'));
    expect(files.length).toBeGreaterThanOrEqual(least);
  });
});

describe('a rule that was replaced', () => {
  it('says so, names what took its place, and nobody typed it there', () => {
    expect(text(OLD, '[role=note]')).toMatch(
      /^Hết hiệu lực thay thế bởi 399-QĐ\/TW từ 09\/01\/2026/,
    );
    expect(readFileSync(join(ROOT, 'content/van-ban/66-qd-tw-2017.md'), 'utf8')).toContain(
      'validity: chua-ro',
    );
  });
  it('shows what happened to it in order, with those before and after it', () => {
    const steps = builtPage(OLD)
      .root.querySelectorAll('.timeline li')
      .map((item) => item.textContent.replace(/\s+/g, ' ').trim());
    expect(steps).toEqual([
      expect.stringMatching(/^01\/10\/1997 .*31-QĐ\/TW/),
      expect.stringMatching(/^16\/02\/2004 .*91-QĐ\/TW/),
      expect.stringMatching(/^06\/02\/2017 Ban hành 66-QĐ\/TW/),
      expect.stringMatching(/^09\/01\/2026 .*thay thế bởi .*399-QĐ\/TW/),
    ]);
  });
  it('is cited in the form of the Party, ready to copy', () => {
    expect(text(OLD, '[data-copy-text] [data-text]')).toBe(
      'Quy định số 66-QĐ/TW, ngày 06/02/2017 của Ban Bí thư về thể loại, thẩm quyền ban hành và thể thức văn bản của Đảng',
    );
  });
});

describe('pages that name a rule', () => {
  /** Places where no state is written beside a symbol, or not as a link: headings, lists, questions. */
  const NOT_RUNNING_TEXT =
    'a, h1, h2, h3, h4, code, .aside, .question fieldset, .reasons strong, .validity-line, .paper-questions, .keys, [data-bank], .news-line, nav, [data-copy-text]';
  const pages = builtPages().filter(({ path }) =>
    /^\/(?:huong-dan|bieu-mau|tap-huan|tin-tuc)\/.+/.test(path),
  );
  const { documents } = JSON.parse(read('du-lieu-mo/van-ban.json'));
  const keys: string[] = documents.map(({ symbol }: { symbol: string }) => symbolKey(symbol));
  /** Symbols of one document only: for others a text does not always say which is meant. */
  const single = new Set(keys.filter((key, at) => key !== '' && keys.indexOf(key) === at));
  for (const key of keys.filter((each, at) => keys.indexOf(each) !== at)) single.delete(key);

  /** Patterns to copy and lines of a draft to judge: the symbol of a document, but naming none. */
  const PATTERNS = [
    '/bieu-mau/bien-ban-hop-chi-bo/ 07-BB/CB',
    '/bieu-mau/nghi-quyet-cap-uy-co-so/ 14-NQ/ĐU',
    '/tap-huan/bai-tap/tim-tam-loi-du-thao-nghi-quyet/ 08/NQ-CB',
    '/tap-huan/bai-tap/tim-tam-loi-du-thao-nghi-quyet/ 08-NQ/CB',
  ];

  it('link its symbol wherever it stands, in Markdown, MDX and plain fields, but no pattern to copy', () => {
    const bare = pages.flatMap(({ path, root }) => {
      const main = parse(root.querySelector('main')?.toString() ?? '');
      for (const out of main.querySelectorAll(NOT_RUNNING_TEXT)) out.remove();
      return symbolsInText(main.textContent)
        .filter(({ key }) => single.has(key))
        .map(({ text }) => `${path} ${text}`);
    });
    expect(bare.toSorted()).toEqual(PATTERNS.toSorted());
  });
  it.each([
    ['a lesson in MDX', '/tap-huan/m3-thong-tin-tong-hop/viet-bao-cao-thang-va-bao-cao-nhanh/'],
    ['the reasons of a question', '/tap-huan/m4-soan-thao-van-ban/'],
  ])('%s says the state beside it', (_where, path) => {
    const states = builtPage(path).root.querySelectorAll('.symbol-state');
    expect(states.map((state) => state.textContent.trim())).toContain('(còn hiệu lực)');
  });
});

describe('the full text of a rule', () => {
  const path = '/van-ban/01-qc-duk-2025/';
  it('has lasting addresses for articles and clauses', () => {
    const { root } = builtPage(path);
    for (const id of ['chuong-i', 'dieu-1', 'dieu-5', 'dieu-5-khoan-2'])
      expect(root.querySelectorAll(`#${id}`), id).toHaveLength(1);
  });
  it('can be compared with the one it replaced', () => {
    const { root } = builtPage(`${path}so-sanh/01-qc-duk-2020/`);
    expect(root.querySelectorAll('.compared ins').length).toBeGreaterThan(5);
    expect(root.querySelectorAll('.compared del').length).toBeGreaterThan(5);
    for (const page of [path, '/van-ban/01-qc-duk-2020/'])
      expect(builtPage(page).html).toContain(`${path}so-sanh/01-qc-duk-2020/`);
  });
});

describe('ways to narrow the list', () => {
  it.each(facetKinds.map(({ folder }) => folder))(
    '%s: every value is a page and a feed',
    (folder) => {
      const lists = builtPages().filter(({ path }) =>
        new RegExp(`^/van-ban/${folder}/[^/]+/$`).test(path),
      );
      expect(lists.length).toBeGreaterThan(0);
      for (const { path, root } of lists) {
        const list = root.querySelector('[data-filter-whole]');
        const isEmpty = list?.querySelector('.document-line') === null;
        // The list of rules not yet in force becomes empty with time; its page stays and says so.
        if (isEmpty) expect(folder).toBe('hieu-luc');
        expect(list?.textContent.includes(t('documents.noneYet'))).toBe(isEmpty);
        expect(read(`${path}rss.xml`)).toContain('<rss');
        expect(builtPage('/van-ban/').html, 'linked without a script').toContain(`href="${path}"`);
      }
    },
  );
  it('tell in their feed that a rule ended, on the day it did', () => {
    const feed = parse(
      read('van-ban/hieu-luc/het-hieu-luc/rss.xml').replace(/<(\/?)link>/g, '<$1a>'),
    );
    const items = feed.querySelectorAll('item');
    const of = (item: (typeof items)[number], tag: string) =>
      item.getElementsByTagName(tag)[0]?.textContent ?? '';
    const old = items.find((item) => of(item, 'title').includes('66-QĐ/TW'));
    expect(old && of(old, 'title')).toMatch(/^Hết hiệu lực: Quy định số 66-QĐ\/TW/);
    expect(old && of(old, 'description')).toContain('thay thế bởi 399-QĐ/TW từ 09/01/2026');
    expect(old && of(old, 'pubDate')).toBe('Fri, 09 Jan 2026 00:00:00 +0700');
    const days = items.map((item) => Date.parse(of(item, 'pubDate')));
    expect(days).toEqual(days.toSorted((left, right) => right - left));
  });
  it('count what they hold', () => {
    const { root } = builtPage('/van-ban/');
    const option = root.querySelector('select[name=loai] option[value=quy-che]')?.textContent ?? '';
    const shown = builtPage('/van-ban/loai/quy-che/').root.querySelectorAll(
      '[data-filter-whole] .document-line',
    );
    expect(option).toContain(`(${shown.length})`);
  });
});

describe('open data', () => {
  it('is valid against the schema that is published with it', () => {
    const schema = JSON.parse(read('du-lieu-mo/van-ban.schema.json'));
    const data = JSON.parse(read('du-lieu-mo/van-ban.json'));
    const ajv = new Ajv2020({ validateFormats: false });
    const isValid = ajv.validate(schema, data);
    expect(ajv.errors ?? []).toEqual([]);
    expect(isValid).toBe(true);
    expect(data.count).toBe(data.documents.length);
    delete data.documents[0].symbol;
    expect(ajv.validate(schema, data), 'a document without a symbol is refused').toBe(false);
  });
  it('has a row of CSV for every document', () => {
    const csv = read('du-lieu-mo/van-ban.csv');
    const { count } = JSON.parse(read('du-lieu-mo/van-ban.json'));
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(count + 1);
    expect(csv).toContain('66-QĐ/TW,Quy định,Ban Bí thư,2017-02-06');
  });
  it('tells the checksum of every file', () => {
    const data = JSON.parse(read('du-lieu-mo/van-ban.json'));
    const files = data.documents.flatMap(({ files: own }: { files: { sha256: string }[] }) => own);
    expect(files.length).toBeGreaterThan(4);
    const { html } = builtPage('/van-ban/01-qc-duk-2025/');
    const own = data.documents.find(({ id }: { id: string }) =>
      id.endsWith('/01-qc-duk-2025/'),
    ).files;
    for (const { sha256 } of own) expect(html).toContain(sha256);
  });
});

describe('a Word file', () => {
  it('can be read as a page beside it', () => {
    const { root } = builtPage('/doc-tep/cong-van/');
    const words = root.querySelector('.prose')?.textContent ?? '';
    expect(words).toMatch(/Nơi nhận/);
    expect(words.length).toBeGreaterThan(300);
    expect(builtPage('/bieu-mau/cong-van/').html).toContain('href="/doc-tep/cong-van/"');
  });
});

describe('a template whose rule died', () => {
  it('says so and names the new rule', () => {
    const notice = text('/bieu-mau/phieu-dang-ky-noi-dung-hop/', '.notice');
    expect(notice).toContain('đã hết hiệu lực');
    expect(notice).toContain('05-HD/VPTW');
  });
});
