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
  it('adds up to what it states', () => {
    const { root } = builtPage('/to-chuc/');
    expect(root.querySelector('.lead')?.text.trim()).toBe(
      '128 tổ chức cơ sở đảng: 49 đảng bộ, 79 chi bộ; 4.537 đảng viên',
    );
    expect(root.querySelectorAll('.tree a').length).toBe(128 + 5);
  });
});
