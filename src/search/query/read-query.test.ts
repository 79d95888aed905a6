import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abbreviationTable } from '../text/abbreviations.ts';
import { readQuery } from './read-query.ts';

const abbreviations = abbreviationTable([
  { short: 'TCCSĐ', long: ['tổ chức cơ sở đảng'] },
  { short: 'BTV', long: ['Ban Thường vụ'] },
  { short: 'CB', long: ['chi bộ', 'cán bộ'] },
  { short: 'TU', long: ['Tỉnh ủy', 'Thành ủy'] },
  { short: 'TW', long: ['Trung ương'] },
]);
const read = (text: string) => readQuery(text, { abbreviations });
const texts = (text: string) => read(text).wordings.map((wording) => wording.text);

describe('words that ask for a kind of page', () => {
  it.each([
    ['mẫu biên bản', 'templates'],
    ['mau bien ban', 'templates'],
    ['tin hội nghị', 'news'],
    ['tín nhiệm cán bộ', null],
    ['mâu thuẫn nội bộ', null],
    ['màu mực dấu', null],
    ['cách mạng tháng tám', null],
    ['cách đóng dấu', 'guides'],
    ['số máy chánh văn phòng', 'units'],
    ['ai phụ trách đảng phí', 'units'],
    ['ai là bí thư', 'units'],
    ['máy quét', null],
  ])('%s: %s', (text, kind) => {
    expect(readQuery(text, { abbreviations: new Map() }).kind).toBe(kind);
  });
});

describe('what a query means', () => {
  it.each([
    ['vawn thuw luwu truwx', ['văn thư lưu trữ']],
    ['va8n thu7', ['văn thư']],
    ['ddangr uyr', ['đảng ủy']],
    ['dang uy', ['dang uy']],
    ['Đảng\u00A0uỷ', ['Đảng ủy']],
    ['ÐẢNG PHÍ', ['ĐẢNG PHÍ']],
    ['họp btv', ['họp Ban Thường vụ']],
    ['tccsd', ['tổ chức cơ sở đảng']],
    ['CB', ['chi bộ', 'cán bộ', 'CB']],
    ['tu dưỡng', ['tu dưỡng']],
    ['66 qd tw', ['66-QĐ/TW']],
    ['4-qđ/tw', ['04-QĐ/TW']],
  ])('%s is searched as %j', (typed, expected) => expect(texts(typed)).toEqual(expected));

  it.each([
    ['quy định 66 còn hiệu lực không', { number: '66', type: 'QĐ' }],
    ['1300 qd tu', { number: '1300', type: 'QĐ', issuer: 'TU' }],
    ['QĐ 66', { number: '66', type: 'QĐ' }],
    ['hướng dẫn số 36', { number: '36', type: 'HD' }],
    ['36hd vptw', { number: '36', type: 'HD', issuer: 'VPTW' }],
    ['36hdvptw', { number: '36', type: 'HD', issuer: 'VPTW' }],
    ['hd36vptw', { number: '36', type: 'HD', issuer: 'VPTW' }],
    ['66qdtw còn dùng không', { number: '66', type: 'QĐ', issuer: 'TW' }],
    ['05 ctrduk', { number: '5', type: 'CTr', issuer: 'ĐUK' }],
  ])('%s holds a symbol', (typed, symbol) => expect(read(typed).symbol).toMatchObject(symbol));

  it.each([
    '260 cán bộ',
    '260can bo',
    '30 ketluan',
    '8h30',
    'phòng 204',
    'năm 2026',
    'nhiệm kỳ 2025-2030',
  ])('%s holds none', (typed) => expect(read(typed).symbol).toBeNull());

  it.each([
    ['ngày 3/4/2018', ['20180403']],
    ['3 tháng 4 năm 2018', ['20180403']],
    ['03 - 04 - 2018', ['20180403']],
    ['tháng 4/2018', ['201804']],
    ['thang 4 2018', ['201804']],
    ['năm 2018', []],
  ])('%s holds the date', (typed, dates) => expect(read(typed).dates).toEqual(dates));

  it('counts the words of a question for little', () => {
    const weights = Object.fromEntries(
      read('ai ký thay bí thư thế nào').wordings[0]?.words.map(({ text, weight }) => [
        text,
        weight,
      ]) ?? [],
    );
    expect(weights).toMatchObject({ ký: 1, thư: 1 });
    expect(weights.ai).toBeLessThan(0.5);
    expect(
      read('dong dau treo nhu the nao').wordings[0]?.words.map(({ weight }) => weight < 1),
    ).toEqual([false, false, false, true, true, true]);
    expect(read('gửi rồi thấy sai').wordings[0]?.words.map(({ weight }) => weight < 1)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(read('co so').wordings[0]?.words.every(({ weight }) => weight === 1)).toBe(true);
  });

  it('never throws, and always has something to search', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        expect(read(text).wordings.length).toBeGreaterThan(0);
        const again = read(read(text).typed).typed;
        expect(again).toBe(read(text).typed);
      }),
    );
  });
});
