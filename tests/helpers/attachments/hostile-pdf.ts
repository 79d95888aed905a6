import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { HostileFile } from './hostile-word.ts';
import { onePage, pdfOf, pdfText, updated } from './pdf-file.ts';

const action = (dict: string) => () =>
  pdfOf({ ...onePage('x', { catalog: '/OpenAction 6 0 R' }), 6: dict });
const ACTIONS = [
  '/S/JavaScript/JS(app.alert(1))',
  '/S/#4aavaScript/J#53(a)',
  '/S/Launch/F(calc.exe)',
  '/S/SubmitForm/F(http://ke-xau.example)',
  '/S/ImportData/F(a.fdf)',
  '/S/GoToR/F(a.pdf)/D[0/Fit]',
  '/S/GoToE/D(a)',
  '/S/Thread/F(a.pdf)/D 0',
  '/S/Sound/Sound 7 0 R',
  '/S/Movie/T(a)',
  '/S/Rendition/OP 0',
  '/S/RichMediaExecute',
  '/S/GoTo3DView',
  '/S/Hide/T(a)',
  '/S/ResetForm',
  '/S/Named/N/Print',
  '/S/Trans',
  '/S/URI/URI(javascript:alert\\(1\\))',
  '/S/URI/URI(file:///c:/windows/calc.exe)',
  '/S/URI/URI(\\\\\\\\ke-xau\\\\a)',
  '/S/LaKhac/X 1',
];
const object =
  (content: string, more: { catalog?: string; page?: string } = {}) =>
  () =>
    pdfOf({ ...onePage('x', more), 6: content });
const note = (subtype: string, more = '') =>
  object(`<</Type/Annot/Subtype/${subtype}/Rect[0 0 9 9]${more}>>`, { page: '/Annots[6 0 R]' });
/** An object in a stream of objects. */
const packed = (content: string) => {
  const data = deflateSync(Buffer.from(`6 0 ${content}`, 'latin1'));
  return () =>
    pdfOf({
      ...onePage('x', { catalog: '/OpenAction 6 0 R' }),
      7: `<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${data.length}>>\nstream\n${data.toString('latin1')}\nendstream`,
    });
};
const plain = () =>
  pdfOf({ ...onePage('x', { catalog: '/OpenAction 6 0 R' }), 6: '<</S/GoTo/D[3 0 R/Fit]>>' });
const SCRIPT = '<</S/JavaScript/JS(a)>>';

export const hostilePdf: readonly HostileFile[] = [
  ...ACTIONS.map(
    (dict): HostileFile => [`an action ${dict.slice(0, 28)}`, 'pdf', action(`<<${dict}>>`)],
  ),
  ['a script in a stream of objects', 'pdf', packed(SCRIPT)],
  ['a program in a stream of objects', 'pdf', packed('<</S/Launch/F(a)>>')],
  [
    'a kind of action in an object of its own',
    'pdf',
    () =>
      pdfOf({
        ...onePage('x', { catalog: '/OpenAction 6 0 R' }),
        6: '<</S 7 0 R/F(a)>>',
        7: '/Launch',
      }),
  ],
  ['a script when a page opens', 'pdf', () => pdfOf(onePage('x', { page: `/AA<</O${SCRIPT}>>` }))],
  ['a script after a harmless action', 'pdf', action(`<</S/GoTo/D[3 0 R/Fit]/Next${SCRIPT}>>`)],
  [
    'scripts by name',
    'pdf',
    () => pdfOf(onePage('x', { catalog: `/Names<</JavaScript<</Names[(a)${SCRIPT}]>>>>` })),
  ],
  [
    'a file inside',
    'pdf',
    () => pdfOf(onePage('x', { catalog: '/Names<</EmbeddedFiles<</Names[]>>>>' })),
  ],
  [
    'a form of another language',
    'pdf',
    () => pdfOf(onePage('x', { catalog: '/AcroForm<</XFA 6 0 R>>' })),
  ],
  ['a set of files', 'pdf', () => pdfOf(onePage('x', { catalog: '/Collection<<>>' }))],
  ...['FileAttachment', 'Sound', 'Movie', 'Screen', '3D', 'RichMedia', 'Projection'].map(
    (subtype): HostileFile => [`a note of kind ${subtype}`, 'pdf', note(subtype)],
  ),
  ['a name of another file', 'pdf', object('<</Type/Filespec/F(a.exe)>>')],
  [
    'data of another file',
    'pdf',
    object('<</F(http://ke-xau.example/a)/FFilter/FlateDecode/Length 0>>\nstream\n\nendstream'),
  ],
  [
    'a page of another document',
    'pdf',
    object('<</Type/XObject/Subtype/Form/Ref<</F(a.pdf)/Page 0>>/Length 0>>\nstream\n\nendstream'),
  ],
  [
    'a program of PostScript',
    'pdf',
    object('<</Type/XObject/Subtype/PS/Length 0>>\nstream\n\nendstream'),
  ],
  [
    'a base address that runs',
    'pdf',
    () => pdfOf(onePage('x', { catalog: '/URI<</Base(javascript:a)>>' })),
  ],
  ['a script in a later revision', 'pdf', () => updated(plain(), { 6: SCRIPT })],
  [
    'a script in an earlier revision',
    'pdf',
    () =>
      updated(
        Buffer.from(
          plain()
            .toString('latin1')
            .replace('<</S/GoTo/D[3 0 R/Fit]>>', '<</S/JavaScript/JS(abcd)>>'),
          'latin1',
        ),
        { 6: '<</S/GoTo/D[3 0 R/Fit]>>' },
      ),
  ],
  [
    'an object again after the end',
    'pdf',
    () => Buffer.concat([plain(), Buffer.from('6 0 obj\n<</S/JavaScript/JS(a)>>\nendobj\n')]),
  ],
  [
    'an object again after the end, with an end',
    'pdf',
    () => Buffer.concat([plain(), Buffer.from('6 0 obj\n<</S/Launch/F(a)>>\nendobj\n%%EOF\n')]),
  ],
  ['an entry written twice', 'pdf', action('<</S/GoTo/S/Launch/D[3 0 R/Fit]/F(a)>>')],
  [
    'a comment in the head of an object',
    'pdf',
    () =>
      Buffer.from(
        plain()
          .toString('latin1')
          .replace('6 0 obj\n<</S/GoTo/D[3 0 R/Fit]>>', '6 0%a\nobj\n<</S/Launch   /F(aaa)>>'),
        'latin1',
      ),
  ],
  [
    'a script inside a picture',
    'pdf',
    object(`<</Length 40>>\nstream\n9 0 obj\n${SCRIPT}\nendobj\nendstream`),
  ],
  [
    'other words for other readers',
    'pdf',
    () => {
      const first = pdfOf(onePage('Loi thu nhat'));
      return Buffer.concat([
        first,
        Buffer.from(
          '5 0 obj\n<</Length 44>>\nstream\nBT /F1 12 Tf 20 100 Td (Loi thu hai) Tj ET  \nendstream\nendobj\n%%EOF\n',
        ),
      ]);
    },
  ],
  [
    'a web page before it',
    'pdf',
    () => Buffer.concat([Buffer.from('<html><script>a</script>'), plain()]),
  ],
  [
    'a web page in its head',
    'pdf',
    () =>
      Buffer.from(
        plain().toString('latin1').replace('%PDF-1.7\n', '%PDF-1.7\n%<html><script>a()</script>\n'),
        'latin1',
      ),
  ],
  [
    'a ZIP file behind it',
    'pdf',
    () => {
      const end = Buffer.concat([
        Buffer.from('504b0506', 'hex'),
        Buffer.alloc(16),
        Buffer.from([7, 0]),
        Buffer.from('\n%%EOF\n'),
      ]);
      return Buffer.concat([plain(), end]);
    },
  ],
  ['something behind it', 'pdf', () => Buffer.concat([plain(), Buffer.from('MZ program')])],
  [
    'no page',
    'pdf',
    () => pdfOf({ 1: '<</Type/Catalog/Pages 2 0 R>>', 2: '<</Type/Pages/Kids[]/Count 0>>' }),
  ],
  ['half a file', 'pdf', () => plain().subarray(0, 200)],
  ['nothing but a head', 'pdf', () => Buffer.from('%PDF-1.7\n%%EOF')],
  [
    'a stream of objects packed twice',
    'pdf',
    () =>
      pdfOf({
        ...onePage(),
        7: '<</Type/ObjStm/N 1/First 4/Filter[/ASCIIHexDecode/FlateDecode]/Length 4>>\nstream\n6162\nendstream',
      }),
  ],
  ['values without end', 'pdf', object('['.repeat(5000) + ']'.repeat(5000))],
  [
    'a password',
    'pdf',
    async () => {
      const document = await PDFDocument.create();
      document.addPage();
      document.encrypt({ userPassword: 'a', ownerPassword: 'b' });
      return Buffer.from(await document.save());
    },
  ],
  ['a note that runs a script', 'pdf', note('Link', `/A${SCRIPT}`)],
  [
    'a field that reckons by a script',
    'pdf',
    note('Widget', `/FT/Tx/T${pdfText('a')}/AA<</C${SCRIPT}>>`),
  ],
];
