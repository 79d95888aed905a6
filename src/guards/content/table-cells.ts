import { normalizeLine } from '../../lib/vietnamese/normalize.ts';

export interface TableCell {
  /** The cell of the first row in the same column. */
  head: string;
  /** The text of the cell without Markdown emphasis. */
  text: string;
  /** Index of its column among the bars; 0 is the part before the first bar, empty where a row begins with one. */
  column: number;
}

const MAY_HOLD_CELLS = /\||<t[dh]\b/i;

/**
 * The cells below the first row of every table in a text, each with the header of its column: tables of
 * Markdown, of HTML, and rows of cells with bars between them.
 */
export function tableCells(text: string): TableCell[] {
  const cells: TableCell[] = [];
  if (!MAY_HOLD_CELLS.test(text)) return cells;
  let headers: string[] | null = null;
  for (const line of asRows(text).split('\n')) {
    if (!line.includes('|')) {
      if (line.trim() !== '') headers = null;
      continue;
    }
    const row = line.split('|').map((cell) => normalizeLine(cell.replace(/[*_`]+/g, '')));
    if (!headers) {
      headers = row;
      continue;
    }
    for (const [column, cell] of row.entries()) {
      const head = headers[column] ?? '';
      if (head !== '' && cell !== '') cells.push({ head, text: cell, column });
    }
  }
  return cells;
}

/** Tables of HTML as lines of cells with bars. */
function asRows(text: string): string {
  if (!/<t[dhr]\b/i.test(text)) return text;
  return text
    .split('\n')
    .map((line) => line.trim())
    .join(' ')
    .replace(/<\/?(?:tr|table)\b[^<>]*>/gi, '\n')
    .replace(/<t[dh]\b[^<>]*>/gi, '|')
    .replace(/<[^<>]*>/g, ' ');
}
