import { expect, it } from 'vitest';
import type { PublicationAnswer } from '../../protocol/drafts.ts';
import { publicationNote } from './publication-note.ts';

const path = '/tin-tuc/x/';
it.each<[PublicationAnswer, string]>([
  [{ state: 'public', path, date: null }, 'Đã lên trang: https://duk.example/van-phong/tin-tuc/x/'],
  [{ state: 'public', path: null, date: null }, 'Đã lên trang.'],
  [
    { state: 'scheduled', path, date: '2026-12-01T01:30:00.000Z' },
    'Hẹn giờ đăng: 08:30 ngày 01/12/2026, tại https://duk.example/van-phong/tin-tuc/x/',
  ],
  [
    { state: 'building', path, date: null },
    'Đã ghi vào kho. Trang cần dựng lâu hơn thường lệ; xem "Trang" ở thanh dưới cùng.',
  ],
])('%j', (answer, words) =>
  expect(publicationNote(answer, 'https://duk.example/van-phong/')).toBe(words),
);
