import { packageFile, type TestLink, type TestPart } from './package-file.ts';

export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');

/** A part of WordprocessingML whose root is an element of "w:". */
export function wordXml(root: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${NAMESPACES}>${inside}</w:${root}>`;
}

export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (...texts: string[]) =>
  texts.map((text) => `<w:p>${text.startsWith('<') ? text : run(text)}</w:p>`).join('');
export const cell = (text: string) => `<w:tc><w:tcPr/>${paragraph(text)}</w:tc>`;
export const table = (...rows: string[][]) =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
/** A field of runs, its instruction in as many pieces as are given. */
export const field = (result: string, ...code: string[]) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${code.map((one) => `<w:r><w:instrText xml:space="preserve">${one}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** A part beside the document: "header1", "comments" and so on. */
export function wordPart(word: string, root: string, inside: string, name = word): TestPart {
  return {
    name: `word/${name}.xml`,
    content: wordXml(root, inside),
    contentType: `${WORD_TYPE}.${word}+xml`,
    word,
  };
}

export interface WordFile {
  parts?: readonly TestPart[];
  links?: readonly TestLink[];
  raw?: Readonly<Record<string, string | Uint8Array>>;
}

/** A Word file with a body. */
export function wordFile(body: string, more: WordFile = {}): Uint8Array {
  return packageFile({
    main: 'word/document.xml',
    mainType: `${WORD_TYPE}.document.main+xml`,
    content: wordXml('document', `<w:body>${body}<w:sectPr/></w:body>`),
    ...more,
  });
}

const CORE =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** Properties of any office file: who and when. */
export function coreProperties(inside: string): TestPart {
  return {
    name: 'docProps/core.xml',
    content: `<cp:coreProperties ${CORE}>${inside}</cp:coreProperties>`,
    contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    word: 'core-properties',
    from: '',
  };
}

/** Properties of any office file: company, template, pages. */
export function appProperties(inside: string): TestPart {
  return {
    name: 'docProps/app.xml',
    content: `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">${inside}</Properties>`,
    contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    word: 'extended-properties',
    from: '',
  };
}

/** Properties that somebody made up. */
export function customProperties(name: string, value: string): TestPart {
  return {
    name: 'docProps/custom.xml',
    content: `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property></Properties>`,
    contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    word: 'custom-properties',
    from: '',
  };
}

/** A picture part and the drawing that shows it. */
export function picturePart(bytes: Uint8Array, name = 'image1.jpg', type = 'image/jpeg'): TestPart {
  return {
    name: `word/media/${name}`,
    content: bytes,
    contentType: type,
    word: 'image',
    id: 'rIdPic',
  };
}
export const drawing = (description = '', id = 'rIdPic', more = '') =>
  `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="Picture 1" descr="${description}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="Picture 1"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"${more}/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
