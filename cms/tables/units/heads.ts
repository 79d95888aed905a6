import { unitColumns } from '../../../src/i18n/import-unit-strings.ts';
import { fold } from '../../../src/lib/vietnamese/fold.ts';
import type { Table } from '../read-table.ts';

export type UnitColumn = keyof typeof unitColumns;

/** Where the columns of a table stand, and its rows below the heads. */
export interface HeadedTable {
  columns: Map<UnitColumn, number>;
  unknown: string[];
  /** The rows with what line of the table they are. */
  rows: { line: number; cells: string[] }[];
}

const LOOKED_AT = 15;
const COLUMNS = Object.keys(unitColumns) as UnitColumn[];

/**
 * Finds the heads of a table: the row that names most columns. Above it may stand titles; heads that were merged over
 * two rows are read from both.
 * @returns null when no row names the units
 */
export function headsOf(table: Table): HeadedTable | null {
  let best: { at: number; columns: Map<UnitColumn, number> } | null = null;
  for (let at = 0; at < Math.min(table.length, LOOKED_AT); at += 1) {
    const columns = columnsIn(table, at);
    if (columns.has('name') && columns.size > (best?.columns.size ?? 0)) best = { at, columns };
  }
  if (!best) return null;
  const { at, columns } = best;
  const used = new Set(columns.values());
  return {
    columns,
    unknown: (table[at] ?? []).filter((head, column) => head !== '' && !used.has(column)),
    rows: table
      .map((cells, index) => ({ line: index + 1, cells }))
      .slice(at + 1)
      // Lines that only number the columns, (1) (2) (3), are no units.
      .filter(({ cells }) => cells.some((cell) => cell !== '' && !/^\(?\d{1,2}\)?$/.test(cell))),
  };
}

function columnsIn(table: Table, at: number): Map<UnitColumn, number> {
  const columns = new Map<UnitColumn, number>();
  const own = table[at] ?? [];
  const above = table[at - 1] ?? [];
  for (let column = 0; column < Math.max(own.length, above.length); column += 1) {
    const known = columnOf(own[column]) ?? (own[column] ? null : columnOf(above[column]));
    if (known && !columns.has(known)) columns.set(known, column);
  }
  return columns;
}

/** The column a head names; words in brackets and signs do not count. */
function columnOf(head: string | undefined): UnitColumn | null {
  const wanted = keyOf(head ?? '');
  if (wanted === '') return null;
  return (
    COLUMNS.find((column) => unitColumns[column].some((name) => keyOf(name) === wanted)) ?? null
  );
}

function keyOf(text: string): string {
  return fold(text)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9-]+/g, ' ')
    .trim();
}
