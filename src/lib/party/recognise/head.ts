import { stripMarks } from '../../vietnamese/fold.ts';
import type { CalendarDate } from '../dates.ts';
import { documentTypes } from '../document-types.ts';
import { parseVietnameseDate } from '../read-date.ts';
import { type DocumentSymbol, parseSymbol } from '../symbol.ts';
import { ADDRESSED, DATE_LINE, type HeadLine, headLines } from './head-line.ts';
import { readIssuer } from './issuer.ts';
import {
  isCapitals,
  isMotto,
  isSeparator,
  type PaperLine,
  withoutLetterSpacing,
} from './paper-line.ts';
import { readLetterSubject, readSubject } from './subject.ts';

/** The fields in the head of a paper (36-HD/VPTW and 05-HD/VPTW; 30/2020/NĐ-CP for the state). */
export interface PaperHead {
  symbol: DocumentSymbol | null;
  issuer: string | null;
  /** The body above the issuer, in the first line of the head. */
  upperBody: string | null;
  issued: CalendarDate | null;
  /** Name of the type as printed: "QUYẾT ĐỊNH". */
  typeName: string | null;
  subject: string | null;
  /** Lines of the head; the text begins after the last of them. */
  usedLines: ReadonlySet<number>;
}

/** Lines in which a head is looked for; a symbol further down is one that the text cites. */
const HEAD_LINES = 30;
const SYMBOL_LINE =
  /^[Ss][ốo] ?[:.]? ?[\d.… ]{0,20}[-–—/] ?\p{Lu}[\p{L}]* ?[-–—/.]? ?[\p{Lu}&.-]*|^[Ss][ốo] ?[:.]? ?\d[^\s/]*\/\S+/u;
/** How the second line of a date begins. */
const DATE_REST = /^(?:tháng|năm) ?\d/iu;
const typeNames = documentTypes
  .map(({ name }) => ({ name, plain: stripMarks(name).toUpperCase() }))
  .filter(({ name }) => !name.includes('('))
  .sort((left, right) => right.plain.length - left.plain.length);

/** Reads the head of a paper from its first lines. */
export function readHead(lines: readonly PaperLine[]): PaperHead {
  const usedLines = new Set<number>();
  const head = headLines(lines, HEAD_LINES);
  const symbolAt = head.find(({ text }) => SYMBOL_LINE.test(text) && !isMotto(text));
  const typeAt = findType(head);
  const isWithin = (index: number) =>
    index <= Math.max(symbolAt?.index ?? 0, typeAt?.index ?? 0) + 6;
  const dateAt = head.find(({ text, index }) => DATE_LINE.test(text) && isWithin(index));
  const addressedAt = head.find(({ text }) => ADDRESSED.test(text));
  // In a narrow column the date may run over two lines.
  const dateNext = dateAt && head[dateAt.index + 1];
  const isBroken = dateNext !== undefined && DATE_REST.test(dateNext.text);
  const dateText = `${dateAt?.text ?? ''} ${isBroken ? dateNext.text : ''}`;
  if (isBroken) usedLines.add(dateNext.index);
  if (symbolAt) usedLines.add(symbolAt.index);
  if (dateAt) usedLines.add(dateAt.index);
  const { issuer, upperBody } = symbolAt
    ? readIssuer(head, symbolAt.index, usedLines)
    : { issuer: null, upperBody: null };
  const isLetter =
    addressedAt !== undefined && (typeAt === null || typeAt.index > addressedAt.index);
  const type = isLetter ? null : typeAt;
  if (type) usedLines.add(type.index);
  const subject = type
    ? readSubject(head, type.index, usedLines)
    : symbolAt && readLetterSubject(head, symbolAt.index, usedLines);
  const last = Math.max(-1, ...usedLines);
  for (const { index, text } of head)
    if (index < last && (isMotto(text) || isSeparator(text))) usedLines.add(index);
  return {
    symbol: symbolAt ? readSymbol(symbolAt.text) : null,
    issuer,
    upperBody,
    issued: dateAt ? parseVietnameseDate(dateText) : null,
    typeName: type?.name ?? null,
    subject: subject || null,
    usedLines,
  };
}

function readSymbol(text: string): DocumentSymbol | null {
  const [own = ''] = SYMBOL_LINE.exec(text) ?? [];
  const symbol = parseSymbol(own.replace(/[,.;\s]+$/, ''));
  return symbol.number === null ? null : symbol;
}

/** The title, which names the type of the document. */
function findType(head: readonly HeadLine[]): (HeadLine & { name: string }) | null {
  for (const line of head) {
    const text = withoutLetterSpacing(line.raw);
    if (line.column !== null || isMotto(text)) continue;
    const plain = stripMarks(text).toUpperCase();
    const found = typeNames.find(
      (type) => plain === type.plain || (isCapitals(text) && plain.startsWith(`${type.plain} `)),
    );
    if (found) return { ...line, name: found.name };
  }
  return null;
}
