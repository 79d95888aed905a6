import type { HiddenWords } from './hidden-words.ts';
import { drawing, paragraph, picturePart, run, table, wordFile, wordPart } from './word-file.ts';

const split = (words: string) => [...words].map((letter) => run(letter)).join('');
const style = (type: string) =>
  wordPart(
    'styles',
    'styles',
    `<w:style w:type="${type}" w:styleId="An"><w:name w:val="An"/><w:rPr><w:vanish/></w:rPr></w:style>`,
  );
const notes = (word: string, one: string, words: string) =>
  wordPart(word, word, `<w:${one} w:id="2">${paragraph(words)}</w:${one}>`);
const change = (name: string, inside: string) =>
  `<w:${name} w:id="9" w:author="Nguyễn Văn Thử" w:date="2026-01-01T00:00:00Z">${inside}</w:${name}>`;
const box = (words: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${paragraph(words)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
const PIXEL = Buffer.from('ffd8ffd9', 'hex');
export const wordPlaces: readonly HiddenWords[] = [
  ['a paragraph', 'docx', 'body', (words) => wordFile(paragraph('Kính gửi', words))],
  ['a paragraph of single letters', 'docx', 'body', (words) => wordFile(paragraph(split(words)))],
  [
    'the second page',
    'docx',
    'page',
    (words) =>
      wordFile(`${paragraph('một')}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${paragraph(words)}`),
  ],
  [
    'a cell of a table',
    'docx',
    'body',
    (words) => wordFile(table(['Việc', 'Ghi chú'], ['1', words])),
  ],
  [
    'a header',
    'docx',
    'header',
    (words) => wordFile('', { parts: [wordPart('header', 'hdr', paragraph(words), 'header1')] }),
  ],
  [
    'a footer',
    'docx',
    'footer',
    (words) => wordFile('', { parts: [wordPart('footer', 'ftr', paragraph(words), 'footer2')] }),
  ],
  [
    'a header with a name of its own',
    'docx',
    'header',
    (words) => wordFile('', { parts: [wordPart('header', 'hdr', paragraph(words), 'x/dau')] }),
  ],
  [
    'a footnote',
    'docx',
    'footnote',
    (words) => wordFile('', { parts: [notes('footnotes', 'footnote', words)] }),
  ],
  [
    'an endnote',
    'docx',
    'footnote',
    (words) => wordFile('', { parts: [notes('endnotes', 'endnote', words)] }),
  ],
  [
    'a comment',
    'docx',
    'comment',
    (words) =>
      wordFile('', {
        parts: [
          wordPart(
            'comments',
            'comments',
            `<w:comment w:id="1" w:author="Trần Thử">${paragraph(words)}</w:comment>`,
          ),
        ],
      }),
  ],
  [
    'a tracked deletion',
    'docx',
    'deleted',
    (words) =>
      wordFile(
        `<w:p>${run('Thường')}${change('del', `<w:r><w:delText>${words}</w:delText></w:r>`)}</w:p>`,
      ),
  ],
  [
    'a tracked insertion',
    'docx',
    'body',
    (words) => wordFile(`<w:p>${change('ins', run(words))}</w:p>`),
  ],
  [
    'a text moved away',
    'docx',
    'deleted',
    (words) => wordFile(`<w:p>${change('moveFrom', run(words))}</w:p>`),
  ],
  [
    'hidden letters',
    'docx',
    'hidden',
    (words) => wordFile(`<w:p>${run(words, '<w:vanish/>')}</w:p>`),
  ],
  [
    'letters hidden by a style of theirs',
    'docx',
    'hidden',
    (words) =>
      wordFile(`<w:p>${run(words, '<w:rStyle w:val="An"/>')}</w:p>`, {
        parts: [style('character')],
      }),
  ],
  [
    'letters hidden by the style of their paragraph',
    'docx',
    'hidden',
    (words) =>
      wordFile(`<w:p><w:pPr><w:pStyle w:val="An"/></w:pPr>${run(words)}</w:p>`, {
        parts: [style('paragraph')],
      }),
  ],
  ['a text box', 'docx', 'textBox', (words) => wordFile(`<w:p>${box(words)}</w:p>`)],
  [
    'an old text box',
    'docx',
    'textBox',
    (words) =>
      wordFile(
        `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(words)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
      ),
  ],
  [
    'WordArt',
    'docx',
    'description',
    (words) =>
      wordFile(
        `<w:p><w:r><w:pict><v:shape><v:textpath string="${words}"/></v:shape></w:pict></w:r></w:p>`,
      ),
  ],
  [
    'what a picture is described by',
    'docx',
    'description',
    (words) => wordFile(drawing(words), { parts: [picturePart(PIXEL)] }),
  ],
];
