import {
  ABOUT,
  isBodyStart,
  isDateLine,
  isHeadShape,
  RECIPIENTS,
  RECIPIENTS_WITH_LIST,
  SYMBOL_LINE,
} from '../../lib/party/recognise/line-shapes.ts';
import { isCapitals, isMotto } from '../../lib/party/recognise/paper-line.ts';
import {
  isCapacity,
  isPost,
  isSignatureColumn,
  MAX_LINE,
} from '../../lib/party/recognise/signature-shapes.ts';
import { normalizeLine } from '../../lib/vietnamese/normalize.ts';

/** A stretch of a layout table: rows of columns, or a row that goes across them. */
export interface LayoutPart<Line> {
  columns: Line[][];
}

/** A table with more rows is data. */
const MAX_LAYOUT_ROWS = 14;
const MAX_COLUMNS = 5;
/** A head holds no more of these. */
const MAX_LIKE = 2;
const MAX_HEAD_LINES = 9;
const MAX_HEAD_LINE = 90;
/** The longest line of a recipient. */
const MAX_RECIPIENT = 240;
/** What stands across a head below its columns: a title, what it is about. */
const MAX_ACROSS = 400;

/**
 * The stretches of a table that only sets text in columns, as the head of a paper and its recipients
 * and signature do; null for a table of data. Every line must fit the form: one that only has a word
 * of it ("Nơi nhận" as a label) is data.
 * @param rows the lines of each cell, row by row
 */
export function layoutOfRows<Line extends { text: string }>(
  rows: readonly (readonly (readonly Line[])[])[],
): LayoutPart<Line>[] | null {
  if (rows.length > MAX_LAYOUT_ROWS || Math.max(0, ...rows.map((row) => row.length)) > MAX_COLUMNS)
    return null;
  const parts: LayoutPart<Line>[] = [];
  for (const cells of rows) {
    const before = parts.at(-1);
    if (cells.every((lines) => lines.length === 0)) continue;
    if (before && before.columns.length > 1 && cells.length > 1)
      for (const [at, lines] of cells.entries()) {
        const column = before.columns[at] ?? [];
        before.columns[at] = column;
        column.push(...lines);
      }
    else parts.push({ columns: cells.map((lines) => [...lines]) });
  }
  const shaped = parts.map(({ columns }) => ({
    columns: columns.filter((lines) => lines.length > 0),
  }));
  const sided = shaped.filter(({ columns }) => columns.length > 1);
  const across = shaped.filter(({ columns }) => columns.length === 1);
  const isForm =
    shaped.length > 0 &&
    (sided.length > 0 ? sided.every(hasForm) : across.every(hasForm)) &&
    across.every((part) => hasForm(part) || lengthOf(part) <= MAX_ACROSS);
  return isForm ? shaped : null;
}

function lengthOf({ columns }: LayoutPart<{ text: string }>): number {
  return columns.flat().reduce((sum, { text }) => sum + text.length, 0);
}

function hasForm({ columns }: LayoutPart<{ text: string }>): boolean {
  const texts = columns.map((lines) => lines.map(({ text }) => normalizeLine(text)));
  return isHead(texts) || isClosing(texts);
}

/** Every line is one of a head, and a symbol, a motto or a day is among them. */
function isHead(columns: readonly (readonly string[])[]): boolean {
  const all = columns.flat();
  const count = (is: (line: string) => boolean) => all.filter(is).length;
  const isSymbol = (line: string) => SYMBOL_LINE.test(line);
  const signs = count(isMotto) + count(isSymbol) + count(isDateLine);
  if (signs === 0 || columns.length > 3) return false;
  if (count(isSymbol) > MAX_LIKE || count(isDateLine) > MAX_LIKE) return false;
  if (beginsAsHead(columns)) return true;
  return columns.every((lines) => {
    // Below the symbol of an official letter stands what it is about, in small letters.
    const about = lines.findIndex((line) => ABOUT.test(line.replace(/^[("“]/u, '')));
    return lines.every((line, at) => isHeadShape(line) || (about >= 0 && at >= about));
  });
}

/** The name of a body beside the motto: a head, even where somebody wrote number or day in no known form. */
function beginsAsHead(columns: readonly (readonly string[])[]): boolean {
  const [left = [], right = []] = columns;
  const [name = ''] = left;
  return (
    columns.length === 2 &&
    isMotto(right[0] ?? '') &&
    !isMotto(name) &&
    (isCapitals(name) || isBodyStart(name)) &&
    columns.every((lines) => lines.length <= MAX_HEAD_LINES) &&
    columns.flat().every((line) => line.length <= MAX_HEAD_LINE)
  );
}

/** Recipients beside signatures, or signatures alone. */
function isClosing(columns: readonly (readonly string[])[]): boolean {
  const lists = columns.filter(isRecipientList);
  const others = columns.filter((lines) => !isRecipientList(lines));
  if (lists.length > 1) return false;
  if (others.length === 0) return lists.length === 1;
  const isBeside = (lines: readonly string[]) =>
    lists.length === 1 &&
    beginsAsSignature(lines) &&
    lines.every((line) => line.length <= MAX_LINE);
  return others.every((lines) => isSignatureColumn(lines) || isBeside(lines));
}

/** Capacity or post in the first line: beside recipients a signature, however the name is written. */
function beginsAsSignature([first = '']: readonly string[]): boolean {
  return isCapacity(first) || isPost(first);
}

function isRecipientList([first = '', ...rest]: readonly string[]): boolean {
  const isLabel = RECIPIENTS.test(first) || RECIPIENTS_WITH_LIST.test(first);
  return isLabel && [first, ...rest].every((line) => line.length <= MAX_RECIPIENT);
}
