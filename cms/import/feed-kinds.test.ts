import { describe, expect, it } from 'vitest';
import { newsFromSavedFeed } from './from-saved-feed.ts';

const TEXT = 'Nội dung tin đủ dài để làm phần tóm tắt của xã.';
const DAY = '<pubDate>Sat, 03 Oct 2026 09:25:00 +0700</pubDate>';
const rss = (item: string) =>
  `<rss><channel><title>Xã</title><link>https://xa.example/tin/</link><item><title>Tin thử</title>${item}</item></channel></rss>`;
const atom = (entry: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://xa.example/"><entry><title>Tin thử</title>${entry}</entry></feed>`;

/** What the only item of a feed becomes. */
async function itemOf(feed: string) {
  const [result] = await newsFromSavedFeed('f.rss', new TextEncoder().encode(feed), 'tin');
  if (result?.status !== 'read') return result;
  const { data, body, notes } = result.entry;
  const { title, date, lead, source } = data as Record<string, string>;
  return { title, date, lead, source, body: body.trim(), notes };
}

describe('items of feeds, by how they are written', () => {
  it.each([
    ['a relative link', rss(`<link>a.html</link>${DAY}`), 'https://xa.example/tin/a.html'],
    [
      'a link in CDATA',
      rss(`<link><![CDATA[https://xa.example/b?x=1&y=2]]></link>${DAY}`),
      'https://xa.example/b?x=1&y=2',
    ],
    [
      'a counter before it',
      rss(
        `<link>https://dem.example/1</link><feedburner:origLink>https://xa.example/c</feedburner:origLink>${DAY}`,
      ),
      'https://xa.example/c',
    ],
    [
      'no link, a guid',
      rss(`<guid isPermaLink="false">tin-4</guid>${DAY}`),
      'https://xa.example/tin/tin-4',
    ],
    [
      'a picture with a link of its own',
      rss(
        `<image><title>Ảnh</title><link>https://xa.example/anh</link></image><link>https://xa.example/d</link>${DAY}`,
      ),
      'https://xa.example/d',
    ],
    [
      'of several links of Atom the page',
      atom(
        '<link rel="self" href="/tu"/><link rel="alternate" href="/tin/e"/><updated>2026-10-03T02:25:00Z</updated>',
      ),
      'https://xa.example/tin/e',
    ],
    [
      'an entry taken from elsewhere',
      atom(
        '<source><title>Nơi khác</title><link href="https://khac.example"/><updated>2020-01-01T00:00:00Z</updated></source><link href="/f"/><updated>2026-10-03T02:25:00Z</updated>',
      ),
      'https://xa.example/f',
    ],
  ])('%s', async (_name, feed, address) => {
    const filled = feed
      .replace('</item>', `<description>${TEXT}</description></item>`)
      .replace('</entry>', `<summary>${TEXT}</summary></entry>`);
    expect(await itemOf(filled)).toMatchObject({
      title: 'Tin thử',
      date: '2026-10-03T09:25:00+07:00',
      source: `Nhập từ f.rss, bài ${address}`,
    });
  });

  it.each([
    ['pubDate left empty', '<pubDate></pubDate><dc:date>2026-10-03T09:25:00+07:00</dc:date>'],
    ["Microsoft's name for Atom", '<a10:updated>2026-10-03T02:25:00Z</a10:updated>'],
    ['Dublin Core', '<dcterms:created>2026-10-03T09:25:00+07:00</dcterms:created>'],
  ])('the day of an item with %s', async (_name, day) =>
    expect(await itemOf(rss(`<description>${TEXT}</description>${day}`))).toMatchObject({
      date: '2026-10-03T09:25:00+07:00',
    }),
  );

  it.each([
    ['two paragraphs', `<![CDATA[<p>${TEXT}</p><p>Đoạn hai.</p>]]>`, `${TEXT}\n\nĐoạn hai.`],
    [
      'markup that is not escaped',
      `<p>${TEXT}</p><p>Đoạn <b>hai</b>.</p>`,
      `${TEXT}\n\nĐoạn **hai**.`,
    ],
    [
      'scripts and hidden words',
      `<![CDATA[<script>x()</script><!-- riêng --><p>${TEXT}</p><p style="display: none">riêng</p><p>Đoạn hai.</p>]]>`,
      `${TEXT}\n\nĐoạn hai.`,
    ],
    [
      'a relative link in the text',
      `<![CDATA[${TEXT} <a href="/c.html">xem</a>]]>`,
      `${TEXT} [xem](https://xa.example/c.html)`,
    ],
  ])('%s', async (_name, description, body) => {
    const item = await itemOf(
      rss(`<link>https://xa.example/a</link>${DAY}<description>${description}</description>`),
    );
    expect(item).toMatchObject({ body });
    expect(item).toHaveProperty(
      'lead',
      expect.stringMatching(/^Nội dung tin .* xã\.(?: (?:Đoạn hai\.|xem))?$/),
    );
  });

  it('XHTML of Atom keeps its paragraphs', async () => {
    const content = `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Đoạn <b>một</b>.</p><p>Đoạn hai.</p></div></content>`;
    expect(
      await itemOf(
        atom(`<updated>2026-10-03T02:25:00Z</updated><summary>${TEXT}</summary>${content}`),
      ),
    ).toMatchObject({
      body: 'Đoạn **một**.\n\nĐoạn hai.',
    });
  });

  it('tells what stands beside the text', async () => {
    const beside =
      '<enclosure url="https://xa.example/a.mp3" type="audio/mpeg"/><media:content url="https://xa.example/a.jpg" medium="image"/>';
    expect(await itemOf(rss(`${DAY}<description>${TEXT}</description>${beside}`))).toMatchObject({
      notes: ['1 ảnh ở máy khác không lấy về', '1 tệp đính kèm ở máy khác không lấy về'],
    });
  });
});
