import type { HostileFile } from './hostile-word.ts';
import { run, WORD_TYPE, wordFile, wordXml } from './word-file.ts';

const part =
  (name: string, contentType: string, word: string, content = 'x') =>
  () =>
    wordFile('', { parts: [{ name, contentType, word, content }] });
/** Parts that no document has, and XML that readers differ about. */
export const hostileParts: readonly HostileFile[] = [
  [
    'macros',
    'docx',
    part('word/vbaProject.bin', 'application/vnd.ms-office.vbaProject', 'vbaProject'),
  ],
  [
    'macros under another name',
    'docx',
    part('word/media/a.png', 'application/vnd.ms-office.vbaProject', 'vbaProject'),
  ],
  [
    'macros called a picture',
    'docx',
    part('word/media/a.png', 'image/png', 'image', 'ATTRIBUT VBA'),
  ],
  [
    'macros nothing leads to',
    'docx',
    part('word/a.bin', 'application/vnd.ms-office.vbaProject', ''),
  ],
  ['a program', 'docx', part('word/media/a.exe', 'application/octet-stream', 'image', 'MZ')],
  [
    'a program called a picture',
    'docx',
    part('word/media/a.jpg', 'image/jpeg', 'image', 'MZ\u0000'),
  ],
  [
    'a web page as a part of the text',
    'docx',
    part('word/a.html', 'text/html', 'aFChunk', '<script>'),
  ],
  [
    'a Word file as a part of the text',
    'docx',
    part('word/a.docx', `${WORD_TYPE}.document.main+xml`, 'aFChunk', '<a/>'),
  ],
  [
    'an object of another program',
    'docx',
    part(
      'word/embeddings/oleObject1.bin',
      'application/vnd.openxmlformats-officedocument.oleObject',
      'oleObject',
    ),
  ],
  [
    'a workbook inside',
    'docx',
    part(
      'word/embeddings/a.xlsx',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'package',
    ),
  ],
  [
    'ActiveX',
    'docx',
    part('word/activeX/activeX1.xml', 'application/vnd.ms-office.activeX+xml', 'control', '<a/>'),
  ],
  [
    'a button bar that runs',
    'docx',
    part(
      'customUI/customUI.xml',
      'application/xml',
      'http://schemas.microsoft.com/office/2006/relationships/ui/extensibility',
      '<a/>',
    ),
  ],
  [
    'an add-in of the web',
    'docx',
    part(
      'word/webextensions/a.xml',
      'application/vnd.ms-office.webextension+xml',
      'http://schemas.microsoft.com/office/2011/relationships/webextension',
      '<a/>',
    ),
  ],
  [
    'a drawing that runs',
    'docx',
    part(
      'word/media/a.svg',
      'image/svg+xml',
      'image',
      '<svg xmlns="http://www.w3.org/2000/svg" onload="a()"/>',
    ),
  ],
  [
    'a drawing with a script',
    'docx',
    part(
      'word/media/a.svg',
      'image/svg+xml',
      'image',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>a</script></svg>',
    ),
  ],
  ['a part of no known type', 'docx', part('word/la.xyz', 'application/x-la', 'image')],
  ['a part without a type', 'docx', () => wordFile('', { raw: { 'word/la.xyz': 'x' } })],
  [
    'a template of macros called a document',
    'docx',
    () =>
      wordFile('', {
        raw: {
          '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>`,
        },
      }),
  ],
  ['a place in the text for a part of it', 'docx', () => wordFile('<w:altChunk r:id="x"/>')],
  [
    'an entity of elsewhere',
    'docx',
    () =>
      wordFile('', {
        raw: {
          'word/document.xml': `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${wordXml('document', run('&x;')).replace(/^<\?[^>]*>/, '')}`,
        },
      }),
  ],
  [
    'letters of another encoding',
    'docx',
    () =>
      wordFile('', {
        raw: { 'word/document.xml': Buffer.from(`\uFEFF${wordXml('document', '')}`, 'utf16le') },
      }),
  ],
  [
    'an encoding that hides',
    'docx',
    () =>
      wordFile('', {
        raw: { 'word/document.xml': wordXml('document', '').replace('UTF-8', 'UTF-7') },
      }),
  ],
  [
    'an instruction to a program',
    'docx',
    () =>
      wordFile('', {
        raw: {
          'word/document.xml': wordXml('document', '').replace(
            '?>',
            '?><?xml-stylesheet href="http://ke-xau.example"?>',
          ),
        },
      }),
  ],
  [
    'elements without end',
    'docx',
    () => wordFile('<w:p>'.repeat(50_000) + '</w:p>'.repeat(50_000)),
  ],
];
