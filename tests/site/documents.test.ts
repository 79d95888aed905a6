import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type BuiltPage, builtPage, builtPages } from '../helpers/built-pages.ts';

const pages = builtPages();

/** The text right after an element, as a reader reads on. */
function followingText(element: BuiltPage['root']): string {
  const siblings = element.parentNode?.childNodes ?? [];
  return siblings
    .slice(siblings.indexOf(element) + 1)
    .map((node) => node.text)
    .join('');
}

describe('documents', () => {
  it('66-QĐ/TW says what replaced it, though nobody typed it there', () => {
    const { root } = builtPage('/van-ban/66-qd-tw-2017/');
    expect(readFileSync('content/van-ban/66-qd-tw-2017.md', 'utf8')).not.toContain(
      '399-qd-tw-2026\n',
    );
    expect(root.querySelector('.state')?.text.replace(/\s+/g, ' ')).toContain(
      'Hết hiệu lực thay thế bởi 399-QĐ/TW',
    );
  });
  it('399-QĐ/TW shows the relation from its side', () => {
    const { root } = builtPage('/van-ban/399-qd-tw-2026/');
    const group = root.querySelectorAll('h3').find((heading) => heading.text.trim() === 'Thay thế');
    expect(group?.nextElementSibling?.text).toContain('66-QĐ/TW');
  });
  it('a guide on a repealed rule warns', () => {
    expect(
      builtPage('/huong-dan/tham-muu-tong-hop/ghi-bien-ban-hop-chi-bo/').root.querySelector(
        '.notice',
      )?.text,
    ).toContain('đã hết hiệu lực');
  });
  it('a symbol in running text leads to its page and says that the rule is repealed', () => {
    const silent = pages.flatMap(({ path, root }) =>
      root
        .querySelectorAll('.prose a[href="/van-ban/66-qd-tw-2017/"]')
        .filter((link) => /^66-QĐ\/TW$/.test(link.text))
        .filter((link) => !/^(?:,?\s*ngày\s+[\d/]+)?\s*\([^)]*hiệu lực/.test(followingText(link)))
        .map(() => path),
    );
    expect(silent).toEqual([]);
    expect(
      builtPage('/van-ban/399-qd-tw-2026/').root.querySelector(
        '.prose a[href="/van-ban/66-qd-tw-2017/"]',
      ),
    ).not.toBeNull();
  });
  it('the page of what needs review names every page that cites a repealed rule', () => {
    const listed = builtPage('/van-ban/can-ra-soat/')
      .root.querySelectorAll('.rule a')
      .map((link) => link.getAttribute('href')?.split('#')[0]);
    const warned = pages
      .filter(({ root }) =>
        root.querySelector('.prose .symbol-state, .notice')?.text.includes('hết hiệu lực'),
      )
      .map(({ path }) => path)
      // A handout and a projected lesson repeat the words of lessons.
      .filter((path) => !/^\/van-ban\/|\/(?:in|chieu|dien)\/$/.test(path));
    expect(warned.length).toBeGreaterThan(3);
    expect(warned.filter((path) => !listed.includes(path))).toEqual([]);
  });
  it('a file says its type and size', () => {
    expect(builtPage('/bieu-mau/cong-van/').root.querySelector('a[download]')?.text).toMatch(
      /DOCX, [\d,]+ KB/,
    );
  });
});
