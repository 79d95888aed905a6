import { expect, it } from 'vitest';
import { bothNames } from './unit-names.ts';

it.each([
  [['Đảng ủy Khối'], ['Đảng ủy Khối', 'Đảng bộ Khối']],
  [
    ['Đảng bộ Sở Nông lâm tỉnh', 'Sở Nông lâm'],
    ['Đảng bộ Sở Nông lâm tỉnh', 'Sở Nông lâm', 'Đảng ủy Sở Nông lâm tỉnh'],
  ],
  [['Văn phòng Đảng ủy Khối'], ['Văn phòng Đảng ủy Khối']],
  [
    ['Đảng ủy A', 'Đảng bộ A'],
    ['Đảng ủy A', 'Đảng bộ A'],
  ],
])('%j', (names, expected) => expect(bothNames(names)).toEqual(expected));
