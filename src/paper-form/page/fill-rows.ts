/** A table of inputs over the text field that holds its rows. */
export interface RowInputs {
  /** Draws the rows that the text field holds. */
  read: () => void;
}

/** Rows that can be typed into beyond the filled ones. */
const SPARE_ROWS = 1;
const FEWEST_ROWS = 3;

/**
 * Lets somebody type into the cells of a table; its text field, which a browser without scripts shows, holds the same
 * as lines with bars. A row more appears when the last one is begun.
 * @param rowsIn the rows of a text
 */
export function startRows(table: HTMLElement, rowsIn: (text: string) => string[][]): RowInputs {
  const field = table.querySelector('textarea');
  const body = table.querySelector('tbody');
  const labels = [...table.querySelectorAll('thead th')].map(
    ({ textContent }) => textContent ?? '',
  );
  if (!field || !body) return { read: () => undefined };
  const cellsOf = (row: Element) => [...row.querySelectorAll('input')].map(({ value }) => value);
  const write = () => {
    const rows = [...body.rows].map((row) => cellsOf(row).map((cell) => cell.replaceAll('|', '/')));
    field.value = rows
      .filter((cells) => cells.some((cell) => cell.trim() !== ''))
      .map((cells) => cells.join(' | '))
      .join('\n');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const addRow = (cells: readonly string[]) => {
    const row = body.insertRow();
    for (const [at, label] of labels.entries()) {
      const input = document.createElement('input');
      input.value = cells[at] ?? '';
      input.setAttribute('aria-label', `${label}, ${body.rows.length}`);
      row.insertCell().append(input);
    }
  };
  body.addEventListener('input', (event) => {
    event.stopPropagation();
    const last = body.rows[body.rows.length - 1];
    if (last && cellsOf(last).some((cell) => cell !== '')) addRow([]);
    write();
  });
  field.hidden = true;
  table.querySelector('table')?.removeAttribute('hidden');
  table.querySelector('[data-rows-hint]')?.setAttribute('hidden', '');
  return {
    read: () => {
      const rows = rowsIn(field.value);
      const count = Math.max(FEWEST_ROWS, rows.length + SPARE_ROWS);
      body.replaceChildren();
      for (let at = 0; at < count; at += 1) addRow(rows[at] ?? []);
    },
  };
}
