import { strToU8, zipSync } from 'fflate';
import { FONT, measures } from '../../measures.ts';
import type { FilledPaper } from '../filled-paper.ts';
import { paperBody } from './paper-body.ts';
import { sheetOf } from './sheet.ts';
import { twips } from './word-xml.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The day that all parts bear: the same form gives the same bytes. ZIP knows no earlier one. */
const NO_DAY = new Date(1980, 0, 1);
/** From the edge of the sheet to the number of the page, in millimetres (05-HD/VPTW). */
const NUMBER_FROM_EDGE = 10;
const rule = measures.party;

/** A filled paper as a Word file (ECMA-376): A4, margins, font, sizes and numbers of pages as the rule asks. */
export function writeDocx(paper: FilledPaper): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/header1.xml" ContentType="${WORD}.header+xml"/></Types>`,
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations([
      ['styles', 'styles.xml'],
      ['header', 'header1.xml'],
    ]),
    'word/styles.xml': styles(),
    'word/header1.xml': header(),
    'word/document.xml': `<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${paperBody(paper)}${section(paper.isAcross)}</w:body></w:document>`,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [name, [strToU8(XML + xml), { mtime: NO_DAY }]]),
    ),
  );
}

function relations(all: readonly (readonly [type: string, target: string])[]): string {
  const one = ([type, target]: readonly [string, string], at: number) =>
    `<Relationship Id="rId${at + 1}" Type="${R}/${type}" Target="${target}"/>`;
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.map(one).join('')}</Relationships>`;
}

function styles(): string {
  const size = rule.text[0] * 2;
  return `<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`;
}

/** The number of the page, in the middle above the text; the first page has its own, empty header. */
function header(): string {
  const size = rule.pageNumber[0] * 2;
  const letters = `<w:rPr><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
  const run = (xml: string) => `<w:r>${letters}${xml}</w:r>`;
  return `<w:hdr xmlns:w="${W}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run('<w:fldChar w:fldCharType="begin"/>')}${run('<w:instrText xml:space="preserve"> PAGE </w:instrText>')}${run('<w:fldChar w:fldCharType="separate"/>')}${run('<w:t>2</w:t>')}${run('<w:fldChar w:fldCharType="end"/>')}</w:p></w:hdr>`;
}

function section(isAcross: boolean): string {
  const sheet = sheetOf(isAcross);
  return `<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="${twips(sheet.width)}" w:h="${twips(sheet.height)}"${isAcross ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="${twips(sheet.top)}" w:right="${twips(sheet.right)}" w:bottom="${twips(sheet.bottom)}" w:left="${twips(sheet.left)}" w:header="${twips(NUMBER_FROM_EDGE)}" w:footer="${twips(NUMBER_FROM_EDGE)}" w:gutter="0"/><w:titlePg/></w:sectPr>`;
}
