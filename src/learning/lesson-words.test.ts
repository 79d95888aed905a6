import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markLessonWords } from './lesson-words.ts';

const words = {
  abbreviations: new Map([
    ['TCCSĐ', 'tổ chức cơ sở đảng'],
    ['BTV', 'Ban "Thường vụ"'],
  ]),
  sign: { text: '(cần đối chiếu)', href: '/x/#a' },
};
const mark = (...pieces: string[]) => markLessonWords(pieces, words);
const ABBR = '<abbr title="tổ chức cơ sở đảng">TCCSĐ</abbr>';

describe('words of a lesson', () => {
  it.each([
    ['the first use is explained', '<p>Ở TCCSĐ, TCCSĐ</p>', `<p>Ở ${ABBR}, TCCSĐ</p>`],
    [
      'quotes in a long form',
      '<p>BTV</p>',
      '<p><abbr title="Ban &quot;Thường vụ&quot;">BTV</abbr></p>',
    ],
    ['a heading stays', '<h2>TCCSĐ</h2><p>TCCSĐ</p>', `<h2>TCCSĐ</h2><p>${ABBR}</p>`],
    ['a link stays', '<a href="/TCCSĐ">TCCSĐ</a>', '<a href="/TCCSĐ">TCCSĐ</a>'],
    ['a symbol is no abbreviation', '<p>12-KH/BTV</p>', '<p>12-KH/BTV</p>'],
    ['part of a word is none', '<p>BTVA</p>', '<p>BTVA</p>'],
    [
      'the sign is linked',
      '<p>Một (cần đối chiếu).</p>',
      '<p>Một <a class="uncertain" href="/x/#a">(cần đối chiếu)</a>.</p>',
    ],
    [
      'sign before an abbreviation',
      '<p>(cần đối chiếu) TCCSĐ</p>',
      `<p><a class="uncertain" href="/x/#a">(cần đối chiếu)</a> ${ABBR}</p>`,
    ],
    [
      'two of them in one text',
      '<p>BTV và TCCSĐ</p>',
      `<p><abbr title="Ban &quot;Thường vụ&quot;">BTV</abbr> và ${ABBR}</p>`,
    ],
  ])('%s', (_, html, expected) => expect(mark(html)).toEqual([expected]));

  it('once in all pieces', () => {
    expect(mark('<p>TCCSĐ</p>', '<p>TCCSĐ</p>')).toEqual([`<p>${ABBR}</p>`, '<p>TCCSĐ</p>']);
  });

  it('loses no word', () => {
    const text = fc.array(
      fc.constantFrom('TCCSĐ', ' ', 'BTV', '(cần đối chiếu)', 'a', '<b>', '</b>', '.'),
    );
    const plain = (html: string) => html.replace(/<[^>]*>/g, '');
    fc.assert(
      fc.property(text, (tokens) => {
        const html = tokens.join('');
        expect(plain(mark(html).join(''))).toBe(plain(html));
      }),
    );
  });
});
