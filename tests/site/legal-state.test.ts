import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/guards/content/check.ts';
import { validityStates } from '../../src/lib/party/legal-state/states.ts';
import { buildSite, WORK } from '../helpers/build-site.ts';
import { type Files, minimalFiles, writeContent } from '../helpers/minimal-content.ts';

const NEW = 'van-ban/399-qd-tw-2026.md';
const now = new Date('2026-11-21T08:00:00+07:00');

/** Old rules, each with the relation of the new rule to it and the state that follows. */
const cases = [
  ['replaced', 'replaces: [cu-1-2020]', 'het-hieu-luc', 'Hết hiệu lực'],
  ['annulled', 'annuls: [cu-2-2020]', 'het-hieu-luc', 'Hết hiệu lực'],
  ['suspended', 'suspends: [cu-3-2020]', 'ngung-hieu-luc', 'Ngưng hiệu lực'],
  [
    'without an article that was annulled',
    'articleEffects: [{ effect: annuls, document: cu-4-2020, articles: Điều 5 }]',
    'het-mot-phan',
    'Hết hiệu lực một phần',
  ],
] as const;
const numbers = cases.map((_case, index) => index + 1);

/** The content with the old rules and the relations of the new one, or none of them. */
function filesWith(relations: string, validity = ''): Files {
  const oldRules = numbers.map((number) => [
    `van-ban/cu-${number}-2020.md`,
    (minimalFiles['van-ban/66-qd-tw-2017.md'] ?? '')
      .replace('66-QĐ/TW', `${number}-QĐ/TW`)
      .replace('"66"', `"${number}"`)
      .replace('2017-02-06', '2020-02-06')
      .replace('secrecy:', `${validity}secrecy:`),
  ]);
  return {
    ...Object.fromEntries(oldRules),
    'tin-tuc/tin-mau.md': (minimalFiles['tin-tuc/tin-mau.md'] ?? '').replace(
      'Nội dung của tin',
      `Theo ${numbers.map((number) => `${number}-QĐ/TW`).join(', theo ')}: nội dung của tin`,
    ),
    [NEW]: (minimalFiles[NEW] ?? '').replace('replaces: [66-qd-tw-2017]', relations),
  };
}

/** What the built site shows of an old rule, by place. */
function placesOf(outDir: string, number: number) {
  const read = (path: string) => readFileSync(join(outDir, path), 'utf8');
  const symbol = `${number}-QĐ/TW`;
  const html = read(`van-ban/cu-${number}-2020/index.html`);
  const page = parse(html);
  const open = JSON.parse(read('du-lieu-mo/van-ban.json')) as {
    documents: { symbol: string; validity: { state: string } }[];
  };
  const columns = JSON.parse(read('van-ban/loc.json')) as {
    rows: string[];
    ids: { validity: string[] };
    values: { validity: number[][] };
  };
  // Rows begin with the oldest document, columns with the newest.
  const rows = (JSON.parse(read(`van-ban/loc/${columns.rows[0]}.json`)) as string[][]).toReversed();
  const row = rows.findIndex(([path]) => path === `/van-ban/cu-${number}-2020/`);
  const citation = new RegExp(`>${symbol}</a>[^<]*(?:<[^>]*>)?([^<]*)`);
  return {
    page: (page.querySelector('[role=note]')?.textContent ?? '').replace(/\s+/g, ' ').trim(),
    search: (
      JSON.parse(page.querySelector('meta[name=search]')?.getAttribute('content') ?? '{}') as {
        validity: string;
      }
    ).validity,
    lists: validityStates.filter((state) =>
      read(`van-ban/hieu-luc/${state}/index.html`).includes(`>${symbol}</strong>`),
    ),
    filter: [columns.ids.validity[columns.values.validity[row]?.[0] ?? -1], rows[row]?.[6]],
    openData: open.documents.find((document) => document.symbol === symbol)?.validity.state,
    feed: read('van-ban/rss.xml').includes(`: Quy định số ${symbol} `),
    citation: citation.exec(read('tin-tuc/tin-mau/index.html'))?.[1] ?? '',
    review: parse(read('van-ban/can-ra-soat/index.html'))
      .querySelectorAll('section')
      .filter((section) => section.textContent.includes(symbol))
      .map((section) => section.querySelector('h2')?.textContent.replace(/\s+/g, ' ').trim()),
  };
}

const dirs = { with: join(WORK, 'legal-with'), without: join(WORK, 'legal-without') };
const relations = cases.map(([, relation]) => relation).join('\n');
let contradictions: string[] = [];
beforeAll(async () => {
  for (const [name, files] of [
    ['with', filesWith(relations)],
    ['without', filesWith('')],
  ] as const) {
    const { dir, remove } = await writeContent(files);
    const { status, output } = buildSite({
      contentDir: dir,
      outDir: dirs[name],
      env: { CACHE_DIR: join(WORK, 'cache-small'), BUILD_NOW: now.toISOString() },
    });
    remove();
    if (status !== 0) throw new Error(output);
  }
  const stated = 'validity: con-hieu-luc\nchecked: 2026-02-01\n';
  const { dir, remove } = await writeContent(filesWith(relations, stated));
  contradictions = (await checkContent(dir, now))
    .filter(({ rule }) => rule === 'statedAgainstEnd')
    .map(({ file }) => file);
  remove();
});
afterAll(() => {
  for (const dir of Object.values(dirs)) rmSync(dir, { recursive: true, force: true });
});

describe('one relation decides everywhere', () => {
  it.each(cases.map((row, index) => [...row, index + 1] as const))(
    'a rule that is %s',
    (_name, _relation, state, label, number) => {
      const places = placesOf(dirs.with, number);
      expect(places.page).toMatch(new RegExp(`^${label}`));
      expect(places).toMatchObject({
        search: state,
        lists: [state],
        filter: [state, state],
        openData: state,
        feed: state !== 'het-mot-phan',
        citation: expect.stringContaining(label.toLowerCase()),
        review: [expect.stringMatching(new RegExp(label.slice(-8), 'i'))],
      });
    },
  );
  it.each(numbers)('rule %i without the relation is unchecked in all of them', (number) => {
    const places = placesOf(dirs.without, number);
    expect(places.page).toMatch(/^Chưa rõ hiệu lực/);
    expect(places).toMatchObject({
      search: 'chua-ro',
      lists: ['chua-ro'],
      filter: ['chua-ro', 'chua-ro'],
      openData: 'chua-ro',
      feed: false,
      citation: expect.stringContaining('chưa rõ hiệu lực'),
      review: [expect.stringContaining('chưa ai kiểm tra')],
    });
  });
  it('the guard knows the same ends', () => {
    expect(contradictions).toEqual(['van-ban/cu-1-2020.md', 'van-ban/cu-2-2020.md']);
  });
});
