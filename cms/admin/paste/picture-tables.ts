import { paragraphOf, textOf } from './elements.ts';

/**
 * Tables that only hold pictures and the lines under them become pictures, each followed by its line: offices
 * set two pictures side by side in this way, and news pages put every picture into such a table.
 */
export function unfoldPictureTables(root: HTMLElement): void {
  for (const table of [...root.querySelectorAll('table')].reverse()) {
    const pictures = table.querySelectorAll('img').length;
    const rows = [...table.rows].map((row) => [...row.cells]);
    const lines = rows.flat().filter((cell) => textOf(cell) !== '');
    if (pictures === 0 || lines.length > pictures || table.querySelector('table')) continue;
    const width = Math.max(...rows.map((row) => row.length));
    const columns = Array.from({ length: width }, (_none, x) =>
      rows.flatMap((row) => row[x] ?? []),
    );
    table.replaceWith(...columns.flat().flatMap(unfold));
  }
}

function unfold(cell: HTMLTableCellElement): Node[] {
  const images = [...cell.querySelectorAll('img')];
  const pictures = images.map((image) => {
    const paragraph = paragraphOf('');
    paragraph.append(image);
    return paragraph;
  });
  if (textOf(cell) === '') return pictures;
  const line = document.createElement('div');
  line.className = 'caption';
  line.append(...cell.childNodes);
  return [...pictures, line];
}
