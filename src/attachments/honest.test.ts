import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { photo } from '../../tests/helpers/attachments/more-residue-files.ts';
import { onePage, pdfOf } from '../../tests/helpers/attachments/pdf-file.ts';
import { bookPart, formulaCell, sheetFile } from '../../tests/helpers/attachments/sheet-file.ts';
import {
  drawing,
  field,
  paragraph,
  picturePart,
  run,
  wordFile,
  wordPart,
} from '../../tests/helpers/attachments/word-file.ts';
import { inspectAttachment } from './inspect.ts';

const everything = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes))
    .map(([name, part]) => name + strFromU8(part))
    .join('\n');
const AWAY = 'ke-khac.example';
const chart = {
  name: 'word/charts/chart1.xml',
  content:
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:chart/><c:externalData r:id="rIdB"/></c:chartSpace>',
  contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  word: 'chart',
};
const book = {
  name: 'word/embeddings/a.xlsx',
  content: AWAY,
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  word: '',
  from: chart.name,
};

describe('shapes of honest files are taken, and what reaches out is written out', () => {
  it.each([
    [
      'a picture pasted from a page of the web (Word)',
      'docx',
      wordFile(
        `<w:p>${field('ảnh', ` INCLUDEPICTURE "http://${AWAY}/a.png" `, ' \\* MERGEFORMATINET ')}</w:p>`,
      ),
    ],
    [
      'a template of this machine (Word)',
      'docx',
      wordFile(paragraph('Chữ'), {
        parts: [wordPart('settings', 'settings', '<w:attachedTemplate r:id="t"/>')],
        links: [
          {
            word: 'attachedTemplate',
            target: `file:///C:/${AWAY}.dotm`,
            from: 'word/settings.xml',
            id: 't',
          },
        ],
      }),
    ],
    [
      'a picture that is in the file and on the web',
      'docx',
      wordFile(drawing('Ảnh', 'rIdPic', ' r:link="w"'), {
        parts: [picturePart(Buffer.from('ffd8ffd9', 'hex'))],
        links: [{ word: 'image', target: `http://${AWAY}/a.jpg`, id: 'w' }],
      }),
    ],
    [
      'cells of another workbook (Excel)',
      'xlsx',
      sheetFile([{ rows: [[formulaCell('[1]Sheet1!A1', '5')]] }], {
        parts: [
          bookPart('externalLink', 'externalLink', '<externalBook r:id="b"/>', 'externalLinks/e1'),
        ],
        links: [
          {
            word: 'externalLinkPath',
            target: `file:///C:/${AWAY}.xlsx`,
            from: 'xl/externalLinks/e1.xml',
            id: 'b',
          },
        ],
      }),
    ],
    [
      'a function nobody knows (Excel)',
      'xlsx',
      sheetFile([{ rows: [[formulaCell(`HAMRIENG("${AWAY}")`, '5')]] }]),
    ],
  ])('%s', async (_case, type, file) => {
    const { refused, cleaned } = await inspectAttachment(file, type);
    expect(refused).toBe(null);
    expect(everything(file)).toContain(AWAY);
    expect(everything(cleaned ?? new Uint8Array())).not.toContain(AWAY);
  });

  it.each([
    [
      'plain links (Word)',
      'docx',
      wordFile(
        `<w:p><w:hyperlink r:id="h">${run('trang')}</w:hyperlink>${field('thư', ' HYPERLINK "mailto:a@duk.example" ')}</w:p>`,
        { links: [{ word: 'hyperlink', target: 'https://duk.example/', id: 'h' }] },
      ),
      ['https://duk.example/', 'mailto:a@duk.example'],
    ],
    [
      'page numbers, contents, forms (Word)',
      'docx',
      wordFile(
        `<w:p>${field('1', ' PAGE ')}${field('x', ' TOC \\o "1-3" \\h ')}${field('', ' FORMTEXT ')}${field('2', ' = ', ' 1 + 1 ')}</w:p>`,
      ),
      [' PAGE ', 'TOC'],
    ],
    [
      'formulas (Excel)',
      'xlsx',
      sheetFile([
        {
          rows: [
            [
              formulaCell('SUM(A1:A9)'),
              formulaCell('IFERROR(VLOOKUP(A1,B:C,2,FALSE),"")'),
              formulaCell('_xlfn.XLOOKUP(A1,B:B,C:C)'),
            ],
          ],
        },
      ]),
      ['VLOOKUP', 'XLOOKUP'],
    ],
    [
      'check boxes of a sheet (Excel)',
      'xlsx',
      sheetFile(
        [{ rows: [['x']], after: '<controls><control shapeId="1" r:id="c"/></controls>' }],
        {
          parts: [
            {
              name: 'xl/ctrlProps/c1.xml',
              content:
                '<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" objectType="CheckBox"/>',
              contentType: 'application/vnd.ms-excel.controlproperties+xml',
              word: 'ctrlProp',
              from: 'xl/worksheets/sheet1.xml',
              id: 'c',
            },
          ],
        },
      ),
      ['CheckBox'],
    ],
    [
      'pictures in cells (WPS)',
      'xlsx',
      sheetFile([{ rows: [[formulaCell('_xlfn.DISPIMG("ID_1",1)')]] }], {
        parts: [
          {
            name: 'xl/cellimages.xml',
            content:
              '<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>',
            contentType: 'application/vnd.wps-officedocument.cellimage+xml',
            word: 'http://www.wps.cn/officeDocument/2020/cellImage',
          },
        ],
      }),
      ['DISPIMG', 'cellImages'],
    ],
  ])('%s stay', async (_case, type, file, stays) => {
    const { refused, cleaned } = await inspectAttachment(file, type);
    expect(refused).toBe(null);
    for (const text of stays) expect(everything(cleaned ?? new Uint8Array())).toContain(text);
  });

  it('a chart keeps its picture and loses the workbook behind it', async () => {
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdB" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/package" Target="/${book.name}"/></Relationships>`;
    const file = wordFile(paragraph('Chữ'), {
      parts: [chart, book],
      raw: { 'word/charts/_rels/chart1.xml.rels': relations },
    });
    const { refused, cleaned } = await inspectAttachment(file, 'docx');
    expect(refused).toBe(null);
    expect(Object.keys(unzipSync(cleaned ?? new Uint8Array()))).not.toContain(book.name);
  });

  it('a scan is taken and told, in a PDF and in a Word file', async () => {
    const picture = await photo('may-quet');
    const image = `<</Type/XObject/Subtype/Image/Width 24/Height 16/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${picture.length}>>\nstream\n${picture.toString('latin1')}\nendstream`;
    const page = {
      ...onePage(''),
      3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Resources<</XObject<</I 6 0 R>>>>/Contents 5 0 R>>',
      5: '<</Length 23>>\nstream\n300 0 0 200 0 0 cm /I Do\nendstream',
      6: image,
    };
    expect(await inspectAttachment(pdfOf(page), 'pdf')).toMatchObject({
      refused: null,
      unread: 'scan',
    });
    const word = wordFile(drawing('Trang 1'), { parts: [picturePart(picture)] });
    expect(await inspectAttachment(word, 'docx')).toMatchObject({ refused: null, unread: 'scan' });
  });
});
