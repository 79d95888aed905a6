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
  document('b', '14-NQ/ĐU', '2026-03-10', 'Đảng ủy Sở Nông lâm tỉnh'),
  document('c', '01-NQ/ĐU', '2025-06-20', 'Đảng ủy xã Suối Mơ'),
  document('d', '01-NQ/ĐU', '2025-07-01', 'Đảng ủy phường Đồi Thông'),
  document('e', '45-QĐ/TU', '2025-02-03', 'Tỉnh ủy (tỉnh mẫu)', 'tinh'),
  document('f', '530-QĐ/ĐUK', '2021-01-05', 'Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh'),
  document('g', '530-QĐ/ĐUK', '2026-01-05', 'Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh'),
  document('h', '118-QĐ/ĐUK', '2026-06-12', 'Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh'),
  document('i', '08-NQ/CB', '2026-02-02', 'Chi bộ Bảo tàng Nghề thủ công tỉnh'),
  document('j', '03-KL/ĐU', '2025-02-02', 'Đảng ủy Công ty cổ phần Chè Búp Non'),
  document('k', '10-NQ/TU', '2025-02-02', 'Ban Chấp hành Đảng bộ tỉnh Gia Lai', 'tinh'),
  document('l', '18-HD/VPTU', '2025-02-02', 'Văn phòng Tỉnh ủy Gia Lai', 'tinh'),
  document('m', '45-KH/ĐUK', '2025-12-28', 'Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh'),
]);
const named = (symbol: string, following: string) => find(symbolKey(symbol), following)?.slug;

describe('a symbol in a text', () => {
  it.each([
    ['66-QĐ/TW', ' về thể loại', 'a'],
    ['66-QĐ/TW', ', ngày 06/02/2017 của Ban Bí thư', 'a'],
    ['66-QĐ/TW', ', ngày 07/02/2017', 'a'],
    ['66-QĐ/TW', ' ngày 06 tháng 02 năm 2017', 'a'],
    ['66-QĐ/TW', ' của Trung ương Đảng', 'a'],
    ['66-QĐ/TW', ' của Ban Bí thư Trung ương Đảng khóa XII', 'a'],
    ['66-QĐ/TW', ', năm 2020 đã sửa', 'a'],
    ['66-QĐ/TW', ', tháng 02/2017', 'a'],
    ['14-NQ/ĐU', ', ngày 10/3/2026 của Đảng bộ nào đó', 'b'],
    ['14-NQ/ĐU', ' của Đảng ủy Sở Nông lâm', 'b'],
    ['14-NQ/ĐU', ' của Đảng ủy ban hành', 'b'],
    ['14-NQ/ĐU', ' của chúng tôi', 'b'],
    ['14-NQ/ĐU', ' của Đảng ủy, Văn phòng Đảng ủy Khối thực hiện', 'b'],
    ['01-NQ/ĐU', ', ngày 20/6/2025', 'c'],
    ['01-NQ/ĐU', ' của Đảng ủy phường Đồi Thông', 'd'],
    ['01-NQ/ĐU', ' của Đảng bộ xã Suối Mơ', 'c'],
    ['45-QĐ/TU', ' của Tỉnh ủy Mẫu về văn thư', 'e'],
    ['45-QĐ/TU', ' của BTV Tỉnh uỷ', 'e'],
    ['530-QĐ/ĐUK', ' năm 2026', 'g'],
    ['530-QĐ/ĐUK', ' (2021)', 'f'],
    ['530-QĐ/ĐUK', ', 05/01/2026', 'g'],
    ['530-QĐ/ĐUK', ' (05/01/2026)', 'g'],
    ['530-QĐ/ĐUK', ' của Đảng ủy Khối ngày 05/01/2026', 'g'],
    ['530-QĐ/ĐUK', ' ban hành năm 2026', 'g'],
    ['530-QĐ/ĐUK', ', tháng 01/2026', 'g'],
    ['118-QĐ/ĐUK', ' của Đảng ủy Khối', 'h'],
    ['118-QĐ/ĐUK', ', ngày 12/6/2026 của Ban Thường vụ Đảng ủy Khối', 'h'],
    ['118-QĐ/ĐUK', ' của Ban Thường vụ Đảng ủy Khối về văn thư', 'h'],
    ['118-QĐ/ĐUK', ' của Đảng bộ Khối', 'h'],
    ['08-NQ/CB', ' của Chi bộ Bảo tàng', 'i'],
    ['03-KL/ĐU', ' của Đảng ủy Công ty Chè Búp Non', 'j'],
    ['10-NQ/TU', ' của Tỉnh ủy Gia Lai', 'k'],
    ['18-HD/VPTU', ' của Văn phòng Tỉnh ủy', 'l'],
    ['45-KH/ĐUK', ' năm 2026', 'm'],
    ['45-KH/ĐUK', ' (2026-2030)', 'm'],
  ])('%s%s is the document it means', (symbol, following, slug) =>
    expect(named(symbol, following)).toBe(slug),
  );

  it.each([
    ['another year', '14-NQ/ĐU', ', ngày 02/3/2024'],
    ['another day, where many bodies have the letters', '14-NQ/ĐU', ', ngày 02/3/2026'],
    ['another year behind the body', '66-QĐ/TW', ' của Ban Bí thư ngày 06/02/2013'],
    ['another year without "ngày"', '66-QĐ/TW', ', 06/02/2013'],
    ['another year in brackets', '66-QĐ/TW', ' (06/02/2013)'],
    ['another year of issue', '66-QĐ/TW', ' ban hành năm 2013'],
    ['another month', '66-QĐ/TW', ', tháng 02/2013'],
    ['another body', '14-NQ/ĐU', ' của Đảng ủy Công ty Búp Non'],
    ['another body, its kind in small letters', '14-NQ/ĐU', ' của Đảng ủy trường Đại học Đất Cảng'],
    ['another body in common words', '14-NQ/ĐU', ' của Đảng ủy các cơ quan Đảng tỉnh'],
    ['another branch', '08-NQ/CB', ' của Chi bộ thôn Đoài'],
    ['another branch by number', '08-NQ/CB', ' của chi bộ khu phố 2'],
    ['another province', '45-QĐ/TU', ' của Tỉnh ủy Đất Cảng'],
    ['another province in small letters', '45-QĐ/TU', ' của tỉnh ủy Nghệ An'],
    ['another kind of committee', '45-QĐ/TU', ' của Thành ủy Mẫu'],
    ['another congress', '10-NQ/TU', ' của Tỉnh ủy Thanh Hóa'],
    ['another commune', '01-NQ/ĐU', ' của Ban Chấp hành Đảng bộ xã Bãi Dài'],
    ['another office', '18-HD/VPTU', ' của Văn phòng Tỉnh ủy Thanh Hóa'],
    ['two that fit', '01-NQ/ĐU', ' về công tác văn thư'],
    ['a date that is none of the document', '530-QĐ/ĐUK', ' từ năm 2026'],
    ['no symbol', '', ''],
  ])('%s: no document', (_case, symbol, following) =>
    expect(named(symbol, following)).toBeUndefined(),
  );
});
