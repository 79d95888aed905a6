/** A table as rows and columns; a cell over several places stands in each of them. */
export type Grid = readonly (readonly (HTMLTableCellElement | undefined)[])[];

/** Browsers take no wider cell either (HTML standard: colspan at most 1000); offices have no such tables. */
const WIDEST = 50;

export function gridOf(rows: readonly HTMLTableRowElement[]): Grid {
  const grid: (HTMLTableCellElement | undefined)[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row.cells) {
      while (grid[y]?.[x]) x += 1;
      const width = Math.min(cell.colSpan || 1, WIDEST);
      const height = Math.min(cell.rowSpan || rows.length, rows.length - y);
      for (let down = 0; down < height; down += 1)
        for (let right = 0; right < width; right += 1) {
          const line = grid[y + down];
          if (line && !line[x + right]) line[x + right] = cell;
        }
      x += width;
    }
  }
  return grid;
}

/** Whether a cell in a place of the grid begins there. */
export function isFirstPlace(grid: Grid, y: number, x: number): boolean {
  const cell = grid[y]?.[x];
  return cell !== undefined && grid[y - 1]?.[x] !== cell && grid[y]?.[x - 1] !== cell;
}

/** Whether one cell takes a whole row of a table of several columns: a title, not a head. */
export function isFullRow(grid: Grid, y: number): boolean {
  const row = grid[y] ?? [];
  const width = widthOf(grid);
  const [first] = row;
  return (
    width > 1 && first !== undefined && row.length === width && row.every((one) => one === first)
  );
}

/** Columns in which some cell begins; "colspan=12" over four columns makes no more than four. */
export function columnsOf(grid: Grid): number[] {
  const all = Array.from({ length: widthOf(grid) }, (_none, x) => x);
  return all.filter((x) => grid.some((_row, y) => isFirstPlace(grid, y, x)));
}

function widthOf(grid: Grid): number {
  return Math.max(0, ...grid.map((row) => row.length));
}
