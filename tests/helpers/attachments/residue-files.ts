import type { ResidueKind } from '../../../src/attachments/reading.ts';
import { line, textFile } from './odf-file.ts';
import { onePage, pdfOf } from './pdf-file.ts';
import { bookPart, sheetFile } from './sheet-file.ts';
import { slideFile, slidePart } from './slide-file.ts';
import {
  appProperties,
  coreProperties,
  customProperties,
  paragraph,
  run,
  table,
  wordFile,
  wordPart,
} from './word-file.ts';

/** What a file gives away: kind, type of the file, and a file that says `secret` in that way only. */
export type ResidueFile = [
  kind: ResidueKind,
  type: string,
  how: string,
  make: (secret: string) => Uint8Array | Promise<Uint8Array>,
];

const BODY = paragraph('Phần nhìn thấy', 'Dòng hai') + table(['TT', 'Việc'], ['1', 'Rà soát']);
const word = (more: string, file = {}) => wordFile(BODY + more, file);
const by = (secret: string) => `w:id="9" w:author="${secret}" w:date="2026-01-01T00:00:00Z"`;
const core = (inside: string) => word('', { parts: [coreProperties(inside)] });
const app = (inside: string) => word('', { parts: [appProperties(inside)] });

export const residueFiles: readonly ResidueFile[] = [
  ['author', 'docx', 'author', (secret) => core(`<dc:creator>${secret}</dc:creator>`)],
  [
    'author',
    'docx',
    'last editor',
    (secret) => core(`<cp:lastModifiedBy>${secret}</cp:lastModifiedBy>`),
  ],
  [
    'author',
    'xlsx',
    'author',
    (secret) =>
      sheetFile([{ rows: [['Phần nhìn thấy']] }], {
        parts: [coreProperties(`<dc:creator>${secret}</dc:creator>`)],
      }),
  ],
  [
    'author',
    'pptx',
    'author',
    (secret) =>
      slideFile([{ text: 'Phần nhìn thấy' }], {
        parts: [coreProperties(`<dc:creator>${secret}</dc:creator>`)],
      }),
  ],
  [
    'author',
    'odt',
    'author',
    (secret) =>
      textFile(line('Phần nhìn thấy'), {
        meta: `<meta:initial-creator>${secret}</meta:initial-creator><dc:creator>${secret}</dc:creator>`,
      }),
  ],
  [
    'author',
    'pdf',
    'author',
    (secret) => pdfOf({ ...onePage(), 6: `<</Author(${secret})>>` }, '/Info 6 0 R'),
  ],
  ['company', 'docx', 'company', (secret) => app(`<Company>${secret}</Company>`)],
  ['company', 'docx', 'manager', (secret) => app(`<Manager>${secret}</Manager>`)],
  ['template', 'docx', 'template', (secret) => app(`<Template>${secret}</Template>`)],
  [
    'template',
    'docx',
    'path of the template',
    (secret) =>
      word('', {
        parts: [wordPart('settings', 'settings', '<w:attachedTemplate r:id="rIdT"/>')],
        links: [
          {
            word: 'attachedTemplate',
            target: `file:///C:/${secret}/a.dotm`,
            from: 'word/settings.xml',
            id: 'rIdT',
          },
        ],
      }),
  ],
  [
    'dates',
    'docx',
    'times of editing',
    (secret) => core(`<dcterms:created xsi:type="dcterms:W3CDTF">${secret}</dcterms:created>`),
  ],
  [
    'properties',
    'docx',
    'subject and keywords',
    (secret) =>
      core(
        `<dc:subject>${secret}</dc:subject><cp:keywords>${secret}</cp:keywords><dc:description>${secret}</dc:description>`,
      ),
  ],
  [
    'properties',
    'docx',
    'made-up property',
    (secret) => word('', { parts: [customProperties('Ghi', secret)] }),
  ],
  [
    'properties',
    'odt',
    'made-up property',
    (secret) =>
      textFile(line('Phần nhìn thấy'), {
        meta: `<meta:user-defined meta:name="g">${secret}</meta:user-defined>`,
      }),
  ],
  [
    'properties',
    'pdf',
    'XMP',
    (secret) =>
      pdfOf({
        ...onePage('Phan nhin thay', { catalog: '/Metadata 6 0 R' }),
        6: `<</Type/Metadata/Subtype/XML/Length ${secret.length + 60}>>\nstream\n<x:xmpmeta xmlns:x="adobe:ns:meta/">${secret}</x:xmpmeta>\nendstream`,
      }),
  ],
  [
    'comments',
    'docx',
    'comments',
    (secret) =>
      wordFile(
        `${BODY}<w:p><w:commentRangeStart w:id="1"/>${run('Chữ')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>`,
        {
          parts: [
            wordPart(
              'comments',
              'comments',
              `<w:comment ${by(secret)}>${paragraph(secret)}</w:comment>`,
            ),
          ],
        },
      ),
  ],
  [
    'comments',
    'xlsx',
    'comments',
    (secret) =>
      sheetFile([{ rows: [['Phần nhìn thấy']] }], {
        parts: [
          bookPart(
            'comments',
            'comments',
            `<authors><author>${secret}</author></authors><commentList><comment ref="A1"><text><t>${secret}</t></text></comment></commentList>`,
            'comments1',
            'xl/worksheets/sheet1.xml',
          ),
        ],
      }),
  ],
  [
    'comments',
    'pptx',
    'comments',
    (secret) =>
      slideFile([{ text: 'Phần nhìn thấy' }], {
        parts: [
          slidePart(
            'comments',
            'cmLst',
            `<p:cm><p:text>${secret}</p:text></p:cm>`,
            'comments/c1',
            'ppt/slides/slide1.xml',
          ),
          slidePart(
            'commentAuthors',
            'cmAuthorLst',
            `<p:cmAuthor name="${secret}"/>`,
            'commentAuthors',
          ),
        ],
      }),
  ],
  [
    'comments',
    'odt',
    'comments',
    (secret) =>
      textFile(
        line(
          `Phần nhìn thấy<office:annotation><dc:creator>${secret}</dc:creator>${line(secret)}</office:annotation>`,
        ),
      ),
  ],
  [
    'changes',
    'docx',
    'deleted words',
    (secret) =>
      word(
        `<w:p>${run('Giữ')}<w:del ${by(secret)}><w:r><w:delText>${secret}</w:delText></w:r></w:del></w:p>`,
      ),
  ],
  [
    'changes',
    'docx',
    'who inserted',
    (secret) => word(`<w:p><w:ins ${by(secret)}>${run('Thêm')}</w:ins></w:p>`),
  ],
  [
    'changes',
    'docx',
    'who formatted',
    (secret) =>
      word(
        `<w:p><w:r><w:rPr><w:b/><w:rPrChange ${by(secret)}><w:rPr/></w:rPrChange></w:rPr><w:t>Đậm</w:t></w:r></w:p>`,
      ),
  ],
  [
    'changes',
    'docx',
    'a deleted row',
    (secret) =>
      word(
        `<w:tbl><w:tr><w:tc>${paragraph('Còn')}</w:tc></w:tr><w:tr><w:trPr><w:del ${by(secret)}/></w:trPr><w:tc><w:p><w:del ${by(secret)}><w:r><w:delText>${secret}</w:delText></w:r></w:del></w:p></w:tc></w:tr></w:tbl>`,
      ),
  ],
  [
    'changes',
    'odt',
    'deleted words',
    (secret) =>
      textFile(
        `<text:tracked-changes><text:changed-region><text:deletion>${line(secret)}</text:deletion></text:changed-region></text:tracked-changes>${line('Phần nhìn thấy')}`,
      ),
  ],
];
