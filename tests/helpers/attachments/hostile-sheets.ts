import type { HostileFile } from './hostile-word.ts';
import { bookPart, formulaCell, sheetFile } from './sheet-file.ts';

const formula = (code: string): HostileFile => [
  `a formula ${code.slice(0, 30)}`,
  'xlsx',
  () => sheetFile([{ rows: [[formulaCell(code)]] }]),
];
const FORMULAS = [
  "cmd|'/c calc'!A0",
  "MSEXCEL|'\\..\\cmd.exe /c calc'!A1",
  'WEBSERVICE(&quot;http://ke-xau.example&quot;)',
  '_xlfn.WEBSERVICE(A1)',
  'webservice (A1)',
  'IF(1,WEBSERVICE(A1),2)',
  'RTD(&quot;x&quot;,&quot;&quot;,1)',
  'CALL(&quot;kernel32&quot;,&quot;WinExec&quot;,&quot;JCJ&quot;,A1,0)',
  'REGISTER.ID(&quot;a&quot;,&quot;b&quot;)',
  '_xlfn.IMAGE(&quot;http://ke-xau.example/a.png&quot;)',
  'EXEC(&quot;calc&quot;)',
  'HYPERLINK(&quot;javascript:alert(1)&quot;,&quot;x&quot;)',
  'FILTERXML(A1,&quot;//a&quot;)',
];
const sheet =
  (more: object, file = {}) =>
  () =>
    sheetFile([{ rows: [['x']], ...more }], file);
/** Workbooks that run, ask or fetch. */
export const hostileSheets: readonly HostileFile[] = [
  ...FORMULAS.map(formula),
  [
    'DDE in a rule of a cell',
    'xlsx',
    sheet({
      after:
        "<dataValidations><dataValidation><formula1>cmd|'/c a'!A0</formula1></dataValidation></dataValidations>",
    }),
  ],
  [
    'the web in a rule of colours',
    'xlsx',
    sheet({
      after:
        '<conditionalFormatting><cfRule><formula>WEBSERVICE(A1)</formula></cfRule></conditionalFormatting>',
    }),
  ],
  [
    'a name that begins by itself',
    'xlsx',
    sheet(
      {},
      {
        names:
          '<definedNames><definedName name="_xlnm.Auto_Open" hidden="1">Sheet1!$A$1</definedName></definedNames>',
      },
    ),
  ],
  [
    'the web in a name',
    'xlsx',
    sheet(
      {},
      {
        names:
          '<definedNames><definedName name="a">WEBSERVICE(Sheet1!A1)</definedName></definedNames>',
      },
    ),
  ],
  [
    'old macros',
    'xlsx',
    sheet(
      {},
      {
        parts: [
          {
            name: 'xl/macrosheets/m.xml',
            content: '<a/>',
            contentType: 'application/vnd.ms-excel.macrosheet+xml',
            word: 'http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet',
          },
        ],
      },
    ),
  ],
  [
    'connections',
    'xlsx',
    sheet(
      {},
      { parts: [bookPart('connections', 'connections', '<connection id="1"/>', 'connections')] },
    ),
  ],
  [
    'a table of a query',
    'xlsx',
    sheet(
      {},
      {
        parts: [
          bookPart('queryTable', 'queryTable', '', 'queryTables/q1', 'xl/worksheets/sheet1.xml'),
        ],
      },
    ),
  ],
  [
    'a link by DDE',
    'xlsx',
    sheet(
      {},
      {
        parts: [
          bookPart(
            'externalLink',
            'externalLink',
            '<ddeLink ddeService="cmd" ddeTopic="/c calc"/>',
            'externalLinks/e1',
          ),
        ],
      },
    ),
  ],
  [
    'a link by OLE',
    'xlsx',
    sheet(
      {},
      {
        parts: [
          bookPart('externalLink', 'externalLink', '<oleLink progId="a"/>', 'externalLinks/e1'),
        ],
      },
    ),
  ],
  ['a control', 'xlsx', sheet({ after: '<controls><control shapeId="1"/></controls>' })],
  [
    'an object of another program',
    'xlsx',
    sheet({ after: '<oleObjects><oleObject progId="Package" shapeId="1"/></oleObjects>' }),
  ],
  [
    'a shape that runs a macro',
    'xlsx',
    sheet(
      {},
      {
        parts: [
          {
            name: 'xl/drawings/d.xml',
            content:
              '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:sp macro="[0]!A"/></xdr:wsDr>',
            contentType: 'application/vnd.openxmlformats-officedocument.drawing+xml',
            word: 'drawing',
            from: 'xl/worksheets/sheet1.xml',
          },
        ],
      },
    ),
  ],
  [
    'a workbook of macros',
    'xlsx',
    () => sheetFile([{ rows: [['x']] }], { raw: { 'xl/vbaProject.bin': 'x' } }),
  ],
  [
    'live data',
    'xlsx',
    sheet(
      {},
      { parts: [bookPart('volatileDependencies', 'volTypes', '', 'volatileDependencies')] },
    ),
  ],
];
