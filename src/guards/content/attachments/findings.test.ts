import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allPlaces } from '../../../../tests/helpers/attachments/all-places.ts';
import {
  drawing,
  picturePart,
  run,
  wordFile,
} from '../../../../tests/helpers/attachments/word-file.ts';
import { pdfFile } from '../../../../tests/helpers/office-files.ts';
import { fileFindings } from './findings.ts';

const REAL = 'tests/fixtures/attachments/libreoffice';

const MARK = 'TỐI MẬT';
const NUMBER = 'Số căn cước 038097001234';

describe('words in any place of a file are found, and the place is named', () => {
  it.each(allPlaces)('%s (%s)', async (_place, type, kind, make) => {
    const marked = await fileFindings(make(MARK), type);
    expect(marked.refused).toBe(null);
    expect(marked.findings.map(({ rule, value }) => [rule, value])).toContainEqual([
      'secrecyMark',
      MARK,
    ]);
    expect(marked.findings.map(({ place }) => place.kind)).toContain(kind);
    const numbered = await fileFindings(make(NUMBER), type);
    expect(numbered.findings.map(({ rule }) => rule)).toContain('citizenId');
  });

  it('and there are enough of them', () => {
    expect(allPlaces.length).toBeGreaterThanOrEqual(60);
  });
});

const HARMLESS = [
  'Mật độ dân số của phường là 12.000 người trên một km²',
  'MẬT ONG RỪNG TRÀM',
  'Độ mật gồm ba mức: Tuyệt mật, Tối mật và Mật',
  'Bảo vệ bí mật nhà nước là trách nhiệm của mọi cán bộ',
  'Văn phòng: 024 3838 3838, Fax: 024 3838 3839',
  'Quyết định số 66-QĐ/TW, ngày 06/02/2017',
  'Tổng thu 125.430.000 đồng, tổng chi 98.500.000 đồng',
  'vanphong@duk.example',
];
const harmlessPlaces = [
  'a paragraph',
  'a header',
  'a comment',
  'a cell',
  'a slide',
  'the value of a form',
];

describe('the same words where they are harmless raise nothing', () => {
  it.each(
    HARMLESS.flatMap((words) =>
      allPlaces
        .filter(([place]) => harmlessPlaces.includes(place))
        .map(([place, type, , make]) => ({ words, place, type, make })),
    ),
  )('$words: $place ($type)', async ({ words, type, make }) => {
    const { findings } = await fileFindings(
      (make as (text: string) => Uint8Array)(words),
      `${type}`,
    );
    expect(findings).toEqual([]);
  });

  it.each([
    'bao-cao-thang.docx',
    'd05-bao-cao-dai.odt',
    'thong-ke.xlsx',
    'thong-ke.ods',
    'thong-ke.pdf',
  ])('nor does a real %s', async (name) => {
    const { findings, unread } = await fileFindings(
      readFileSync(join(REAL, name)),
      name.split('.')[1] ?? '',
    );
    expect(findings).toEqual([]);
    expect(unread).toBe(null);
  });

  it('nor do ids and marks that programs write', async () => {
    const file = wordFile(
      `<w:p w:rsidR="00A77B3E" w14:paraId="038097001234" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${run('Thường')}</w:p>${drawing('Sơ đồ')}`,
      {
        parts: [picturePart(Buffer.from('ffd8ffd9', 'hex'))],
      },
    );
    expect((await fileFindings(file, 'docx')).findings).toEqual([]);
  });
});

describe('a file nobody can read', () => {
  it.each([
    ['of pictures of pages', 'tests/search-eval/corpus/content/tep/ban-quet-09-tb-duk.pdf', 'scan'],
  ])('%s is said to be so', async (_case, path, reason) => {
    expect((await fileFindings(readFileSync(path), 'pdf')).unread).toBe(reason);
  });

  it('with a password is said to be so', async () => {
    const { buffer } = await pdfFile('a.pdf', 'x');
    expect(await fileFindings(buffer, 'pdf')).toMatchObject({
      unread: 'locked',
      refused: 'locked',
    });
  });
});
