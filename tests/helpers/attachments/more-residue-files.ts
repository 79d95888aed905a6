import sharp from 'sharp';
import { line, openSheetFile, openTable, textFile } from './odf-file.ts';
import { onePage, pdfOf, updated } from './pdf-file.ts';
import type { ResidueFile } from './residue-files.ts';
import { sheetFile } from './sheet-file.ts';
import { slideFile } from './slide-file.ts';
import {
  drawing,
  field,
  paragraph,
  picturePart,
  run,
  table,
  wordFile,
  wordPart,
} from './word-file.ts';

const BODY = paragraph('Phần nhìn thấy', 'Dòng hai') + table(['TT', 'Việc'], ['1', 'Rà soát']);
const word = (more: string, file = {}) => wordFile(BODY + more, file);
/** A picture whose camera data hold a name and a place. */
export const photo = (secret: string) =>
  sharp({ create: { width: 24, height: 16, channels: 3, background: '#a33' } })
    .withExif({
      IFD0: { Artist: secret, Copyright: secret },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 1/1 0/1' },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${secret}</x:xmpmeta>`)
    .jpeg()
    .toBuffer();
const pngPhoto = (secret: string) =>
  sharp({ create: { width: 24, height: 16, channels: 3, background: '#3a3' } })
    .withExif({ IFD0: { Artist: secret } })
    .png()
    .toBuffer();

/** The rest of them: what is hidden, links, pictures, data of programs. */
export const moreResidueFiles: readonly ResidueFile[] = [
  [
    'hidden',
    'docx',
    'hidden letters',
    (secret) => word(`<w:p>${run('Giữ')}${run(secret, '<w:vanish/>')}</w:p>`),
  ],
  [
    'hidden',
    'xlsx',
    'a hidden sheet',
    (secret) => sheetFile([{ rows: [['Phần nhìn thấy']] }, { state: 'hidden', rows: [[secret]] }]),
  ],
  [
    'hidden',
    'xlsx',
    'a hidden column',
    (secret) =>
      sheetFile([
        {
          rows: [['Phần nhìn thấy', secret]],
          before: '<cols><col min="2" max="2" hidden="1"/></cols>',
        },
      ]),
  ],
  [
    'hidden',
    'pptx',
    'a hidden slide',
    (secret) => slideFile([{ text: 'Phần nhìn thấy' }, { text: secret, isHidden: true }]),
  ],
  [
    'hidden',
    'ods',
    'a hidden sheet',
    (secret) =>
      openSheetFile(
        openTable('T', [['Phần nhìn thấy']]) + openTable('U', [[secret]], 'table:style-name="An"'),
        {
          automatic:
            '<style:style style:name="An" style:family="table"><style:table-properties table:display="false"/></style:style>',
        },
      ),
  ],
  [
    'speakerNotes',
    'pptx',
    'notes of the speaker',
    (secret) => slideFile([{ text: 'Phần nhìn thấy', notes: secret }]),
  ],
  [
    'customData',
    'docx',
    'data behind the document',
    (secret) =>
      word('', {
        parts: [
          {
            name: 'customXml/item1.xml',
            content: `<a>${secret}</a>`,
            contentType: 'application/xml',
            word: 'customXml',
          },
        ],
      }),
  ],
  [
    'customData',
    'docx',
    'variables',
    (secret) =>
      word('', {
        parts: [
          wordPart(
            'settings',
            'settings',
            `<w:docVars><w:docVar w:name="a" w:val="${secret}"/></w:docVars>`,
          ),
        ],
      }),
  ],
  [
    'links',
    'docx',
    'a link to this machine',
    (secret) =>
      word(`<w:p><w:hyperlink r:id="rIdF">${run('tệp')}</w:hyperlink></w:p>`, {
        links: [{ word: 'hyperlink', target: `file:///C:/${secret}.docx`, id: 'rIdF' }],
      }),
  ],
  [
    'links',
    'docx',
    'a field that asks for the author',
    (secret) => word(`<w:p>${field('x', ` DOCPROPERTY ${secret} `)}</w:p>`),
  ],
  [
    'pictureData',
    'docx',
    'camera data',
    async (secret) => word(drawing('Ảnh'), { parts: [picturePart(await photo(secret))] }),
  ],
  [
    'pictureData',
    'docx',
    'camera data of a PNG',
    async (secret) =>
      word(drawing('Ảnh'), {
        parts: [picturePart(await pngPhoto(secret), 'image1.png', 'image/png')],
      }),
  ],
  [
    'pictureData',
    'odt',
    'camera data',
    async (secret) =>
      textFile(line('<draw:frame><draw:image xlink:href="Pictures/a.jpg"/></draw:frame>'), {
        raw: { 'Pictures/a.jpg': await photo(secret) },
      }),
  ],
  [
    'pictureData',
    'pdf',
    'camera data',
    async (secret) => {
      const picture = await photo(secret);
      const head = `<</Type/XObject/Subtype/Image/Width 24/Height 16/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${picture.length}>>`;
      return pdfOf({
        ...onePage('Phan nhin thay', { page: '/X 6 0 R' }),
        6: `${head}\nstream\n${picture.toString('latin1')}\nendstream`,
      });
    },
  ],
  [
    'thumbnail',
    'docx',
    'a small picture of an earlier state',
    async (secret) =>
      word('', {
        parts: [
          {
            name: 'docProps/thumbnail.jpeg',
            content: await photo(secret),
            contentType: 'image/jpeg',
            word: 'thumbnail',
            from: '',
          },
        ],
      }),
  ],
  [
    'printer',
    'odt',
    'the printer',
    (secret) =>
      textFile(line('Phần nhìn thấy'), {
        settings: `<office:settings><config:config-item-set config:name="ooo:configuration-settings"><config:config-item config:name="PrinterName" config:type="string">${secret}</config:config-item></config:config-item-set></office:settings>`,
      }),
  ],
  [
    'customData',
    'pdf',
    'an earlier version',
    (secret) =>
      updated(
        pdfOf({
          ...onePage('Phan nhin thay', { page: '/PieceInfo 6 0 R' }),
          6: `<</Private(${secret})>>`,
        }),
        { 6: '<</Private(x)>>' },
      ),
  ],
];
