import { expect, it } from 'vitest';
import { joinedDigits } from './joined-digits.ts';

it.each([
  ['dashes of print', '0903‑718–264', '0903-718-264'],
  ['a letter O read for nought', '231O48926', '231048926'],
  ['digits one by one', 'số 0 6 4 2 0 3 0 1 1 4 5 8', 'số 064203011458'],
  ['boxes of a form', 'CCCD: | 0 | 6 | 4 | 2 | 0 | 3 | 0 | 1 |', 'CCCD: | 06420301 |'],
  ['a row of counts', '| 1 | 2 | 0 | 3 | 4 | 1 | 2 | 5 |', '| 1 | 2 | 0 | 3 | 4 | 1 | 2 | 5 |'],
  ['years', 'nhiệm kỳ 2025 – 2030', 'nhiệm kỳ 2025 - 2030'],
  ['groups of digits', '0914 627 305', '0914 627 305'],
])('%s', (_case, text, joined) => expect(joinedDigits(text)).toBe(joined));
