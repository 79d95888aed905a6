import { expect, it } from 'vitest';
import { textParagraphs } from './paragraphs.ts';

it.each([
  ['### Điều 5. Tên\n\nĐoạn **một**\nhai.', ['### Điều 5. Tên', 'Đoạn một hai.']],
  ['3. Khoản ba.\n4. Khoản bốn.', ['3. Khoản ba.', '4. Khoản bốn.']],
  ['3\\. Khoản ba.', ['3. Khoản ba.']],
  ['1. Khoản:\n\n   a) Điểm a;\n\n   b) Điểm b.', ['1. Khoản:', 'a) Điểm a;', 'b) Điểm b.']],
  ['| A | B |\n| :-- | --- |\n| 1 | 2 |', ['A | B', '1 | 2']],
  ['A &amp; B, so_do_mot', ['A & B, so_do_mot']],
  ['- Một\n- Hai\n  - Ba', ['Một', 'Hai', 'Ba']],
  [':::hop{tieu-de="Lưu ý"}\nTrong hộp.\n:::', ['Lưu ý', 'Trong hộp.']],
  ['::van-ban{ma="66-qd-tw-2017"}', []],
  ['Hai[^1].\n\n[^1]: Chú thích.', ['Hai (1).', '1. Chú thích.']],
  ['```\nmã\n```', ['mã']],
  ['', []],
])('%j', (markdown, paragraphs) => expect(textParagraphs(markdown)).toEqual(paragraphs));
