import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed } from '@rowanmanning/feed-parser';
import { DOMParser } from '@xmldom/xmldom';
import { afterAll, describe, expect, it } from 'vitest';
import { buildSite, SITE, SITE_URL, WORK } from '../helpers/build-site.ts';
import { writeContent } from '../helpers/minimal-content.ts';

const below = join(WORK, 'feeds-below');
afterAll(() => rmSync(below, { recursive: true, force: true }));

const paths = readdirSync(SITE, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('rss.xml'),
);
const read = (path: string) => readFileSync(join(SITE, path), 'utf8');
const feedOf = (path: string) => parseFeed(read(path));
/** RFC 822 with four digits of the year (RSS 2.0), by Viet Nam's clock. */
const MOMENT =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} \+0700$/;

describe('every feed of the site', () => {
  it('is read by somebody else’s reader, with what RSS 2.0 requires, and says where it is', () => {
    const faults = paths.flatMap((path) => {
      const xml = read(path);
      const feed = feedOf(path);
      const ids = feed.items.map(({ id }) => id);
      const days = [...xml.matchAll(/<pubDate>(.*?)<\/pubDate>/g)].map(([, day = '']) => day);
      const found = [
        feed.meta.type === 'rss' && feed.meta.version === '2.0' ? '' : 'not RSS 2.0',
        feed.title && feed.description && feed.url ? '' : 'title, description or link',
        feed.language === 'vi' ? '' : 'language',
        feed.self === `${SITE_URL}/${path}` ? '' : `self ${feed.self}`,
        feed.url?.startsWith(`${SITE_URL}/`) ? '' : `link ${feed.url}`,
        new Set(ids).size === ids.length ? '' : 'two items of one id',
        days.length === feed.items.length && days.every((day) => MOMENT.test(day)) ? '' : 'pubDate',
        feed.items.every(({ title, url }) => title && url) ? '' : 'an item without title or link',
      ];
      return found.filter(Boolean).map((fault) => `${path}: ${fault}`);
    });
    expect(paths.length).toBeGreaterThan(200);
    expect(faults).toEqual([]);
  });

  it('names the page that shows the same, and that page names the feed', () => {
    for (const path of ['van-ban/66-qd-tw-2017', 'to-chuc/van-phong', 'van-ban/can-ra-soat']) {
      expect(feedOf(`${path}/rss.xml`).url).toBe(`${SITE_URL}/${path}/`);
      const html = read(`${path}/index.html`);
      expect(html).toContain(`type="application/rss+xml"`);
      expect(html.split(`href="/${path}/rss.xml"`).length - 1, path).toBe(2);
    }
  });
});

/** Elements that RSS 2.0 and the profile of its board allow, by their parent. */
const ALLOWED: Record<string, RegExp> = {
  rss: /^channel$/,
  channel: /^(?:title|link|description|language|atom:link|item)$/,
  item: /^(?:title|link|description|guid|pubDate)$/,
};

it('every feed is well-formed XML with the elements of RSS 2.0 and no other, each once', () => {
  const strict = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  });
  const faults = paths.flatMap((path) => {
    const xml = strict.parseFromString(read(path), 'text/xml');
    return Object.entries(ALLOWED).flatMap(([parent, allowed]) =>
      [...xml.getElementsByTagName(parent)].flatMap((element) => {
        const names = [...element.childNodes].map(({ nodeName }) => nodeName);
        const own = names.filter((name) => name !== 'item' && name !== '#text');
        const isTwice = new Set(own).size !== own.length;
        const strange = names.filter((name) => name !== '#text' && !allowed.test(name));
        return [...strange, ...(isTwice ? ['an element twice'] : [])].map(
          (fault) => `${path}, ${parent}: ${fault}`,
        );
      }),
    );
  });
  expect(faults).toEqual([]);
});

describe('who follows', () => {
  it('a document hears that it was replaced, by what, on the day it was', () => {
    const { title, items } = feedOf('van-ban/66-qd-tw-2017/rss.xml');
    expect(title).toContain('Thay đổi của Quy định số 66-QĐ/TW');
    const ended = items.find((item) => item.title?.includes('Hết hiệu lực'));
    expect(ended?.title).toBe('66-QĐ/TW: Hết hiệu lực, thay thế bởi Quy định số 399-QĐ/TW');
    expect(ended?.published?.toISOString()).toBe('2026-01-08T17:00:00.000Z');
  });
  it('a rule hears which of its articles were changed', () => {
    const titles = feedOf('van-ban/01-qc-duk-2025/rss.xml').items.map((item) => item.title);
    expect(titles).toContainEqual(expect.stringMatching(/Điều 12: .*118-QĐ\/ĐUK/));
  });
  it('a unit hears what became of it', () => {
    expect(feedOf('to-chuc/db-so-dat-dai-tinh/rss.xml').items.length).toBeGreaterThan(0);
  });
  it('the review list hears which rule no longer holds, and how many pages stand on it', () => {
    const { items } = feedOf('van-ban/can-ra-soat/rss.xml');
    const old = items.find(({ title }) => title?.startsWith('66-QĐ/TW: Hết hiệu lực'));
    expect(old?.description).toMatch(/\d+ trang còn dựa vào văn bản này/);
  });
});

it('a site below a base path gives addresses below it', async () => {
  const { dir, remove } = await writeContent({});
  const { status, output } = buildSite({
    contentDir: dir,
    outDir: below,
    env: { BASE_PATH: '/khoi/', CACHE_DIR: join(WORK, 'cache-small') },
  });
  remove();
  expect(status, output).toBe(0);
  const feed = parseFeed(readFileSync(join(below, 'van-ban/rss.xml'), 'utf8'));
  expect(feed.url).toBe(`${SITE_URL}/khoi/van-ban/`);
  expect(feed.self).toBe(`${SITE_URL}/khoi/van-ban/rss.xml`);
  for (const { url } of feed.items) expect(url).toMatch(/^https:\/\/duk\.example\/khoi\//);
});
