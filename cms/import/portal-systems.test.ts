import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFixture } from '../../tests/helpers/import-fixture.ts';
import { runImport } from './run.ts';

const TITLE = 'Đảng ủy xã Núi Xanh họp giao ban';
const LEAD = 'Sáng 03/10, Đảng ủy xã Núi Xanh họp giao ban tháng mười.';
const FIRST = `Tại cuộc họp, các chi bộ nêu việc làm được và việc còn chậm. ${'Văn phòng ghi lại từng ý kiến. '.repeat(4)}`;
const SECOND = 'Kết luận cuộc họp, Bí thư Đảng ủy giao ba việc cho tháng sau.';
const P = `<p>${FIRST}</p><p>${SECOND}</p>`;
const CHROME = `<header><a>Trang chủ</a><span class="date">Hôm nay: 30/11/2026</span></header><nav>Giới thiệu</nav>`;
const FOOT = '<aside>Tin cùng chuyên mục</aside><footer>Bản quyền của cổng</footer>';
const page = (body: string, head = '') =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${TITLE} - Cổng thông tin xã</title>${head}</head><body>${CHROME}${body}${FOOT}</body></html>`;

describe('a saved page of', () => {
  it.each([
    [
      'NukeViet',
      page(
        `<div class="news_column panel"><div class="panel-body"><h1 class="title margin-bottom-lg">${TITLE}</h1><div class="row"><span class="h5">Thứ bảy - 03/10/2026 09:25</span></div><div class="clearfix"><div class="hometext m-bottom" itemprop="description">${LEAD}</div></div><div id="news-bodyhtml" class="bodytext margin-bottom-lg">${P}</div><div class="news_keywords">Từ khóa: họp</div></div></div>`,
      ),
    ],
    [
      'WordPress',
      page(
        `<article class="post"><h1 class="entry-title">${TITLE}</h1><time class="entry-date" datetime="2026-10-03T09:25:00+07:00">03/10/2026</time><div class="entry-content"><p>${LEAD}</p>${P}<div class="sharedaddy">Chia sẻ</div></div></article>`,
        `<meta name="description" content="${LEAD}">`,
      ),
    ],
    [
      'Joomla',
      page(
        `<div class="item-page"><div class="page-header"><h2 itemprop="headline">${TITLE}</h2></div><time datetime="2026-10-03T02:25:00Z" itemprop="datePublished">03 Tháng 10 2026</time><div itemprop="articleBody"><p>${LEAD}</p>${P}</div></div>`,
        `<meta name="description" content="${LEAD}">`,
      ),
    ],
    [
      'Drupal',
      page(
        `<h1 class="page-title">${TITLE}</h1><div class="node__meta submitted">Đăng bởi vanphong, Thứ 7, 03/10/2026 - 09:25</div><div class="node__content"><div class="field field--name-field-summary">${LEAD}</div><div class="clearfix text-formatted field field--name-body">${P}</div></div>`,
      ),
    ],
    [
      'Liferay',
      page(
        `<div class="asset-full-content"><h1 class="header-title"><span>${TITLE}</span></h1><div class="metadata-publish-date">09:25 03/10/2026</div><div class="journal-content-article"><p class="tomtat">${LEAD}</p>${P}</div></div>`,
      ),
    ],
    [
      'SharePoint',
      page(
        `<form><div class="article"><h1>${TITLE}</h1><div class="article-date">03/10/2026 9:25 SA</div><div class="news-summary">${LEAD}</div><div class="ms-rtestate-field">${P}</div></div><input type="hidden"></form>`,
      ),
    ],
    [
      'DotNetNuke',
      page(
        `<form><div id="dnn_ctr437_ViewNews"><h2 class="news-title">${TITLE}</h2><span class="ngaydang">Ngày đăng: 03/10/2026 09:25</span><div class="sapo">${LEAD}</div><div class="noidung">${P}</div></div></form>`,
      ),
    ],
    [
      'a newspaper (IMS)',
      page(
        `<h1 class="detail-title" data-role="title">${TITLE}</h1><div class="detail-time" data-role="publishdate">03/10/2026 09:25 GMT+7</div><h2 class="detail-sapo" data-role="sapo">${LEAD}</h2><div class="detail-content" data-role="content">${P}</div>`,
      ),
    ],
    [
      'a portal that sets text in cells and breaks',
      page(
        `<table><tr><td class="tieude"><h1>${TITLE}</h1></td></tr><tr><td><span class="ngay">(03/10/2026 09:25)</span></td></tr><tr><td>${LEAD}<br>${FIRST}<br>${SECOND}</td></tr></table>`,
        `<meta name="description" content="${LEAD}">`,
      ),
    ],
    [
      'any portal with schema.org in a script',
      page(
        `<h1>${TITLE}</h1><div class="content"><p>${LEAD}</p>${P}</div>`,
        `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-10-03T02:25:00Z"}</script><meta property="og:description" content="${LEAD}">`,
      ),
    ],
  ])(
    '%s gives title, hour, lead and the whole text, and nothing around it',
    async (_name, html) => {
      const { dir, sources, sink } = await importFixture({ 'bai.html': html });
      const [result] = await runImport({ sources: [sources], sink });
      expect(result).toMatchObject({ status: 'written' });
      const text = readFileSync(join(dir, result && 'path' in result ? result.path : ''), 'utf8');
      expect(text).toContain(`title: ${TITLE}\n`);
      expect(text).toContain('2026-10-03T09:25:00+07:00');
      expect(text).toContain(`lead: ${LEAD}`);
      expect(text.split(LEAD), 'the lead stands once').toHaveLength(2);
      expect(text).toContain(FIRST.trim());
      expect(text).toContain(SECOND);
      for (const noise of ['Trang chủ', 'Giới thiệu', 'cùng chuyên mục', 'Bản quyền', 'Chia sẻ'])
        expect(text).not.toContain(noise);
    },
  );
});
