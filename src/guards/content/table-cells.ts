import { normalizeLine } from '../../lib/vietnamese/normalize.ts';

export interface TableCell {
  /** The words above the cell in the first row of its table. */
  head: string;
  /** The cell as it stands, without emphasis. */
  text: string;
  /** The place of its column, counted from the left edge; a table without one begins at 0. */
  column: number;
}

/**
 * The cells below the first row of every table in a text, each with the head of its column: tables of
 * Markdown, of HTML and rows parted by bars without any frame.
 */
export function tableCells(text: string): TableCell[] {
  const cells: TableCell[] = [];
  let heads: string[] | null = null;
  for (const line of asRows(text).split('\n')) {
    if (!line.includes('|')) {
      if (line.trim() !== '') heads = null;
      continue;
    }
    const row = line.split('|').map((cell) => normalizeLine(cell.replace(/[*_`]+/g, '')));
    if (!heads) {
      heads = row;
      continue;
    }
    for (const [column, cell] of row.entries()) {
      const head = heads[column] ?? '';
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
