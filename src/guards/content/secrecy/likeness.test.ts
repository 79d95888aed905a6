import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learn, likeness } from './likeness.ts';
import { suspectedLimits } from './suspected-limits.ts';

const EXAMPLES = [
  { text: 'Đọc xong thì xóa giúp anh nhé', isLimited: true },
  { text: 'Xem xong thì xóa ngay nhé', isLimited: true },
  { text: 'Họp xong thì gửi biên bản nhé', isLimited: false },
  { text: 'Xem lịch họp ở cuối trang', isLimited: false },
];

describe('what is learned from examples', () => {
  const learned = learn(EXAMPLES);
  it('tells lines it has not seen, with marks and without', () => {
    for (const text of ['Nghe xong thì xóa nhé', 'doc xong thi xoa nhe'])
      expect(likeness(learned, text)).toBeGreaterThan(likeness(learned, 'Họp xong thì gửi nhé'));
  });
  it('is the same each time', () => expect(learn(EXAMPLES)).toEqual(learned));
  it('needs no example, and takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(Number.isFinite(likeness(learn([]), text))).toBe(true);
        expect(Number.isFinite(likeness(learned, text))).toBe(true);
      }),
    );
  });
});

const REMARK = 'Chị ơi bản này anh Bí thư chưa cho công bố, chị đừng đưa lên trang nhé.';

describe('a line that limits itself in free words', () => {
  it.each([
    ['a remark', REMARK],
    ['in a row of a table', `| 1 | Kế hoạch<br>${REMARK} | x |`],
    ['below a mark of the same letters', `(mật)\n\nDùng mật khẩu sau nhé. ${REMARK}`],
    ['behind a sign that makes no heading', `#NB ${REMARK}`],
    ['the same without marks', 'chi oi ban nay chua cho cong bo, chi dung dua len trang nhe'],
    [
      'among others',
      'Lời mở đầu.\n\nĐề nghị các đồng chí đọc xong trả lại, không sao chụp.\n\nHết.',
    ],
    [
      'in the words for a picture',
      '![Ảnh chụp bản này chưa được công bố, các đồng chí đừng đưa lên trang nhé](a.jpg)',
    ],
  ])('is told: %s', (_case, text) => expect(suspectedLimits(text)).toHaveLength(1));

  it.each([
    ['a few words', 'Không sao chụp'],
    ['a heading', `## ${REMARK}`],
    ['a rule taught', 'Văn bản mật phải được đăng ký vào sổ riêng theo quy định.'],
    ['news', 'Chương trình không phổ biến nội dung mới nào ngoài kế hoạch năm.'],
    ['what the rules tell', 'LƯU HÀNH NỘI BỘ, đọc xong trả lại'],
  ])('is not told: %s', (_case, text) => expect(suspectedLimits(text)).toEqual([]));
});
