import { describe, expect, it } from 'vitest';
import { symbolKey } from '../lib/party/symbol.ts';
import type { DocumentView } from './register.ts';
import { symbolFinder } from './symbol-finder.ts';

const document = (
  slug: string,
  symbol: string,
  issued: string,
  issuer: string,
  level: DocumentView['level'] = 'co-so',
) => ({ slug, symbol, issued, issuer, level }) as DocumentView;
const find = symbolFinder([
  document('a', '66-QĐ/TW', '2017-02-06', 'Ban Bí thư', 'trung-uong'),
  document('b', '14-NQ/ĐU', '2026-03-10', 'Đảng ủy xã Nông Lâm'),
  document('c', '01-NQ/ĐU', '2025-06-20', 'Đảng ủy xã Suối Mơ'),
  document('d', '01-NQ/ĐU', '2025-07-01', 'Đảng ủy phường Đồi Thông'),
  document('e', '45-QĐ/TU', '2025-02-03', 'Ban Thường vụ Tỉnh ủy tỉnh Mẫu', 'tinh'),
  document('f', '530-QĐ/ĐUK', '2021-01-05', 'Đảng ủy Khối', 'tren-co-so'),
  document('g', '530-QĐ/ĐUK', '2026-01-05', 'Đảng ủy Khối', 'tren-co-so'),
]);
const named = (symbol: string, following: string) => find(symbolKey(symbol), following)?.slug;

describe('a symbol in a text', () => {
  it.each([
    ['66-QĐ/TW', ' về thể loại', 'a'],
    ['66-QĐ/TW', ', ngày 06/02/2017 của Ban Bí thư', 'a'],
    ['66-QĐ/TW', ', ngày 07/02/2017', 'a'],
    ['66-QĐ/TW', ' ngày 06 tháng 02 năm 2017', 'a'],
    ['14-NQ/ĐU', ', ngày 10/3/2026 của Đảng ủy xã Nông Lâm', 'b'],
    ['14-NQ/ĐU', ' của Đảng ủy ban hành', 'b'],
    ['01-NQ/ĐU', ', ngày 20/6/2025', 'c'],
    ['01-NQ/ĐU', ' của Đảng ủy phường Đồi Thông', 'd'],
    ['45-QĐ/TU', ' của Tỉnh ủy Mẫu về văn thư', 'e'],
    ['45-QĐ/TU', ' của Tỉnh ủy', 'e'],
    ['530-QĐ/ĐUK', ' năm 2026', 'g'],
    ['530-QĐ/ĐUK', ' (2021)', 'f'],
  ])('%s%s is the document it means', (symbol, following, slug) =>
    expect(named(symbol, following)).toBe(slug),
  );

  it.each([
    ['another year', '14-NQ/ĐU', ', ngày 02/3/2024'],
    ['another day, where many bodies have the letters', '14-NQ/ĐU', ', ngày 02/3/2026'],
    ['another body', '14-NQ/ĐU', ' của Đảng ủy Công ty Búp Non'],
    ['another province', '45-QĐ/TU', ' của Tỉnh ủy Đất Cảng'],
    ['another kind of committee', '45-QĐ/TU', ' của Thành ủy Mẫu'],
    ['two that fit', '01-NQ/ĐU', ' về công tác văn thư'],
    ['a year that is none of the document', '530-QĐ/ĐUK', ' từ năm 2026'],
    ['no symbol', '', ''],
  ])('%s: no document', (_case, symbol, following) =>
    expect(named(symbol, following)).toBeUndefined(),
  );
});
