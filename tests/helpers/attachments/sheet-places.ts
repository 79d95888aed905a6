import type { HiddenWords } from './hidden-words.ts';
import {
  bookPart,
  formulaCell,
  numberCell,
  SHEET_TYPE,
  sheetFile,
  sheetXml,
} from './sheet-file.ts';

const DIGITS = /\d{12}/;

export const sheetPlaces: readonly HiddenWords[] = [
  [
    'a cell',
    'xlsx',
    'cell',
    (words) =>
      sheetFile([
        {
          rows: [
            ['Việc', 'Ghi chú'],
            ['1', words],
          ],
        },
      ]),
  ],
  [
    'a number of a cell',
    'xlsx',
    'cell',
    (words) =>
      sheetFile([{ rows: [['CCCD'], [DIGITS.test(words) ? numberCell('138097001234') : words]] }]),
  ],
  [
    'a shared string',
    'xlsx',
    'cell',
    (words) =>
      sheetFile([{ rows: [['<c t="s"><v>0</v></c>']] }], {
        parts: [
          bookPart('sharedStrings', 'sst', `<si><r><t>${words}</t></r></si>`, 'sharedStrings'),
        ],
      }),
  ],
  [
    'a string no cell uses',
    'xlsx',
    'other',
    (words) =>
      sheetFile([{ rows: [['x']] }], {
        parts: [bookPart('sharedStrings', 'sst', `<si><t>${words}</t></si>`, 'sharedStrings')],
      }),
  ],
  [
    'a hidden sheet',
    'xlsx',
    'hiddenCell',
    (words) => sheetFile([{ rows: [['x']] }, { state: 'hidden', rows: [[words]] }]),
  ],
  [
    'a sheet only macros show',
    'xlsx',
    'hiddenCell',
    (words) => sheetFile([{ rows: [['x']] }, { state: 'veryHidden', rows: [[words]] }]),
  ],
  [
    'a hidden row',
    'xlsx',
    'hiddenCell',
    (words) => sheetFile([{ rows: [['x'], [words]], rowAttributes: { 2: 'hidden="1"' } }]),
  ],
  [
    'a hidden column',
    'xlsx',
    'hiddenCell',
    (words) =>
      sheetFile([
        { rows: [['x', words]], before: '<cols><col min="2" max="2" hidden="1"/></cols>' },
      ]),
  ],
  [
    'a note of a cell',
    'xlsx',
    'comment',
    (words) =>
      sheetFile([{ rows: [['x']] }], {
        parts: [
          bookPart(
            'comments',
            'comments',
            `<authors><author>A</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>${words}</t></r></text></comment></commentList>`,
            'comments1',
            'xl/worksheets/sheet1.xml',
          ),
        ],
      }),
  ],
  [
    'a talk about a cell',
    'xlsx',
    'comment',
    (words) =>
      sheetFile([{ rows: [['x']] }], {
        parts: [
          {
            name: 'xl/threadedComments/t1.xml',
            content: `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1"><text>${words}</text></threadedComment></ThreadedComments>`,
            contentType: 'application/vnd.ms-excel.threadedcomments+xml',
            word: 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
            from: 'xl/worksheets/sheet1.xml',
          },
        ],
      }),
  ],
  [
    'the header of a sheet',
    'xlsx',
    'header',
    (words) =>
      sheetFile([
        {
          rows: [['x']],
          after: `<headerFooter><oddHeader>&amp;C&amp;"Arial,Bold"&amp;14 ${words}</oddHeader></headerFooter>`,
        },
      ]),
  ],
  [
    'the hint of a cell',
    'xlsx',
    'description',
    (words) =>
      sheetFile([
        {
          rows: [['x']],
          after: `<dataValidations><dataValidation sqref="A1" prompt="${words}"/></dataValidations>`,
        },
      ]),
  ],
  [
    'the text of a formula',
    'xlsx',
    'fieldCode',
    (words) => sheetFile([{ rows: [[formulaCell(`IF(A1=1,"${words}","")`)]] }]),
  ],
  [
    'a defined name',
    'xlsx',
    'fieldCode',
    (words) =>
      sheetFile([{ rows: [['x']] }], {
        names: `<definedNames><definedName name="ten">"${words}"</definedName></definedNames>`,
      }),
  ],
  ['the name of a sheet', 'xlsx', 'sheet', (words) => sheetFile([{ name: words, rows: [['x']] }])],
  [
    'a text box over cells',
    'xlsx',
    'textBox',
    (words) =>
      sheetFile([{ rows: [['x']] }], {
        parts: [
          {
            name: 'xl/drawings/drawing1.xml',
            content: `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:txBody><a:p><a:r><a:t>${words}</a:t></a:r></a:p></xdr:txBody></xdr:wsDr>`,
            contentType: 'application/vnd.openxmlformats-officedocument.drawing+xml',
            word: 'drawing',
            from: 'xl/worksheets/sheet1.xml',
          },
        ],
      }),
  ],
  [
    'the memory of a pivot table',
    'xlsx',
    'hidden',
    (words) =>
      sheetFile([{ rows: [['x']] }], {
        parts: [
          {
            name: 'xl/pivotCache/p1.xml',
            content: sheetXml(
              'pivotCacheDefinition',
              `<cacheFields><cacheField name="a"><sharedItems><s v="${words}"/></sharedItems></cacheField></cacheFields>`,
            ),
            contentType: `${SHEET_TYPE}.pivotCacheDefinition+xml`,
            word: 'pivotCacheDefinition',
          },
        ],
      }),
  ],
];
