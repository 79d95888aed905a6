import fc from 'fast-check';
import { expect, it } from 'vitest';
import { limitScore } from '../../../src/guards/content/secrecy/limits-model.ts';
import { learn } from './learn.ts';

const EXAMPLES = [
  { set: 'a', text: 'Đọc xong thì xóa giúp anh nhé', isLimited: true },
  { set: 'a', text: 'Xem xong thì xóa ngay nhé', isLimited: true },
  { set: 'a', text: 'Họp xong thì gửi biên bản nhé', isLimited: false },
  { set: 'a', text: 'Xem lịch họp ở cuối trang', isLimited: false },
];
const learned = learn(EXAMPLES);

it('tells lines it has not seen from others, with marks and without', () => {
  for (const text of ['Nghe xong thì xóa nhé', 'doc xong thi xoa nhe'])
    expect(limitScore(learned, text)).toBeGreaterThan(limitScore(learned, 'Họp xong thì gửi nhé'));
});

it('learns the same each time', () => expect(learn(EXAMPLES)).toEqual(learned));

it('needs no example, and takes any text', () => {
  const empty = learn([]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(Number.isFinite(limitScore(empty, text))).toBe(true);
      expect(Number.isFinite(limitScore(learned, text))).toBe(true);
    }),
  );
});
