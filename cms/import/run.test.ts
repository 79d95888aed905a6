import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/guards/content/check.ts';
import { errorsOf } from '../../src/guards/problem.ts';
import { ROOT } from '../../tests/helpers/build-site.ts';
import { writeContent } from '../../tests/helpers/minimal-content.ts';
import { ContentStore } from '../server/store/content-store.ts';
import { parseCsv, readFieldTable } from './field-table.ts';
import { reportLines, runImport } from './run.ts';
import { folderSink, storeSink } from './sinks.ts';

const WORD = join(ROOT, 'tests/fixtures/word');
const now = new Date('2026-11-21T08:00:00+07:00');
const left: string[] = [];
afterEach(() => {
  for (const dir of left.splice(0)) rmSync(dir, { recursive: true, force: true });
});

/** A content folder and a folder of files to import. */
async function office(files: Record<string, string | Buffer> = {}) {
  const { dir } = await writeContent();
  const sources = mkdtempSync(join(tmpdir(), 'nhap-'));
  left.push(dir, sources);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(sources, name, '..'), { recursive: true });
    writeFileSync(join(sources, name), content);
  }
  return { dir, sources, sink: folderSink(dir) };
}

const stateOf = (dir: string) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => {
      const path = join(item.parentPath, item.name);
      return `${path} ${readFileSync(path).toString('base64')}`;
    })
    .sort();

describe('an office that brings its old papers', () => {
  it('gets them as drafts that the build takes, once', async () => {
    const { dir, sink } = await office();
    const before = stateOf(dir);
    const first = await runImport({ sources: [WORD], sink });
    const written = first.filter(({ status }) => status === 'written');
    expect(written.length).toBeGreaterThanOrEqual(50);
    expect(errorsOf(await checkContent(dir, now))).toEqual([]);
    const after = stateOf(dir);
    expect(after, 'nothing that was there has changed').toEqual(expect.arrayContaining(before));
    const second = await runImport({ sources: [WORD], sink });
    expect(second.filter(({ status }) => status === 'written')).toEqual([]);
    expect(stateOf(dir)).toEqual(after);
    const [path = ''] = written.flatMap((result) => ('path' in result ? result.path : []));
    expect(readFileSync(join(dir, path), 'utf8')).toContain('draft: true');
    expect(reportLines(first).at(-1)).toContain(`Đã nhập ${written.length}`);
  }, 60_000);

  it('is told what a paper lacks, and may write it into a table', async () => {
    const { dir, sources, sink } = await office();
    const name = 'v05_cong_van_hmix.docx';
    cpSync(join(WORD, name), join(sources, name));
    const [refused] = await runImport({ sources: [sources], sink });
    expect(refused).toMatchObject({
      status: 'refused',
      reasons: [expect.stringContaining('ngày')],
    });
    writeFileSync(
      join(sources, 'bang.csv'),
      `\uFEFFTệp;Ngày ban hành;Lĩnh vực;Nguồn\r\n${name};12/3/2003;Văn thư;"Kho lưu trữ; hộp 3"\r\n`,
    );
    const [taken] = await runImport({ sources: [sources], sink });
    expect(taken?.status).toBe('written');
    const path = taken && 'path' in taken ? taken.path : '';
    const text = readFileSync(join(dir, path), 'utf8');
    expect(text).toMatch(/issued: '?2003-03-12/);
    expect(text).toContain('- van-thu');
    expect(text).toContain('Kho lưu trữ; hộp 3');
  });

  it('keeps what somebody wrote under the same identity', async () => {
    const { dir, sources, sink } = await office();
    const name = 'd13_nha_nuoc_qd.docx';
    cpSync(join(WORD, name), join(sources, name));
    const [first] = await runImport({ sources: [sources], sink });
    const path = first && 'path' in first ? first.path : '';
    const edited = readFileSync(join(dir, path), 'utf8').replace('draft: true', 'draft: false');
    writeFileSync(join(dir, path), edited);
    rmSync(join(dir, 'tep'), { recursive: true });
    mkdirSync(join(dir, 'tep'));
    const [again] = await runImport({ sources: [sources], sink });
    expect(again).toMatchObject({ status: 'there', path });
    expect(readFileSync(join(dir, path), 'utf8')).toBe(edited);
  });

  it('has two files of one name: the table must say which', async () => {
    const name = 'd13_nha_nuoc_qd.docx';
    const { sources, sink } = await office({ 'bang.csv': `tệp;nguồn\n${name};Kho\n` });
    for (const folder of ['2019', '2020']) {
      mkdirSync(join(sources, folder));
      cpSync(join(WORD, name), join(sources, folder, name));
    }
    const results = await runImport({ sources: [sources], sink });
    expect(results.map(({ status }) => status)).toEqual(['refused', 'refused']);
    writeFileSync(join(sources, 'bang.csv'), `tệp;nguồn\n2019\\${name};Kho 2019\n`);
    const [taken] = await runImport({ sources: [sources], sink });
    const path = taken && 'path' in taken ? taken.path : '';
    expect(Buffer.from((await sink.read(path)) ?? '').toString()).toContain('Kho 2019');
  });

  it('numbers anew with a new term of one year: both papers come', async () => {
    const name = 'd13_nha_nuoc_qd.docx';
    const { sources, sink } = await office({
      'bang.csv': 'tệp;ngày\na.docx;05/02/2015\nb.docx;05/11/2015\n',
    });
    for (const copy of ['a.docx', 'b.docx']) cpSync(join(WORD, name), join(sources, copy));
    const results = await runImport({ sources: [sources], sink });
    expect(results.map(({ status }) => status)).toEqual(['written', 'written']);
    const again = await runImport({ sources: [sources], sink });
    expect(again.map(({ status }) => status)).toEqual(['there', 'there']);
  });

  it('may look first: nothing is written', async () => {
    const { dir, sink } = await office();
    const before = stateOf(dir);
    await runImport({ sources: [join(WORD, 'd13_nha_nuoc_qd.docx')], sink, isDryRun: true });
    expect(stateOf(dir)).toEqual(before);
  });

  it('that works already gets one commit in its store', async () => {
    const { dir } = await office();
    const data = mkdtempSync(join(tmpdir(), 'kho-'));
    left.push(data);
    const seeded = mkdtempSync(join(tmpdir(), 'goc-'));
    left.push(seeded);
    cpSync(dir, join(seeded, 'content'), { recursive: true });
    (
      await ContentStore.open(join(data, 'content.git'), join(seeded, 'content'), 'duk.example')
    ).close();
    const sink = await storeSink(join(data, 'content.git'), 'duk.example');
    const source = join(WORD, 'd13_nha_nuoc_qd.docx');
    const [first] = await runImport({ sources: [source], sink });
    expect(first?.status).toBe('written');
    const [second] = await runImport({ sources: [source], sink });
    expect(second?.status).toBe('there');
    expect(await sink.read(first && 'path' in first ? first.path : '')).not.toBeNull();
    sink.close();
  });
});

describe('what is refused', () => {
  it.each([
    ['khong-phai-word.docx', 'đây không phải tệp Word', 'không đọc được'],
    ['cu.doc', 'x', '.docx'],
  ])('%s', async (name, content, says) => {
    const { sources, sink } = await office({ [name]: content });
    const [result] = await runImport({ sources: [sources], sink });
    expect(result).toMatchObject({ status: 'refused' });
    expect(result && 'reasons' in result ? result.reasons.join() : '').toContain(says);
  });
  it('a name that leads to nothing', async () => {
    const { sink } = await office();
    const [result] = await runImport({ sources: ['/khong/co'], sink });
    expect(result).toMatchObject({ status: 'refused', source: '/khong/co' });
  });
});

const ARTICLE = `<html><head><title>Hội nghị giao ban - Cổng cũ</title>
<meta name="description" content="Sáng nay, đơn vị họp giao ban."></head><body>
<nav>Trang chủ | Tin tức</nav><div class="date">Thứ hai, 24/03/2018 - 14:45</div>
<h1>Hội nghị giao ban quý I</h1><div class="detail-content">
<p>Sáng nay, đơn vị họp giao ban.</p><div>Đoạn hai nói về <b>việc quan trọng</b> của quý, dài hơn một trăm ký tự để được xem là bài viết chính của trang này.<br>Dòng sau.</div>
<table><tr><th>Việc</th><th>Hạn</th></tr><tr><td>Báo cáo</td><td>25/3</td></tr></table>
<img src="anh_files/hop.jpg"><img src="https://xa.example/a.jpg"><script>alert(1)</script></div>
<footer>Chân trang</footer></body></html>`;

const FEED = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Cổng cũ</title>
<item><title>Tin thứ nhất &amp; mới</title><pubDate>Mon, 05 Feb 2024 08:00:00 +0700</pubDate><description>Tóm tắt tin.</description><content:encoded><![CDATA[<p>Nội dung <b>đầy đủ</b> của tin.</p>]]></content:encoded></item>
<item><title>Tin không ngày</title><description>x</description></item></channel></rss>`;

describe('pages of the old portal', () => {
  it('become drafts of news with date, lead, table and pictures', async () => {
    const picture = await sharp({
      create: { width: 40, height: 30, channels: 3, background: 'red' },
    })
      .jpeg()
      .toBuffer();
    const { dir, sources, sink } = await office({
      'bai.html': ARTICLE,
      'anh_files/hop.jpg': picture,
    });
    const [result] = await runImport({ sources: [sources], sink });
    expect(result).toMatchObject({ status: 'written', path: 'tin-tuc/hoi-nghi-giao-ban-quy-i.md' });
    const text = readFileSync(join(dir, 'tin-tuc/hoi-nghi-giao-ban-quy-i.md'), 'utf8');
    for (const piece of [
      '2018-03-24',
      'Sáng nay, đơn vị họp giao ban.',
      '**việc quan trọng**',
      '| Báo cáo | 25/3 |',
      '../media/hoi-nghi-giao-ban-quy-i-2018-03-24-hinh-1.jpg',
    ])
      expect(text).toContain(piece);
    for (const noise of ['alert', 'Trang chủ', 'Chân trang', 'xa.example'])
      expect(text).not.toContain(noise);
    expect(text.match(/Sáng nay, đơn vị họp giao ban\./g), 'the lead stands once').toHaveLength(1);
    expect(errorsOf(await checkContent(dir, now))).toEqual([]);
    expect((await runImport({ sources: [sources], sink }))[0]?.status).toBe('there');
  });

  it('that load pictures late keep them, each once', async () => {
    const picture = await sharp({
      create: { width: 40, height: 30, channels: 3, background: 'red' },
    })
      .jpeg()
      .toBuffer();
    const { dir, sources, sink } = await office({
      'bai.html': ARTICLE.replace(
        /<img src="anh_files.*?>/,
        `<p><img data-src="mot.jpg"></p><p><img src="data:image/gif;base64,R0lGODlh" data-src="hai.jpg"></p>
         <p><img src="mot.jpg"></p>`,
      ),
      'mot.jpg': picture,
      'hai.jpg': picture,
    });
    await runImport({ sources: [sources], sink });
    const text = readFileSync(join(dir, 'tin-tuc/hoi-nghi-giao-ban-quy-i.md'), 'utf8');
    const shown = [...text.matchAll(/media\/\S+-hinh-(\d)\.jpg/g)].map(([, number]) => number);
    expect(shown).toEqual(['1', '2', '1']);
    const files = readdirSync(join(dir, 'media')).filter((name) => name.includes('giao-ban'));
    expect(files).toHaveLength(2);
  });

  it('typed in a legacy font become Unicode', async () => {
    const body =
      'Uû ban nh©n d©n tØnh vµ c¸c c¬ quan nhµ n­íc ®· häp bµn vÒ c«ng t¸c v¨n phßng trong th¸ng nµy';
    const { dir, sources, sink } = await office({
      'cu.html': `<h1>C«ng t¸c v¨n phßng n¨m míi</h1><p class="date">01/02/2003</p><div class="content"><p>${body}, ${body}.</p></div>`,
    });
    const [result] = await runImport({ sources: [sources], sink });
    expect(result?.status).toBe('written');
    const text = readFileSync(join(dir, result && 'path' in result ? result.path : ''), 'utf8');
    expect(text).toContain('Công tác văn phòng năm mới');
    expect(text).toContain('ban nhân dân tỉnh và các cơ quan nhà nước đã họp');
  });

  it('of one title and other days keep apart; a broken picture keeps nobody out', async () => {
    const page = (day: string, text: string) =>
      `<title>Lịch công tác tuần</title><h1>Lịch công tác tuần</h1><p class="date">${day}</p><div class="content"><p>${text.repeat(8)}</p><img src=""><img></div>`;
    const { dir, sources, sink } = await office({
      'a.html': page('05/11/2012', 'Thứ hai họp giao ban. '),
      'b.html': page('12/11/2012', 'Thứ ba đi cơ sở. '),
    });
    const results = await runImport({ sources: [sources], sink });
    expect(results.map((result) => ('path' in result ? result.path : result))).toEqual([
      'tin-tuc/lich-cong-tac-tuan.md',
      'tin-tuc/lich-cong-tac-tuan-2012-11-12.md',
    ]);
    expect(readFileSync(join(dir, 'tin-tuc/lich-cong-tac-tuan.md'), 'utf8')).toContain(
      '2012-11-05',
    );
    const again = await runImport({ sources: [sources], sink });
    expect(again.map(({ status }) => status)).toEqual(['there', 'there']);
  });

  it('of ASP.NET stand within a form; the logo is no title and the clock no day', async () => {
    const { sources, sink } = await office({
      'a.html': `<title>Đại hội chi bộ Một - Cổng mẫu</title><form><h1>Cổng mẫu</h1><div class="datetime">Hôm nay 22/11/2026</div>
        <h1>Đại hội chi bộ Một</h1><meta itemprop="datePublished" content="05/12/2011"><div class="content"><p>${'Chi bộ Một đại hội. '.repeat(9)}</p></div><input></form>`,
    });
    const [result] = await runImport({ sources: [sources], sink });
    const path = result && 'path' in result ? result.path : '';
    expect(path).toBe('tin-tuc/dai-hoi-chi-bo-mot.md');
    expect(Buffer.from((await sink.read(path)) ?? '').toString()).toContain('2011-12-05');
  });

  it('in windows-1258 are read, in a quotation of old letters left alone', async () => {
    const text = 'Hội nghị tổng kết công tác văn phòng cấp ủy năm 2008';
    // Letters with their tone marks apart, as that code page has them.
    const bytes = Buffer.concat([
      Buffer.from('<meta charset="windows-1258"><h1>H'),
      Buffer.from([0xf4, 0xf2]),
      Buffer.from(
        `i nghi</h1><p class="date">01/02/2009</p><div class="content"><p>${'abc '.repeat(40)}</p></div>`,
      ),
    ]);
    const { dir, sources, sink } = await office({
      'a.html': bytes,
      'b.html': `<h1>Cách nhận ra chữ cũ</h1><p class="date">01/02/2010</p><div class="content"><p>${text}. Các chi bộ có thể thấy: nh©n d©n, v¨n phßng, c«ng t¸c. ${text}.</p></div>`,
    });
    await runImport({ sources: [sources], sink });
    expect(readFileSync(join(dir, 'tin-tuc/hoi-nghi.md'), 'utf8')).toContain('title: Hội nghi');
    expect(
      readdirSync(join(dir, 'tin-tuc')),
      "old letters are the guard's to refuse",
    ).not.toContain('cach-nhan-ra-chu-cu.md');
  });

  it.each([
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le')],
    ['UTF-8 that calls itself utf-16', (text: string) => Buffer.from(text)],
    ['windows-1258', (text: string) => Buffer.from(text.replace('ộ', '\u00F4\u00F2'), 'latin1')],
  ])('come from a feed in %s', async (kind, encode) => {
    const text = 'Hội thi';
    const named = kind.includes('calls itself') ? ' encoding="utf-16"' : '';
    const feed = `<?xml version="1.0"${named}?><rss><channel><item><title>${text}</title><pubDate>Mon, 05 Feb 2024 08:00:00 +0700</pubDate><description>${'abc '.repeat(20)}</description></item></channel></rss>`;
    const { sources, sink } = await office({ 'rss.xml': encode(feed) });
    const [result] = await runImport({ sources: [sources], sink });
    expect(result).toMatchObject({ status: 'written', path: 'tin-tuc/hoi-thi.md' });
  });

  it('of one title and day in a feed keep apart by their text, and come once', async () => {
    const item = (text: string) =>
      `<item><title>Tin vắn</title><pubDate>Mon, 05 Feb 2024 08:00:00 +0700</pubDate><description>${text.repeat(9)}</description></item>`;
    const { sources, sink, dir } = await office({
      'rss.xml': `<rss><channel>${item('Chi bộ Một họp. ')}${item('Chi bộ Hai họp. ')}</channel></rss>`,
    });
    const first = await runImport({ sources: [sources], sink });
    expect(first.map(({ status }) => status)).toEqual(['written', 'written']);
    const path = join(dir, 'tin-tuc/tin-van.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Tin vắn', 'Tin vắn tuần đầu tháng'));
    const again = await runImport({ sources: [sources], sink });
    expect(
      again.map(({ status }) => status),
      'a bettered title makes no second copy',
    ).toEqual(['there', 'there']);
  });

  it('with addresses of their own are known by them, whatever an editor bettered', async () => {
    const item = (id: number, text: string) =>
      `<item><title>Tin vắn</title><link>https://cu.example/${id}</link><pubDate>Mon, 05 Feb 2024 08:00:00 +0700</pubDate><description>${text.repeat(9)}</description></item>`;
    const feed = (...items: string[]) => `<rss><channel>${items.join('')}</channel></rss>`;
    const [one, two] = [item(1, 'Chi bộ Một họp. '), item(2, 'Chi bộ Hai họp. ')];
    const { sources, sink, dir } = await office({ 'rss.xml': feed(one) });
    await runImport({ sources: [sources], sink });
    const path = join(dir, 'tin-tuc/tin-van.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('2024-02-05', '2024-02-06'));
    writeFileSync(join(sources, 'rss.xml'), feed(one, two));
    const again = await runImport({ sources: [sources], sink });
    expect(again.map(({ status }) => status)).toEqual(['there', 'written']);
    const third = await runImport({ sources: [sources], sink });
    expect(third.map(({ status }) => status)).toEqual(['there', 'there']);
  });

  it('of Atom are known by the address of their page, not by an id that says nothing', async () => {
    const entry = `<entry><title>Tin vắn</title><id>tag:cu.example,2019:1</id><link href="https://cu.example/1"/>
      <updated>2024-02-05T08:00:00+07:00</updated><summary>${'Chi bộ Một họp. '.repeat(9)}</summary></entry>`;
    const { dir, sources, sink } = await office({ 'atom.xml': `<feed>${entry}</feed>` });
    await runImport({ sources: [sources], sink });
    const text = readFileSync(join(dir, 'tin-tuc/tin-van.md'), 'utf8');
    expect(text).toContain('https://cu.example/1');
    expect(text).not.toContain('tag:');
  });

  it('come from a saved feed, item by item', async () => {
    const { dir, sources, sink } = await office({ 'rss.xml': FEED });
    const results = await runImport({ sources: [sources], sink, section: 'thong-bao' });
    expect(results.map(({ status }) => status)).toEqual(['written', 'refused']);
    const text = readFileSync(join(dir, 'tin-tuc/tin-thu-nhat-moi.md'), 'utf8');
    expect(text).toContain('Nội dung **đầy đủ** của tin.');
    expect(text).toContain('2024-02-05');
  });
});

describe('the table of fields', () => {
  it.each([
    ['commas', 'tệp,loại\na.docx,Quyết định\n'],
    ['semicolons', 'TỆP;LOẠI\r\na.docx;Quyết định\r\n'],
    ['tabs', 'tệp\tloại\na.docx\tQuyết định'],
    ['quotes', '"tệp","loại"\n"a.docx","Quyết định"'],
  ])('may be separated by %s', (_case, text) => {
    expect(readFieldTable(text)?.rows.get('a.docx')).toEqual({
      file: 'a.docx',
      type: 'Quyết định',
    });
  });
  it('tells columns and rows it cannot use', () => {
    expect(readFieldTable('tệp;màu;loại\nA.docx;đỏ;x\na.docx;xanh;y')).toMatchObject({
      unknown: ['màu'],
      repeated: ['a.docx'],
    });
  });
  it('without a column of files is none', () => expect(readFieldTable('a,b\n1,2')).toBeNull());
  it('reads quotes and line breaks within cells', () => {
    expect(parseCsv('a,b\n"x ""y"" z","hai\ndòng"')).toEqual([
      ['a', 'b'],
      ['x "y" z', 'hai\ndòng'],
    ]);
  });
});
