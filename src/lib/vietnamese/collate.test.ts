import { describe, expect, it } from 'vitest';
import { compareVietnamese } from './collate.ts';

describe('collation', () => {
  it('sorts as a Vietnamese dictionary does, numbers by value', () => {
    const names = ['Đoàn', 'Dũng', 'Ân', 'An', 'Ánh', 'Ăn', 'Chi bộ 10', 'Chi bộ 9'];
    expect(names.sort(compareVietnamese)).toEqual([
      'An',
      'Ánh',
      'Ăn',
      'Ân',
      'Chi bộ 9',
      'Chi bộ 10',
      'Dũng',
      'Đoàn',
    ]);
  });
});
