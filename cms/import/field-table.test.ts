import { describe, expect, it } from 'vitest';
import { parseCsv } from '../tables/csv.ts';
import { readFieldTable } from './field-table.ts';

describe('the table of fields', () => {
  it.each([
    ['commas', 'tệp,loại\na.docx,Quyết định\n'],
    ['semicolons', 'TỆP;LOẠI\r\na.docx;Quyết định\r\n'],
    ['tabs', 'tệp\tloại\na.docx\tQuyết định'],
    ['quotes', '"tệp","loại"\n"a.docx","Quyết định"'],
  ])('may be separated by %s', (_case, text) => {
    expect(readFieldTable(text)?.rows.get('a.docx')).toEqual({
      file: 'a.docx',
      type: 'Quyết định',
    });
  });
  it('reports columns and rows it cannot use', () => {
    expect(readFieldTable('tệp;màu;loại\nA.docx;đỏ;x\na.docx;xanh;y')).toMatchObject({
      unknownColumns: ['màu'],
      repeatedFiles: ['a.docx'],
    });
  });
  it('without a column of files is none', () => expect(readFieldTable('a,b\n1,2')).toBeNull());
  it('reads quotes and line breaks within cells', () => {
    expect(parseCsv('a,b\n"x ""y"" z","hai\ndòng"')).toEqual([
      ['a', 'b'],
      ['x "y" z', 'hai\ndòng'],
    ]);
  });
});
