import { expect, it } from 'vitest';
import { markArticles } from './amended-articles.ts';

const remark = '<p>!</p>';
it.each([
  [
    'under the heading',
    'Điều 12',
    '<h3 id="dieu-12">Điều 12. A</h3><p>B</p>',
    '<h3 id="dieu-12">Điều 12. A</h3><p>!</p><p>B</p>',
  ],
  [
    'a clause of it',
    'khoản 2 Điều 5a',
    '<h3 id="dieu-5a">Điều 5a</h3>',
    '<h3 id="dieu-5a">Điều 5a</h3><p>!</p>',
  ],
  [
    'an article in bold letters',
    'Điều 3',
    '<p id="dieu-3"><strong>Điều 3.</strong> C</p>',
    '<p id="dieu-3"><strong>Điều 3.</strong> C</p><p>!</p>',
  ],
  [
    'not one whose number begins alike',
    'Điều 1',
    '<h3 id="dieu-12">A</h3>',
    '<h3 id="dieu-12">A</h3>',
  ],
  ['not a clause', 'Điều 1', '<p id="dieu-1-khoan-2">A</p>', '<p id="dieu-1-khoan-2">A</p>'],
  ['the letter đ', 'Điều 7đ', '<h3 id="dieu-7dd">A</h3>', '<h3 id="dieu-7dd">A</h3><p>!</p>'],
])('marks %s', (_what, articles, html, marked) =>
  expect(markArticles(html, [{ articles, html: remark }])).toBe(marked),
);

it('marks a range of articles, and one article for each document', () => {
  const html = '<h3 id="dieu-1">A</h3><h3 id="dieu-2">B</h3><h3 id="dieu-3">C</h3>';
  const marks = [
    { articles: 'Điều 1 đến Điều 3', html: '(a)' },
    { articles: 'Điều 2', html: '(b)' },
  ];
  expect(markArticles(html, marks)).toBe(
    '<h3 id="dieu-1">A</h3>(a)<h3 id="dieu-2">B</h3>(a)(b)<h3 id="dieu-3">C</h3>(a)',
  );
});
