/** Columns of the directory in forms that compress well; each comes back as it was. */

/** A column in which equal values follow each other: value, count. */
export function runsOf<Value>(column: readonly Value[]): [Value, number][] {
  const runs: [Value, number][] = [];
  for (const value of column) {
    const last = runs.at(-1);
    if (last?.[0] === value) last[1] += 1;
    else runs.push([value, 1]);
  }
  return runs;
}

/** The column of some runs. */
export function columnOf<Value>(runs: readonly [Value, number][]): Value[] {
  return runs.flatMap(([value, count]) => Array<Value>(count).fill(value));
}

/** Days as years, months and days side by side: neighbours are alike in each. */
export type DateColumns = [years: string, months: string, days: string];
const PARTS = [
  [0, 4],
  [5, 7],
  [8, 10],
] as const;

/** Takes YYYY-MM-DD, or '' where a page has no day. */
export function packDates(dates: readonly string[]): DateColumns {
  const [years = '', months = '', days = ''] = PARTS.map(([from, to]) =>
    dates.map((date) => date.slice(from, to).padEnd(to - from)).join(''),
  );
  return [years, months, days];
}

/** Gives YYYY-MM-DD or ''. */
export function unpackDates([years, months, days]: DateColumns): string[] {
  return Array.from({ length: days.length / 2 }, (_, at) => {
    const year = years.slice(4 * at, 4 * at + 4).trim();
    return year && `${year}-${months.slice(2 * at, 2 * at + 2)}-${days.slice(2 * at, 2 * at + 2)}`;
  });
}

/** A column of few different values: these, and one letter a line that tells which. */
export type ChoiceColumn = [values: string[], letters: string];
const FIRST_LETTER = '0'.charCodeAt(0);

export function packChoices(column: readonly string[]): ChoiceColumn {
  const values = [...new Set(column)];
  const places = new Map(values.map((value, at) => [value, at]));
  const letters = column.map((value) =>
    String.fromCharCode(FIRST_LETTER + (places.get(value) ?? 0)),
  );
  return [values, letters.join('')];
}

export function unpackChoices([values, letters]: ChoiceColumn): string[] {
  return [...letters].map((letter) => values[letter.charCodeAt(0) - FIRST_LETTER] ?? '');
}
