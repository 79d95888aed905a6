import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFixture } from '../../tests/helpers/import-fixture.ts';
import { runImport } from './run.ts';

const FEED = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Cổng cũ</title>
<item><title>Tin thứ nhất &amp; mới</title><pubDate>Mon, 05 Feb 2024 08:00:00 +0700</pubDate><description>Tóm tắt tin.</description><content:encoded><![CDATA[<p>Nội dung <b>đầy đủ</b> của tin.</p>]]></content:encoded></item>
<item><title>Tin không ngày</title><description>x</description></item></channel></rss>`;

describe('import of saved feeds', () => {
  it.each([
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le')],
    ['UTF-8 that calls itself utf-16', (text: string) => Buffer.from(text)],
    ['windows-1258', (text: string) => Buffer.from(text.replace('ộ', '\u00F4\u00F2'), 'latin1')],
  ])('reads a feed in %s', async (kind, encode) => {
    const text = 'Hội thi';
    const named = kind.includes('calls itself') ? ' encoding="utf-16"' : '';
    const feed = `<?xml version="1.0"${named}?><rss><channel><item><title>${text}</title><pubDate>Mon, 05 Feb 2024 08:00:00 +0700</pubDate><description>${'abc '.repeat(20)}</description></item></channel></rss>`;
    const { sources, sink } = await importFixture({ 'rss.xml': encode(feed) });
    const [result] = await runImport({ sources: [sources], sink });
    expect(result).toMatchObject({ status: 'written', path: 'tin-tuc/hoi-thi.md' });
  });

  it('tells items of one title and day from each other by their text, and takes each once', async () => {
    const item = (text: string) =>
      `<item><title>Tin vắn</title><pubDate>Mon, 05 Feb 2024 08:00:00 +0700</pubDate><description>${text.repeat(9)}</description></item>`;
    const { sources, sink, dir } = await importFixture({
      'rss.xml': `<rss><channel>${item('Chi bộ Một họp. ')}${item('Chi bộ Hai họp. ')}</channel></rss>`,
    });
    const first = await runImport({ sources: [sources], sink });
    expect(first.map(({ status }) => status)).toEqual(['written', 'written']);
    const path = join(dir, 'tin-tuc/tin-van.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Tin vắn', 'Tin vắn tuần đầu tháng'));
    const again = await runImport({ sources: [sources], sink });
    expect(
      again.map(({ status }) => status),
      'a corrected title makes no second copy',
    ).toEqual(['exists', 'exists']);
  });

  it('knows items by their own addresses, whatever an editor corrected', async () => {
    const item = (id: number, text: string) =>
      `<item><title>Tin vắn</title><link>https://cu.example/${id}</link><pubDate>Mon, 05 Feb 2024 08:00:00 +0700</pubDate><description>${text.repeat(9)}</description></item>`;
    const feed = (...items: string[]) => `<rss><channel>${items.join('')}</channel></rss>`;
    const [one, two] = [item(1, 'Chi bộ Một họp. '), item(2, 'Chi bộ Hai họp. ')];
    const { sources, sink, dir } = await importFixture({ 'rss.xml': feed(one) });
    await runImport({ sources: [sources], sink });
    const path = join(dir, 'tin-tuc/tin-van.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('2024-02-05', '2024-02-06'));
    writeFileSync(join(sources, 'rss.xml'), feed(one, two));
    const again = await runImport({ sources: [sources], sink });
    expect(again.map(({ status }) => status)).toEqual(['exists', 'written']);
    const third = await runImport({ sources: [sources], sink });
    expect(third.map(({ status }) => status)).toEqual(['exists', 'exists']);
  });

  it('knows items of Atom by the address of their page and not by their id', async () => {
    const entry = `<entry><title>Tin vắn</title><id>tag:cu.example,2019:1</id><link href="https://cu.example/1"/>
      <updated>2024-02-05T08:00:00+07:00</updated><summary>${'Chi bộ Một họp. '.repeat(9)}</summary></entry>`;
    const { dir, sources, sink } = await importFixture({ 'atom.xml': `<feed>${entry}</feed>` });
    await runImport({ sources: [sources], sink });
    const text = readFileSync(join(dir, 'tin-tuc/tin-van.md'), 'utf8');
    expect(text).toContain('https://cu.example/1');
    expect(text).not.toContain('tag:');
  });

  it('reads a feed item by item', async () => {
    const { dir, sources, sink } = await importFixture({ 'rss.xml': FEED });
    const results = await runImport({ sources: [sources], sink, section: 'thong-bao' });
    expect(results.map(({ status }) => status)).toEqual(['written', 'refused']);
    const text = readFileSync(join(dir, 'tin-tuc/tin-thu-nhat-moi.md'), 'utf8');
    expect(text).toContain('Nội dung **đầy đủ** của tin.');
    expect(text).toContain('2024-02-05');
  });
});

it('keeps the hour of items whose dates are of .NET in English or have no zone', async () => {
  const item = (name: string, date: string) =>
    `<item><title>Tin ${name} của xã</title><link>https://nuixanh.example/${name}</link><description>${'Tóm tắt. '.repeat(12)}</description><pubDate>${date}</pubDate></item>`;
  const { dir, sources, sink } = await importFixture({
    'tin.rss': `<rss><channel>${item('a', '10/2/2026 9:25:00 AM')}${item('o', '12/25/2026 8:00:00 PM')}${item('e', 'Sat, 03 Oct 2026 23:30:00')}</channel></rss>`,
  });
  await runImport({ sources: [sources], sink });
  const dates = ['a', 'o', 'e'].map(
    (name) =>
      /date: '?([^'\n]*)/.exec(
        readFileSync(join(dir, `tin-tuc/tin-${name}-cua-xa.md`), 'utf8'),
      )?.[1],
  );
  expect(dates).toEqual([
    '2026-10-02T09:25:00+07:00',
    '2026-12-25T20:00:00+07:00',
    '2026-10-03T23:30:00+07:00',
  ]);
});
