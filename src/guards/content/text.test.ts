import { expect, it } from 'vitest';
import { growthOf } from '../../../tests/helpers/cpu.ts';
import { limitSuspicions, textProblems } from './text.ts';

const PARAGRAPHS = [
  'Văn phòng Đảng ủy tham mưu, phục vụ hội nghị; kết quả được báo cáo cấp ủy ngày 12/11/2026.',
  '- **Bảo vệ bí mật nhà nước** – trách nhiệm của mọi cán bộ (36-HD/VPTW), không gửi qua thư điện tử.',
  '| 1 | Kế hoạch 12-KH/ĐU | 0203 123 4567 | đã xong |',
  'Liên hệ: điện thoại 0912 345 678, thẻ Đảng số 64.102938, tài khoản 1234 5678 9012.',
];

it.each([
  ['ordinary paragraphs', PARAGRAPHS.join('\n\n')],
  ['one line', PARAGRAPHS.join(' ')],
  ['numbers in a row', '0912 345 678, 0203 123 4567; '],
  ['letters set apart', 'M Ậ T  Đ Ộ  '],
  ['brackets that never close', '((([[[ '],
])('time for a long text grows with its length: %s', async (_what, text) => {
  const growth = await growthOf((size) => {
    const long = text.repeat(Math.ceil((size * 40_000) / text.length));
    textProblems('a.md', 'x', long);
    limitSuspicions('a.md', 'x', long);
  });
  expect(growth).toBeLessThan(20);
});
