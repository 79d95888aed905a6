import { describe, expect, it } from 'vitest';
import { knownContent } from './known-content.ts';

const body = (id: string, name: string, letters: string[], more = {}) => ({
  id,
  file: `co-quan/${id}.md`,
  extension: 'md',
  body: '',
  data: { name, letters, ...more },
});
const content = () =>
  knownContent({
    documents: [],
    bodies: [
      body('ban-to-chuc', 'Ban Tổ chức Đảng ủy Khối', ['BTCĐUK']),
      body('tinh-uy-mau', 'Tỉnh ủy (tỉnh mẫu)', ['TU']),
      body('thong-nhat', 'Đảng ủy phường Thống Nhất', ['ĐU']),
      body('khoi-cu', 'Đảng ủy Khối các cơ quan tỉnh', ['ĐUK'], { from: '', to: '2015-03-01' }),
      body('khoi', 'Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh', ['ĐUK'], {
        from: '2015-03-02',
      }),
    ],
    fieldsOfWork: [],
    sections: [],
  });

describe('the body that signs a paper', () => {
  it.each([
    ['by its name', 'Ban Tổ chức Đảng ủy Khối', '', '2025-12-10', 'ban-to-chuc'],
    [
      'by its letters and the long form of its name',
      'Ban Tổ chức Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh',
      '09-HD/BTCĐUK',
      '2025-12-10',
      'ban-to-chuc',
    ],
    ['by the day, of two with a name alike', 'Đảng ủy Khối', '01-QĐ/ĐUK', '2014-01-01', 'khoi-cu'],
    ['by the day, the later one', 'Đảng ủy Khối', '01-QĐ/ĐUK', '2026-01-01', 'khoi'],
  ])('is known %s', (_case, name, symbol, issued, slug) =>
    expect(content().bodyFor(name, symbol, issued)).toMatchObject({ slug, added: null }),
  );

  it.each([
    ['another level of the land', 'Đảng ủy xã Thống Nhất', '15-QĐ/ĐU'],
    ['no name of its own', 'Ban Thường vụ', '15-QĐ/TU'],
  ])('is new, though the letters fit: %s', (_case, name, symbol) =>
    expect(content().bodyFor(name, symbol, '2026-01-01').added).not.toBeNull(),
  );

  it('is a guess where only the letters are the same', () => {
    const known = content();
    expect(known.bodyFor('Đảng ủy Khối', '01-QĐ/ĐUK', '2026-01-01').isGuess).toBe(true);
    expect(known.bodyFor('Ban Tổ chức Đảng ủy Khối', '', '').isGuess).toBe(false);
  });

  it.each([
    ['Tỉnh ủy Gia Lai', '10-NQ/TU', { letters: ['TU'], level: 'tinh', side: 'party' }],
    ['Ủy ban nhân dân tỉnh Mẫu', '12/QĐ-UBND', { letters: ['UBND'], level: 'tinh', side: 'state' }],
    ['Hội đồng nhân dân xã Mẫu', '12/NQ-HĐND', { level: 'co-so', side: 'state' }],
    ['Bộ Nội vụ', '12/2025/TT-BNV', { level: 'trung-uong', side: 'state' }],
    ['Hội Nông dân xã Mẫu', '12-KH/HND', { side: 'mass' }],
    ['Đoàn Khối', '12-KH/ĐTN', { side: 'mass' }],
    ['Đảng ủy xã Mẫu', '12-KH/ĐU', { letters: ['ĐU'], level: 'co-so', side: 'party' }],
  ])('%s is new', (name, symbol, data) =>
    expect(content().bodyFor(name, symbol, '2026-01-01').added?.data).toMatchObject(data),
  );

  it('is not made for others of what a paper without a symbol says', () => {
    const known = content();
    expect(known.bodyFor('Chi bộ thôn 2', '', '').added?.data.letters).toEqual([]);
    expect(known.bodyFor('Chi bộ thôn 2', '05-BC/CB', '2026-01-01').added?.data).toMatchObject({
      letters: ['CB'],
      level: 'co-so',
    });
  });
});
