/** Room for a letter and for the sides of a cell, in millimetres. */
const LETTER = 2.6;
const SIDES = 4;
/** Longer cells run over several lines. */
const LONGEST = 40;

/**
 * Widths of the columns of a table in millimetres: each fits its longest word, what is left goes by the length of the
 * cells. Where the words do not fit, all shrink alike.
 */
export function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const cellsOf = (at: number) => rows.map((row) => row[at] ?? '');
  const count = rows[0]?.length ?? 0;
  const columns = Array.from({ length: count }, (_, at) => cellsOf(at));
  const least = columns.map((cells) => {
    const words = cells.flatMap((cell) => cell.split(/\s+/));
    return Math.max(...words.map(({ length }) => length)) * LETTER + SIDES;
  });
  const all = least.reduce((sum, one) => sum + one, 0);
  if (all >= width) return least.map((one) => (one / all) * width);
  const weights = columns.map((cells) =>
    Math.max(1, ...cells.map(({ length }) => Math.min(LONGEST, length))),
  );
  const weight = weights.reduce((sum, one) => sum + one, 0);
  return least.map((one, at) => one + ((weights[at] ?? 0) / weight) * (width - all));
}
