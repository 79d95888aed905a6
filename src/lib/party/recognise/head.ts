import { type DocumentSymbol, parseSymbol } from '../symbol.ts';
import { type HeadDate, readDates } from './head-dates.ts';
import { type HeadLine, headLines } from './head-line.ts';
import { type IssuerLines, readIssuer } from './issuer.ts';
import { ADDRESSED, isDateLine, SYMBOL_LINE } from './line-shapes.ts';
import { isMotto, isOrnament, isSeparator, type PaperLine } from './paper-line.ts';
import { readLetterSubject, readSubject, type SubjectLines } from './subject.ts';
import { findTitle, type Title, unknownTitle } from './title.ts';

/** What stands in the head of a paper (36-HD/VPTW and 05-HD/VPTW; 30/2020/NĐ-CP for the state). */
export interface PaperHead {
  symbol: { value: DocumentSymbol | null; line: string } | null;
  issuer: IssuerLines;
  /** Lines of place and day, with the day they say; null for one left blank. */
  dates: readonly HeadDate[];
  title: Title | null;
  /** Index of the line that begins with whom it is addressed to; null for none. */
  addressedAt: number | null;
  /** It is an official letter: an addressee and no title. */
  isLetter: boolean;
  subject: SubjectLines | null;
  /** It has the motto of a side or a line of place and day, as every official paper. */
  isOfficial: boolean;
  /** Lines of the head; the text begins after the last of them. */
  usedLines: ReadonlySet<number>;
}

/** Reads the head of a paper from its first lines. Nothing below the beginning of the text is looked at. */
export function readHead(lines: readonly PaperLine[]): PaperHead {
  const usedLines = new Set<number>();
  const head = headLines(lines);
  const symbolAt = head.findIndex(
    ({ text, isData }) => !isData && SYMBOL_LINE.test(text) && !isMotto(text),
  );
  const symbolLine = head[symbolAt];
  const found = findTitle(head) ?? unknownTitle(head);
  const addressedAt = head.find(({ text }) => ADDRESSED.test(text))?.index ?? null;
  const isLetter = addressedAt !== null && (found === null || found.index > addressedAt);
  const title = isLetter ? null : found;
  if (symbolLine) usedLines.add(symbolLine.index);
  const names = endOfNames(head, symbolAt, title);
  const issuer = readIssuer(head, names.end, names.column, usedLines);
  if (title) usedLines.add(title.index);
  const subject =
    title && title.name !== LETTER
      ? readSubject(head, title, usedLines)
      : symbolLine
        ? readLetterSubject(head, symbolAt, usedLines)
        : null;
  const dates = readDates(withoutText(head, title, usedLines), { title, symbolLine }, usedLines);
  const hasMotto = head.some(({ text }) => isMotto(text));
  const isOfficial = symbolLine !== undefined || hasMotto || dates.length > 0;
  const last = Math.max(-1, ...usedLines);
  const columnsEnd = isOfficial ? endOfColumns(head) : -1;
  for (const { index, text } of head)
    if (
      (index < last || index <= columnsEnd) &&
      (isMotto(text) || isSeparator(text) || isOrnament(text))
    )
      usedLines.add(index);
  return {
    symbol: symbolLine ? { value: readSymbol(symbolLine.text), line: symbolLine.text } : null,
    issuer,
    dates,
    title,
    addressedAt,
    isLetter,
    subject: subject && subject.text !== '' ? subject : null,
    isOfficial,
    usedLines,
  };
}

/** An official letter bears no title (36-HD/VPTW); where somebody printed one, its subject still stands under the symbol. */
const LETTER = 'Công văn';

/** The names of bodies stand above the symbol; without one above the title, or in the left column. */
function endOfNames(
  head: readonly HeadLine[],
  symbolAt: number,
  title: Title | null,
): { end: number; column: HeadLine['column'] } {
  const titleAt = head.findIndex(({ index }) => index === title?.index);
  // Some print the symbol below the title; what stands between them is no body's name.
  if (symbolAt >= 0 && titleAt >= 0 && titleAt < symbolAt) return { end: titleAt, column: null };
  if (symbolAt >= 0) return { end: symbolAt, column: head[symbolAt]?.column ?? null };
  const left = head.findLastIndex(({ column }) => column === 'left');
  if (left >= 0) return { end: left + 1, column: 'left' };
  const below = head.findIndex(
    ({ text, index }) =>
      index === title?.index ||
      ADDRESSED.test(text) ||
      (index > 0 && (isMotto(text) || isDateLine(text))),
  );
  return { end: Math.max(0, below), column: null };
}

/** Lines between which a day is that of the paper: up to a few below the title, the symbol or the columns. */
const LINES_BELOW = { title: 2, symbol: 6 } as const;

/** Index of the last line of the table that the head stands in; -1 without one. */
function endOfColumns(head: readonly HeadLine[]): number {
  const start = head.findIndex(({ column }) => column !== null);
  const end = head.findIndex(({ column }, at) => at > start && column === null);
  return start === -1 ? -1 : ((end === -1 ? head.at(-1) : head[end - 1])?.index ?? -1);
}

/** Index of the last line that stands in a column; -1 where none does. */
function columnsOf(head: readonly HeadLine[]): number {
  return head.findLast(({ column }) => column !== null)?.index ?? -1;
}

function withoutText(
  head: readonly HeadLine[],
  title: Title | null,
  usedLines: ReadonlySet<number>,
): readonly HeadLine[] {
  const last = Math.max(columnsOf(head), ...usedLines);
  const end = last + (title ? LINES_BELOW.title : LINES_BELOW.symbol);
  return head.filter(({ index }) => index <= end);
}

function readSymbol(text: string): DocumentSymbol | null {
  const [own = ''] = SYMBOL_LINE.exec(text) ?? [];
  // "Luật số: 33/2026/QH16": the word before "số" is no part of the symbol.
  const printed = own.replace(/^.*?(?=[Ss][ốỐoO])/u, '').replace(/[,.;\s]+$/, '');
  const symbol = parseSymbol(printed);
  return symbol.number === null ? null : symbol;
}
