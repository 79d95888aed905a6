import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { minimalFiles, writeContent } from '../../../tests/helpers/minimal-content.ts';
import { folderSink } from '../../import/sinks.ts';
import { slipOf, undo } from '../../import/units/undo.ts';
import { tableOrNull } from '../read-table.ts';
import { headsOf } from './heads.ts';
import { prepareImport } from './prepare-import.ts';
import { importReport, reportLines } from './report.ts';

const now = new Date('2026-11-21T08:00:00+07:00');
const { dir, remove } = await writeContent();
afterAll(remove);
const sink = folderSink(dir);

const HEAD = 'Tên tổ chức đảng;Loại;Điện thoại;Email;Số đảng viên;Ngày thành lập';
const csv = (...rows: string[]) => Buffer.from(`\uFEFF${[HEAD, ...rows].join('\r\n')}\r\n`);
const report = async (bytes: Uint8Array) => {
  const prepared = await prepareImport(tableOrNull(bytes), sink, now);
  return { ...prepared, lines: reportLines(importReport(prepared, now)) };
};
const stateOf = () =>
  readdirSync(join(dir, 'to-chuc')).map((file) => readFileSync(join(dir, 'to-chuc', file), 'utf8'));

/** A workbook of one sheet with inline texts, as spreadsheets may write it. */
function workbook(rows: (string | number)[][]): Uint8Array {
  const cell = (value: string | number, at: string) =>
    typeof value === 'number'
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const sheet = rows
    .map(
      (row, y) =>
        `<row r="${y + 1}">${row
          .map((value, x) => (value === '' ? '' : cell(value, `${'ABCDEFGHIJ'[x]}${y + 1}`)))
          .join('')}</row>`,
    )
    .join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${relationship}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relationship}"><sheets><sheet name="DS" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${relationship}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
    ),
  });
}

const GOOD = 'Chi bộ Hai;Chi bộ;0200 3000 102;hai@mau.example;9;02/3/2021';

describe('a table of units', () => {
  const text = `${HEAD}\r\n${GOOD}\r\n`;
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
  const swapped = Buffer.from(utf16).swap16();
  it.each<[string, Uint8Array]>([
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-8 without', Buffer.from(text)],
    ['decomposed letters (NFD)', Buffer.from(text.normalize('NFD'))],
    ['UTF-16', utf16],
    ['UTF-16, the other way', swapped],
    ['commas', Buffer.from(text.replaceAll(';', ','))],
    ['tabs', Buffer.from(text.replaceAll(';', '\t'))],
  ])('is read: %s', async (_name, bytes) => {
    const { rows } = await report(bytes);
    expect(rows.map(({ name, problems }) => [name, problems])).toEqual([['Chi bộ Hai', []]]);
  });

  it('is read from windows-1258', () => {
    // "Tên" and "Đảng" with ê = EA, Đ = D0, hook above = D2.
    const bytes = Buffer.concat([
      Buffer.from([0x54, 0xea, 0x6e, 0x3b]),
      Buffer.from([0xd0, 0x61, 0xd2, 0x6e, 0x67, 0x20, 0x76, 0x69, 0xea, 0x6e]),
      Buffer.from('\r\n'),
    ]);
    expect(tableOrNull(bytes)).toEqual([['Tên', 'Đảng viên']]);
  });

  it('is read from a workbook, with titles above, heads over two rows and numbers as numbers', async () => {
    const bytes = workbook([
      ['DANH SÁCH TỔ CHỨC CƠ SỞ ĐẢNG'],
      ['TT', 'Tên đơn vị', 'Loại', 'Liên hệ', '', 'Đảng viên', 'Từ ngày'],
      ['', '', '', 'Điện thoại', 'Hộp thư', '', ''],
      ['1', 'Chi bộ Hai', 'chi bộ', 2003000102, 'hai@mau.example', 9, 44257],
    ]);
    const { rows } = await report(bytes);
    expect(rows).toMatchObject([
      {
        problems: [],
        edit: { set: { phone: '02003000102', members: 9, from: '2021-03-02' } },
      },
    ]);
  });

  it.each([
    ['Ten;SDT;E-mail', ['name', 'phone', 'mailbox']],
    ['TÊN TỔ CHỨC;Số ĐV (người);Trực thuộc', ['name', 'members', 'parent']],
    ['Đơn vị;Điện thoại trực;Hộp thư công vụ;Bí thư', ['name', 'phone', 'mailbox', 'head']],
  ])('heads in another spelling: %s', (head, columns) => {
    const found = headsOf([head.split(';'), ['x']]);
    expect([...(found?.columns.keys() ?? [])]).toEqual(columns);
  });
});

describe('a row that is wrong is told by its line, and nothing is written', () => {
  it.each([
    ['no name', ';Chi bộ;0200 3000 102;a@mau.example;9;02/3/2021', /thiếu tên/],
    ['no type', 'Tổ Hai;;0200 3000 102;a@mau.example;9;02/3/2021', /không rõ loại/],
    ['an unknown type', 'Hai;Nhóm;0200 3000 102;a@mau.example;9;02/3/2021', /không hiểu loại/],
    [
      'a number in words',
      'Chi bộ Hai;;0200 3000 102;a@mau.example;chín;02/3/2021',
      /không phải số/,
    ],
    ['a fraction', 'Chi bộ Hai;;0200 3000 102;a@mau.example;9,5;02/3/2021', /không phải số/],
    ['less than none', 'Chi bộ Hai;;0200 3000 102;a@mau.example;-9;02/3/2021', /không phải số/],
    [
      'a day that is none',
      'Chi bộ Hai;;0200 3000 102;a@mau.example;9;31/02/2015',
      /không đọc được/,
    ],
    ['no day', 'Chi bộ Hai;;0200 3000 102;a@mau.example;9;', /thiếu ngày/],
    ['a day to come', 'Chi bộ Hai;;0200 3000 102;a@mau.example;9;01/01/2030', /tương lai/],
    [
      'a day before its parent',
      'Chi bộ Hai;;0200 3000 102;a@mau.example;9;01/01/1999',
      /trực thuộc/,
    ],
    ['no phone', 'Chi bộ Hai;;;a@mau.example;9;02/3/2021', /thiếu điện thoại/],
    ['no mailbox', 'Chi bộ Hai;;0200 3000 102;;9;02/3/2021', /thiếu hộp thư/],
    ['a private phone', 'Chi bộ Hai;;0912 345 678;a@mau.example;9;02/3/2021', /di động/],
    ['a free mailbox', 'Chi bộ Hai;;0200 3000 102;a@gmail.com;9;02/3/2021', /miễn phí/],
    ['letters in a phone', 'Chi bộ Hai;;máy 102;a@mau.example;9;02/3/2021', /chữ số/],
    [
      'no sign in a mailbox',
      'Chi bộ Hai;;0200 3000 102;mau.example;9;02/3/2021',
      /hộp thư có dạng/,
    ],
    ['a private phone of a known one', 'Chi bộ Một;;0912 345 678;;;', /di động/],
  ])('%s', async (_what, row, words) => {
    const before = stateOf();
    const { rows, lines } = await report(csv(row));
    expect(rows[0]?.problems.join('; ')).toMatch(words);
    expect(lines[0]).toMatch(/^Dòng 2/);
    expect(stateOf()).toEqual(before);
  });

  it.each([
    [
      'two rows of one name',
      ['Tên;SĐT', 'Chi bộ Một;0200 3000 109', 'chi bo mot;0200 3000 110'],
      /trùng với dòng 2/,
    ],
    ['an unknown code', ['Mã;Tên', 'khong-co;Chi bộ Một'], /không có trên trang/],
    ['another name for a code', ['Mã;Tên', 'chi-bo-mot;Chi bộ Khác'], /Thay đổi tổ chức/],
    [
      'an unknown parent',
      ['Tên;Trực thuộc', 'Chi bộ Một;Đảng ủy Không Có'],
      /không có đơn vị cấp trên/,
    ],
    ['a circle', ['Tên;Trực thuộc', 'Chi bộ Một;Chi bộ Một'], /Thay đổi tổ chức/],
    ['an unknown group', ['Tên;Nhóm', 'Chi bộ Một;Hội'], /không hiểu nhóm/],
  ])('%s', async (_what, rows, words) => {
    const { rows: found } = await report(Buffer.from(rows.join('\n')));
    expect(found.flatMap(({ problems }) => problems).join('; ')).toMatch(words);
  });

  it.each([
    ['no heads', 'a;b\nc;d'],
    ['no table', ''],
  ])('%s', async (_what, text) => {
    await expect(report(Buffer.from(text))).rejects.toThrow('tiêu đề');
  });
  it('a workbook that is broken', async () => {
    await expect(report(workbook([['Tên']]).subarray(0, 200))).rejects.toThrow('.csv và .xlsx');
  });
});

it('what is written can be undone, a second run changes nothing, and nothing is deleted', async () => {
  const original = stateOf();
  const table = csv('Chi bộ Một;;0200 3000 199;;15;', GOOD);
  const first = await report(table);
  expect(first.lines).toEqual([
    'Dòng 2, Chi bộ Một: sửa Điện thoại trực: "0200 3000 101" thành "0200 3000 199"; Số đảng viên: "12" thành "15"',
    'Dòng 3, Chi bộ Hai: thêm mới',
    'Thêm 1, sửa 1, không đổi 0, sai 0.',
    '1 đơn vị trên trang không có trong bảng, giữ nguyên.',
    'Tổng: trước 1 tổ chức (0 đảng bộ, 1 chi bộ), 12 đảng viên; sau 2 tổ chức (0 đảng bộ, 2 chi bộ), 24 đảng viên.',
  ]);
  await sink.replace(first.files, 'Thử');
  const second = await report(table);
  expect(second.files.size).toBe(0);
  expect(second.rows.map(({ edit }) => edit)).toEqual([null, null]);
  expect(await undo(slipOf(first.files), sink)).toBe(3);
  expect(stateOf()).toEqual(original);
  await expect(undo(slipOf(first.files), sink)).rejects.toThrow('đã được sửa sau');
  expect(minimalFiles['to-chuc/chi-bo-mot.md']).toContain('members: 12');
});
