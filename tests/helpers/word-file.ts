import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const NAMESPACES = [
  `xmlns:w="${W}"`,
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
].join(' ');
const STYLES = `<w:styles xmlns:w="${W}">${[1, 2, 3].map((level) => `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/></w:style>`).join('')}</w:styles>`;
const NUMBERING = `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;

/** A Word file with this body, and other parts by name. */
export function wordFile(body: string, parts: Record<string, string> = {}): Uint8Array {
  const all: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${WORD}.numbering+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${RELATIONS}/numbering" Target="numbering.xml"/></Relationships>`,
    'word/styles.xml': STYLES,
    'word/numbering.xml': NUMBERING,
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(Object.entries(all).map(([name, xml]) => [name, strToU8(xml)])),
  );
}

export interface Look {
  bold?: boolean;
  align?: 'center' | 'right';
  style?: string;
  isListed?: boolean;
}

/** A paragraph; text in `*…*` as a whole is bold, `\n` breaks the line, `\t` is a tab. */
export function p(text: string, look: Look = {}): string {
  return paragraph(run(text, look.bold), look);
}

/** A paragraph around runs that are XML already. */
export function paragraph(runs: string, { align, style, isListed }: Look = {}): string {
  const properties = [
    style ? `<w:pStyle w:val="${style}"/>` : '',
    isListed ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '',
    align ? `<w:jc w:val="${align}"/>` : '',
  ].join('');
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

/** A run of text. */
export function run(text: string, bold = false): string {
  const marked = /^\*(.+)\*$/s.exec(text)?.[1];
  const pieces = escapeXml(marked ?? text)
    .split(/(\n|\t)/)
    .map((piece) =>
      piece === '\n'
        ? '<w:br/>'
        : piece === '\t'
          ? '<w:tab/>'
          : `<w:t xml:space="preserve">${piece}</w:t>`,
    );
  return `<w:r><w:rPr>${bold || marked !== undefined ? '<w:b/>' : ''}</w:rPr>${pieces.join('')}</w:r>`;
}

/** A table; a cell is its content as XML, or its lines. */
export function table(rows: readonly (readonly (string | readonly string[])[])[]): string {
  const cell = (content: string | readonly string[]) =>
    `<w:tc><w:tcPr/>${typeof content === 'string' ? content || p('') : content.map((line) => p(line)).join('') || p('')}</w:tc>`;
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** A text box as Word 97 (VML) or Word 2010 draws it; `alone` without the copy for old readers. */
export function textBox(content: string, kind: 'vml' | 'oval' | 'alone' = 'vml'): string {
  const box = `<w:txbxContent>${content}</w:txbxContent>`;
  if (kind === 'alone')
    return `<w:p><w:r><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>`;
  const shape = kind === 'vml' ? 'shape' : 'oval';
  return `<w:p><w:r><w:pict><v:${shape}><v:textbox>${box}</v:textbox></v:${shape}></w:pict></w:r></w:p>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
