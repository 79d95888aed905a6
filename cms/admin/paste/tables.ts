import { rename, textOf } from './elements.ts';
import { columnsOf, type Grid, gridOf, isFirstPlace, isFullRow } from './table-grid.ts';
import { cellsAbove, headRows } from './table-heads.ts';

/** Between what the rows of a head say of one column. */
const JOINT = ' – ';

/**
 * Brings tables into the shape Markdown has: one row of headings first, one line of text a cell, as
 * many cells in every row. Where the head has several rows, each column's heading says all of it ("Nam – Số
 * lượng"). A table of one cell was only a frame and becomes paragraphs; a title over all columns stands before
 * the table. A cell over several rows of the body keeps its text in the first.
 * @returns how many tables lost merged cells, head rows or a table inside them
 */
export function simplifyTables(root: HTMLElement): number {
  const changed = new Set<Element>();
  for (const inner of root.querySelectorAll('table table')) {
    const outer = inner.parentElement?.closest('table');
    if (outer) changed.add(outer);
    inner.replaceWith(...paragraphs(inner));
  }
  let count = 0;
  for (const table of root.querySelectorAll('table')) {
    const rows = rowsOf(table);
    const caption = table.querySelector('caption');
    if (caption) {
      table.before(caption);
      rename(caption, 'p');
    }
    if (textOf(table) === '') table.remove();
    else if (rows.every((row) => row.cells.length === 1)) table.replaceWith(...paragraphs(table));
    else if (isOneRowOfText(rows)) {
      table.replaceWith(...paragraphs(table));
      count += 1;
    } else if (rebuild(table) || changed.has(table)) count += 1;
  }
  return count;
}

/** Rows from top to bottom: the head may be written last, the foot first. */
function rowsOf(table: HTMLTableElement): HTMLTableRowElement[] {
  return [...table.rows].filter((row) => row.cells.length > 0);
}

/** One row with several lines in a cell only sets text side by side: recipients and signature, two addresses. */
function isOneRowOfText(rows: readonly HTMLTableRowElement[]): boolean {
  const cells = rows.length === 1 ? [...(rows[0]?.cells ?? [])] : [];
  return cells.some(
    (cell) => [...cell.querySelectorAll('p,li')].filter((line) => textOf(line) !== '').length > 1,
  );
}

/** @returns whether something had to be simplified */
function rebuild(table: HTMLTableElement): boolean {
  const all = gridOf([...table.rows]);
  // Merging leaves rows in which no cell begins.
  const begun = [...all.keys()].filter((y) => all[y]?.some((_cell, x) => isFirstPlace(all, y, x)));
  const grid = begun.map((y) => all[y] ?? []);
  const rows = begun.flatMap((y) => table.rows[y] ?? []);
  const columns = columnsOf(grid);
  let start = 0;
  while (start < grid.length - 1 && isFullRow(grid, start)) {
    for (const title of paragraphs(rows[start] as Element)) table.before(title);
    start += 1;
  }
  const height = headRows(grid, start);
  const fresh = document.createElement('table');
  const head = fresh.createTHead().insertRow();
  for (const x of columns) head.append(headCell(grid, start, height, x));
  const body = fresh.createTBody();
  for (let y = start + height; y < grid.length; y += 1) {
    const row = body.insertRow();
    for (const x of columns) {
      const cell = isFirstPlace(grid, y, x) ? grid[y]?.[x] : undefined;
      row.insertCell().append(...inline(cell));
    }
  }
  table.replaceWith(fresh);
  const isMerged = rows.some((row) =>
    [...row.cells].some((cell) => cell.colSpan > 1 || cell.rowSpan > 1),
  );
  return isMerged || height > 1 || start > 0;
}

function headCell(grid: Grid, start: number, height: number, x: number): HTMLElement {
  const heading = document.createElement('th');
  const isWhole = height > 1;
  const single = isFirstPlace(grid, start, x) ? [grid[start]?.[x]] : [];
  const above = isWhole ? cellsAbove(grid, start, height, x) : single;
  for (const [at, cell] of above.entries()) {
    if (at > 0) heading.append(JOINT);
    // A cell over several columns stands in the heading of each.
    const part = document.createElement('span');
    part.append(...inline(cell?.cloneNode(true) as HTMLTableCellElement | undefined));
    if (isWhole) trimEnds(part);
    heading.append(...part.childNodes);
  }
  // A heading cell is bold by itself.
  for (const bold of heading.querySelectorAll('strong')) bold.replaceWith(...bold.childNodes);
  return heading;
}

/** Takes the space at either end away. */
function trimEnds(element: Element): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const filled = texts.filter(({ data }) => data.trim() !== '');
  for (const text of texts.slice(0, texts.indexOf(filled[0] as Text))) text.data = '';
  for (const text of texts.slice(texts.indexOf(filled.at(-1) as Text) + 1)) text.data = '';
  const [first] = filled;
  const last = filled.at(-1);
  if (first) first.data = first.data.trimStart();
  if (last) last.data = last.data.trimEnd();
}

const LINES =
  'p,li,div,h1,h2,h3,h4,h5,h6,br,blockquote,pre,section,article,center,dt,dd,figcaption,hr';

/** What a cell says on one line: paragraphs and items follow each other with a space between. */
function inline(cell: HTMLTableCellElement | undefined): Node[] {
  if (!cell) return [];
  const blocks = cell.querySelectorAll(LINES);
  for (const block of blocks) {
    const { previousSibling } = block;
    if (previousSibling && textOf(previousSibling) !== '') block.before(' ');
    block.after(' ');
  }
  for (const block of [...blocks].reverse())
    block.replaceWith(...(/^[BH]R$/.test(block.tagName) ? [] : block.childNodes));
  for (const list of [...cell.querySelectorAll('ul,ol,dl,figure')].reverse())
    list.replaceWith(...list.childNodes);
  return [...cell.childNodes];
}

function paragraphs(table: Element): Node[] {
  const owner = table.closest('table');
  return [...table.querySelectorAll('td,th')]
    .filter(
      (cell) =>
        cell.closest('table') === owner && (textOf(cell) !== '' || cell.querySelector('img')),
    )
    .flatMap((cell) => {
      if (cell.querySelector('p,ul,ol,table')) return [...cell.childNodes];
      const paragraph = document.createElement('p');
      paragraph.append(...cell.childNodes);
      return [paragraph];
    });
}
