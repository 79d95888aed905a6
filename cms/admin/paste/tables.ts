/**
 * Brings tables into the shape Markdown has: one row of headings first, one line of text a cell, as
 * many cells in every row. A table of one cell was only a frame and becomes paragraphs.
 */
export function simplifyTables(root: HTMLElement): void {
  for (const inner of root.querySelectorAll('table table')) inner.replaceWith(...paragraphs(inner));
  for (const table of root.querySelectorAll('table')) {
    const rows = [...table.querySelectorAll('tr')].filter((row) => row.cells.length > 0);
    if (rows.every((row) => row.cells.length === 1)) table.replaceWith(...paragraphs(table));
    else rebuild(table, rows);
  }
}

function rebuild(table: HTMLTableElement, rows: readonly HTMLTableRowElement[]): void {
  const grid = toGrid(rows);
  const width = Math.max(...grid.map((row) => row.length));
  const fresh = document.createElement('table');
  const head = fresh.createTHead();
  const body = fresh.createTBody();
  for (const [index, cells] of grid.entries()) {
    const row = (index === 0 ? head : body).insertRow();
    for (let column = 0; column < width; column += 1) {
      const cell = document.createElement(index === 0 ? 'th' : 'td');
      cell.append(...inline(cells[column]));
      // A heading cell is bold by itself.
      if (index === 0)
        for (const bold of cell.querySelectorAll('strong')) bold.replaceWith(...bold.childNodes);
      row.append(cell);
    }
  }
  table.replaceWith(fresh);
}

/** Cells by row and column; a cell over several places is put into the first. */
function toGrid(rows: readonly HTMLTableRowElement[]): (HTMLTableCellElement | undefined)[][] {
  const grid: (HTMLTableCellElement | undefined)[][] = rows.map(() => []);
  const taken = new Set<string>();
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row.cells) {
      while (taken.has(`${y},${x}`)) x += 1;
      const line = grid[y];
      if (line) line[x] = cell;
      for (let down = 0; down < Math.min(cell.rowSpan || 1, rows.length - y); down += 1)
        for (let right = 0; right < Math.min(cell.colSpan || 1, 50); right += 1)
          taken.add(`${y + down},${x + right}`);
      x += Math.min(cell.colSpan || 1, 50);
    }
  }
  return grid;
}

/** What a cell says on one line: paragraphs and items follow each other with a space between. */
function inline(cell: HTMLTableCellElement | undefined): Node[] {
  if (!cell) return [];
  const blocks = cell.querySelectorAll('p,li,div,h1,h2,h3,h4,h5,h6,br');
  for (const block of blocks) block.after(document.createTextNode(' '));
  for (const block of [...blocks].reverse())
    block.replaceWith(...(block.tagName === 'BR' ? [] : block.childNodes));
  for (const list of [...cell.querySelectorAll('ul,ol')].reverse())
    list.replaceWith(...list.childNodes);
  return [...cell.childNodes];
}

function paragraphs(table: Element): Node[] {
  return [...table.querySelectorAll('td,th')]
    .filter((cell) => cell.closest('table') === table)
    .flatMap((cell) => {
      if (cell.querySelector('p,ul,ol,table')) return [...cell.childNodes];
      const paragraph = document.createElement('p');
      paragraph.append(...cell.childNodes);
      return [paragraph];
    });
}
