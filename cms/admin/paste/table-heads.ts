import { textOf } from './elements.ts';
import { styleOf } from './inline-style.ts';
import { type Grid, isFullRow } from './table-grid.ts';

/** No head of an office's table has more rows. */
const MOST_ROWS = 4;
const YEAR = /^(?:19|20)\d\d$/;
const NUMERIC = /^[\d.,%()\s/+–-]*\d[\d.,%()\s/+–-]*$/;

/**
 * How many of the first rows are the head, from row `start` on. A head of several rows is marked as one (thead,
 * th), or told by a cell over several columns with the words for each below it.
 */
export function headRows(grid: Grid, start: number): number {
  const first = grid[start] ?? [];
  const marked = markedRows(grid, start);
  if (marked > 1) return marked;
  const heights = first.map((cell) => heightOf(grid, start, cell));
  const isWide = first.some((cell) => cell && widthIn(first, cell) > 1);
  const isTall = heights.filter((height) => height > 1).length > 1 && first.every(isBold);
  if (!isWide && !isTall) return 1;
  const height = Math.min(Math.max(1, ...heights), MOST_ROWS, grid.length - start - 1);
  if (height > 1) return height;
  return isSubHead(grid, start) ? 2 : 1;
}

/** Rows in thead, or of nothing but th. */
function markedRows(grid: Grid, start: number): number {
  let count = 0;
  while (count < MOST_ROWS && start + count < grid.length - 1) {
    const cells = grid[start + count] ?? [];
    const isHead = cells.every((cell) => cell && (cell.tagName === 'TH' || cell.closest('thead')));
    if (cells.length === 0 || !isHead || isFullRow(grid, start + count)) break;
    count += 1;
  }
  return count;
}

/** Whether the second row names columns: no number in it, and written like the first, or numbers below it. */
function isSubHead(grid: Grid, start: number): boolean {
  const [first = [], second = [], third] = [grid[start], grid[start + 1], grid[start + 2]];
  if (!third) return false;
  const texts = second.map(textOf);
  // Below a head of one row's height stands nothing: then years and words only tell the wide one apart.
  const narrow = texts.filter((_text, x) => widthOf(first, x) === 1);
  const isOnlyBelowWide = narrow.length > 0 && narrow.every((text) => text === '');
  const isNumber = (text: string) => NUMERIC.test(text) && !(isOnlyBelowWide && YEAR.test(text));
  if (texts.some(isNumber) || texts.every((text) => text === '')) return false;
  if (isOnlyBelowWide) return true;
  if (first.every(isBold)) return second.filter((cell) => textOf(cell) !== '').every(isBold);
  return third.some((cell) => NUMERIC.test(textOf(cell)));
}

function isBold(cell: HTMLTableCellElement | undefined): boolean {
  const text = textOf(cell);
  if (!cell || text === '' || cell.tagName === 'TH') return true;
  const bold = [...cell.querySelectorAll('b,strong,span,p')].filter(
    (one) => /^(?:B|STRONG)$/.test(one.tagName) || /bold|[6-9]00/.test(styleOf(one, 'font-weight')),
  );
  return bold.some((one) => textOf(one) === text) || bold.map(textOf).join(' ') === text;
}

function widthIn(row: Grid[number], cell: HTMLTableCellElement): number {
  return row.filter((other) => other === cell).length;
}

function widthOf(row: Grid[number], x: number): number {
  const cell = row[x];
  return cell ? widthIn(row, cell) : 1;
}

function heightOf(grid: Grid, start: number, cell: HTMLTableCellElement | undefined): number {
  const x = grid[start]?.indexOf(cell) ?? -1;
  let height = 0;
  while (cell && x >= 0 && grid[start + height]?.[x] === cell) height += 1;
  return height;
}

/** The cells of a head above one column, from top to bottom, each once. */
export function cellsAbove(
  grid: Grid,
  start: number,
  rows: number,
  x: number,
): HTMLTableCellElement[] {
  const cells = Array.from({ length: rows }, (_none, y) => grid[start + y]?.[x]);
  const found = cells.filter((cell, at) => cell !== undefined && cells.indexOf(cell) === at);
  return found.filter((cell): cell is HTMLTableCellElement => textOf(cell) !== '');
}
