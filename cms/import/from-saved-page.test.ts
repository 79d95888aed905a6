import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/guards/content/check.ts';
import { errorsOf } from '../../src/guards/problem.ts';
import { importFixture } from '../../tests/helpers/import-fixture.ts';
import { runImport } from './run.ts';

const now = new Date('2026-11-21T08:00:00+07:00');

const ARTICLE = `<html><head><title>Hội nghị giao ban - Cổng cũ</title>
<meta name="description" content="Sáng nay, đơn vị họp giao ban."></head><body>
<nav>Trang chủ | Tin tức</nav><div class="date">Thứ hai, 24/03/2018 - 14:45</div>
<h1>Hội nghị giao ban quý I</h1><div class="detail-content">
<p>Sáng nay, đơn vị họp giao ban.</p><div>Đoạn hai nói về <b>việc quan trọng</b> của quý, dài hơn một trăm ký tự để được xem là bài viết chính của trang này.<br>Dòng sau.</div>
<table><tr><th>Việc</th><th>Hạn</th></tr><tr><td>Báo cáo</td><td>25/3</td></tr></table>
<img src="anh_files/hop.jpg"><img src="https://xa.example/a.jpg"><script>alert(1)</script></div>
<footer>Chân trang</footer></body></html>`;

describe('import of saved pages', () => {
  it('makes drafts of news with date, lead, table and pictures', async () => {
    const picture = await sharp({
      create: { width: 40, height: 30, channels: 3, background: 'red' },
    })
      .jpeg()
      .toBuffer();
    const { dir, sources, sink } = await importFixture({
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
    expect((await runImport({ sources: [sources], sink }))[0]?.status).toBe('exists');
  });

  it('takes pictures that the page loads late, each once', async () => {
    const picture = await sharp({
      create: { width: 40, height: 30, channels: 3, background: 'red' },
    })
      .jpeg()
      .toBuffer();
    const { dir, sources, sink } = await importFixture({
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

  it('restores a page that was typed in a legacy font', async () => {
    const body =
      'Uû ban nh©n d©n tØnh vµ c¸c c¬ quan nhµ n­íc ®· häp bµn vÒ c«ng t¸c v¨n phßng trong th¸ng nµy';
    const { dir, sources, sink } = await importFixture({
      'cu.html': `<h1>C«ng t¸c v¨n phßng n¨m míi</h1><p class="date">01/02/2003</p><div class="content"><p>${body}, ${body}.</p></div>`,
    });
    const [result] = await runImport({ sources: [sources], sink });
    expect(result?.status).toBe('written');
    const text = readFileSync(join(dir, result && 'path' in result ? result.path : ''), 'utf8');
    expect(text).toContain('Công tác văn phòng năm mới');
    expect(text).toContain('ban nhân dân tỉnh và các cơ quan nhà nước đã họp');
  });

  it('gives articles of one title and other days addresses of their own; a broken picture stops none', async () => {
    const page = (day: string, text: string) =>
      `<title>Lịch công tác tuần</title><h1>Lịch công tác tuần</h1><p class="date">${day}</p><div class="content"><p>${text.repeat(8)}</p><img src=""><img></div>`;
    const { dir, sources, sink } = await importFixture({
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
    expect(again.map(({ status }) => status)).toEqual(['exists', 'exists']);
  });

  it('reads a page of ASP.NET, all in a form: the logo is no title and the clock no day', async () => {
    const { sources, sink } = await importFixture({
      'a.html': `<title>Đại hội chi bộ Một - Cổng mẫu</title><form><h1>Cổng mẫu</h1><div class="datetime">Hôm nay 22/11/2026</div>
        <h1>Đại hội chi bộ Một</h1><meta itemprop="datePublished" content="05/12/2011"><div class="content"><p>${'Chi bộ Một đại hội. '.repeat(9)}</p></div><input></form>`,
    });
    const [result] = await runImport({ sources: [sources], sink });
    const path = result && 'path' in result ? result.path : '';
    expect(path).toBe('tin-tuc/dai-hoi-chi-bo-mot.md');
    expect(Buffer.from((await sink.read(path)) ?? '').toString()).toContain('2011-12-05');
  });

  it('reads windows-1258, and leaves a quotation of legacy letters for the guard to refuse', async () => {
    const text = 'Hội nghị tổng kết công tác văn phòng cấp ủy năm 2008';
    // Letters with their tone marks apart, as that code page has them.
    const bytes = Buffer.concat([
      Buffer.from('<meta charset="windows-1258"><h1>H'),
      Buffer.from([0xf4, 0xf2]),
      Buffer.from(
        `i nghi</h1><p class="date">01/02/2009</p><div class="content"><p>${'abc '.repeat(40)}</p></div>`,
      ),
    ]);
    const { dir, sources, sink } = await importFixture({
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
});
