import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitScore, limitsModel } from './limits-model.ts';
import { suspectedLimits } from './suspected-limits.ts';

const REMARK = 'Chị ơi bản này anh Bí thư chưa cho công bố, chị đừng đưa lên trang nhé.';
/** A paper long enough to have an inside. */
const PAPER = Array.from(
  { length: 20 },
  (_, at) => `Chi bộ ${at + 1} đã tổ chức sinh hoạt chuyên đề quý III theo kế hoạch.`,
);

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
    ['above a paper', [REMARK, ...PAPER].join('\n\n')],
    ['below a paper', [...PAPER, REMARK].join('\n\n')],
    ['inside a paper', PAPER.toSpliced(10, 0, REMARK).join('\n\n')],
  ])('is reported: %s', (_case, text) => expect(suspectedLimits(text)).toHaveLength(1));

  it.each([
    ['a few words', 'Không sao chụp'],
    ['a heading', `## ${REMARK}`],
    ['a rule taught', 'Văn bản mật phải được đăng ký vào sổ riêng theo quy định.'],
    ['news', 'Chương trình không phổ biến nội dung mới nào ngoài kế hoạch năm.'],
    ['what the rules find', 'LƯU HÀNH NỘI BỘ, đọc xong trả lại'],
    ['the names of columns', `| TT | ${REMARK} | Độ mật |\n| --- | --- | --- |\n| 1 | x | y |`],
    ['a line above a list', `${REMARK.replace(/\.$/, ':')}\n\n- việc thứ nhất;\n- việc thứ hai.`],
    ['recipients', `Nơi nhận:\n- ${REMARK}\n- Lưu Văn phòng.`],
  ])('is not reported: %s', (_case, text) => expect(suspectedLimits(text)).toEqual([]));
});

it('any text has a score', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(Number.isFinite(limitScore(limitsModel(), text))).toBe(true);
    }),
  );
});
