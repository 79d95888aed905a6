import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abbreviationFinder } from './abbreviations.ts';
import { readQuery } from './query.ts';
import { rank } from './rank.ts';
import { fromIndexText, toIndexText } from './text.ts';

describe('index text', () => {
  it.each([
    ['Đảng uỷ Khối', 'Ḏảng ủy Khối'],
    ['Ðảng\u00A0ủy', 'Ḏảng ủy'],
    ['hoà bình', 'hòa bình'],
  ])('%s stands as %s', (text, stored) => {
    expect(toIndexText(text)).toBe(stored);
    expect(toIndexText(stored)).toBe(stored);
    expect(fromIndexText(stored)).not.toMatch(/[ḏḎ]/);
  });

  it('loses its line letters on the way back, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fromIndexText(toIndexText(text))).not.toMatch(/[ḏḎ]/);
        expect(toIndexText(toIndexText(text))).toBe(toIndexText(text));
      }),
    );
  });
});

describe('readQuery', () => {
  it.each([
    ['dang uy', { searched: 'dang uy', terms: 'dang uy', symbolKey: '' }],
    ['  Đảng\u00A0uỷ ', { searched: 'Đảng ủy', terms: 'Ḏảng ủy', phrase: 'dang uy' }],
    ['36-hd/vptw', { searched: '36-HD/VPTW', symbolKey: '36hdvptw' }],
    ['66 qd tw', { searched: '66-QĐ/TW', symbolKey: '66qdtw' }],
    ['2026', { searched: '2026', symbolKey: '' }],
  ])('%j', (typed, expected) => expect(readQuery(typed)).toMatchObject(expected));

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readQuery(text)));
  });
});

describe('rank', () => {
  const page = (title: string, content: string, score: number, aliases = '') => ({
    title,
    content,
    score,
    aliases,
    isDead: false,
  });
  it.each([
    [
      'the exact symbol wins over a better text score',
      '36hdvptw',
      '36 hd vptw',
      [page('Tin', '36-HD/VPTW', 9), page('Hướng dẫn', 'x', 1, '36hdvptw 36-HD/VPTW')],
      'Hướng dẫn',
    ],
    [
      'a title that is the phrase wins',
      '',
      'van thu',
      [page('Văn thư lưu trữ', 'văn thư', 9), page('Văn thư', 'x', 1)],
      'Văn thư',
    ],
    [
      'a phrase in the text beats words apart',
      '',
      'cap uy',
      [page('A', 'ủy nhiệm chi; cấp phát', 9), page('B', 'văn phòng cấp ủy', 1)],
      'B',
    ],
  ])('%s', (_case, symbolKey, phrase, candidates, first) => {
    expect(rank(candidates, { symbolKey, phrase })[0]?.title).toBe(first);
  });
});

describe('abbreviations', () => {
  const find = abbreviationFinder([
    { short: 'TCCSĐ', long: ['tổ chức cơ sở đảng'] },
    { short: 'CB', long: ['chi bộ', 'cán bộ'] },
  ]);
  it.each([
    ['128 tổ chức cơ sở đảng', ['TCCSĐ']],
    ['Các TCCSĐ trực thuộc', ['tổ chức cơ sở đảng']],
    ['TCCSĐ (tổ chức cơ sở đảng)', []],
    ['Số 01-BC/CB', []],
    ['chi bộ cơ sở', ['CB']],
    ['chi bộn tiền', []],
  ])('%s', (text, expected) => expect(find(text)).toEqual(expected));
});
