import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtPage, builtPages } from '../helpers/built-pages.ts';

const pages = builtPages();

describe('related news', () => {
  const article = '/tin-tuc/66-qd-tw-va-36-hd-vptw-da-duoc-thay-the/';
  const related = (path: string) =>
    builtPage(path)
      .root.querySelectorAll('aside .news-line a')
      .map((link) => link.getAttribute('href') ?? '');
  const cites = (path: string) =>
    /^documents: \[(.*)\]$/m
      .exec(readFileSync(`content${path.slice(0, -1)}.md`, 'utf8'))?.[1]
      ?.split(', ') ?? [];

  it('begins with an item that cites the same document', () => {
    const [first = ''] = related(article);
    expect(cites(first).some((slug) => cites(article).includes(slug))).toBe(true);
  });
  it('never holds the item itself, and never more than three', () => {
    const articles = pages.filter(({ path }) =>
      /^\/tin-tuc\/(?!nam|trang|chuyen-muc)[^/]+\/$/.test(path),
    );
    expect(articles.length).toBeGreaterThanOrEqual(16);
    for (const { path } of articles) {
      expect(related(path), path).not.toContain(path);
      expect(related(path).length, path).toBeLessThanOrEqual(3);
    }
  });
});

describe('organisation', () => {
  it('adds up to what it states, and names every unit', () => {
    const { root } = builtPage('/to-chuc/');
    expect(root.querySelector('.lead')?.text.trim()).toBe(
      '128 tổ chức cơ sở đảng: 49 đảng bộ, 79 chi bộ; 4.537 đảng viên',
    );
    const links = root.querySelectorAll('main li a, main article a');
    const paths = new Set(links.map((link) => link.getAttribute('href')));
    const current = pages
      .filter(({ path }) => /^\/to-chuc\/(?:db|cb|van-phong|ban|uy-ban)[^/]*\/$/.test(path))
      .filter(({ root: page }) => page.querySelector('a[href^="tel:"]') !== null);
    expect(current.length).toBeGreaterThanOrEqual(128 + 4);
    const missing = current.filter(({ path }) => !paths.has(path) && !path.includes('/cbtt-'));
    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  it.each([
    ['/to-chuc/db-so-dat-dai-tinh/', 'Đảng bộ Sở Đất đai và Bản đồ tỉnh'],
    ['/to-chuc/dang-uy-khoi-doanh-nghiep-tinh/', 'Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh'],
    ['/to-chuc/ban-dan-van/', 'Ban Tuyên giáo và Dân vận Đảng ủy Khối'],
    ['/to-chuc/cb-doi-chieu-phim-luu-dong-tinh/', 'đội giải thể'],
  ])('%s says where it went: %s', (path, where) => {
    const notice = builtPage(path).root.querySelector('.notice')?.text ?? '';
    expect(notice.replace(/\s+/g, ' ')).toContain(where);
    expect(builtPage(path).root.querySelector('main a[href^="tel:"]')).toBeNull();
  });

  it('every unit that ended leads to a unit of today, or tells the reason', () => {
    const ended = pages.filter(
      ({ path, root }) =>
        /^\/to-chuc\/[a-z0-9-]+\/$/.test(path) &&
        root.querySelector('.notice')?.text.includes('ngày cuối là') === true,
    );
    expect(ended.length).toBeGreaterThanOrEqual(8);
    for (const { path, root } of ended) {
      const notice = root.querySelector('.notice');
      const heirs =
        notice?.querySelectorAll('a').map((link) => link.getAttribute('href') ?? '') ?? [];
      for (const heir of heirs)
        expect(builtPage(heir).root.querySelector('main a[href^="tel:"]'), heir).not.toBeNull();
      expect(heirs.length > 0 || notice?.text.includes('Lý do') === true, path).toBe(true);
    }
  });

  it('the day of the merger shows both committees before and one after', () => {
    const { root } = builtPage('/to-chuc/ngay/2020-03-01/');
    const rows = root.querySelectorAll('tbody tr').map((row) =>
      row
        .querySelectorAll('th, td')
        .map((cell) => cell.text.replace(/\s+/g, ' ').trim())
        .join(' '),
    );
    expect(rows).toHaveLength(6);
    expect(rows.join('\n')).toMatch(/Khối các cơ quan tỉnh 29\/02\/2020 50 20 30 1\.766/);
    expect(rows.join('\n')).toMatch(/cơ quan và doanh nghiệp tỉnh 01\/3\/2020 106 40 66 3\.775/);
  });

  it.each([
    ['2020-03-01', ['kết thúc', 'kết thúc'], ['mới']],
    ['2024-07-01', ['kết thúc', 'kết thúc'], ['mới']],
  ])('the day %s has a picture of before and one of after', (day, before, after) => {
    const { root } = builtPage(`/to-chuc/ngay/${day}/`);
    const marks = root
      .querySelectorAll('.pair > section')
      .map((side) =>
        side
          .querySelectorAll('svg a')
          .flatMap((box) => /kết thúc|mới/.exec(box.text.split('·')[1] ?? '')?.[0] ?? []),
      );
    expect(marks).toEqual([before, after]);
  });
});
