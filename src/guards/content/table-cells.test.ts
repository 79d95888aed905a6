import { expect, it } from 'vitest';
import { tableCells } from './table-cells.ts';

const CELLS = [
  expect.objectContaining({ head: 'Họ tên', text: 'Nguyễn A' }),
  expect.objectContaining({ head: 'SĐT', text: '982' }),
];

it.each([
  ['Markdown', '| Họ tên | SĐT |\n|---|---|\n| Nguyễn A | 982 |'],
  ['rows parted by bars', 'Họ tên | SĐT\nNguyễn A | **982**'],
  [
    'HTML',
    '<table><tr><th>Họ tên</th><th>SĐT</th></tr>\n<tr><td>Nguyễn A</td><td>982</td></tr></table>',
  ],
])('a table of %s gives each cell with the head of its column', (_kind, text) =>
  expect(tableCells(text)).toEqual(expect.arrayContaining(CELLS)),
);

it('a paragraph ends a table', () => {
  const cells = tableCells('| A | B |\n| 1 | 2 |\n\nĐoạn văn.\n\n| C |\n| 3 |');
  expect(cells.map(({ head }) => head)).toEqual(['A', 'B', 'C']);
});
