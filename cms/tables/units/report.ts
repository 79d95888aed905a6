import { importUnitStrings as strings } from '../../../src/i18n/import-unit-strings.ts';
import { vietnamDate } from '../../../src/lib/party/dates.ts';
import { units as collection } from '../../../src/model/collections/units.ts';
import { countUnits } from '../../../src/organisation/totals.ts';
import type { Unit } from '../../../src/organisation/unit.ts';
import type { PlannedRow } from './plan-import.ts';
import type { UnitImport } from './prepare-import.ts';

/** What an import would do or did, in words. */
export interface ImportReport {
  /** Columns that are left out. */
  notes: string[];
  rows: { line: number; name: string; words: string; isWrong: boolean }[];
  /** Counts of rows, units that the table does not name, sums before and after. */
  summary: string[];
}

/** What an import would do or did, row by row, for whoever runs it. */
export function importReport(
  { rows, unknown, untouched, before, after }: UnitImport,
  now: Date,
): ImportReport {
  const good = rows.filter(({ problems }) => problems.length === 0);
  const added = good.filter(({ edit }) => edit?.isNew).length;
  const changed = good.filter(({ edit }) => edit && !edit.isNew).length;
  const same = good.length - added - changed;
  return {
    notes: unknown.length > 0 ? [strings.unknownColumns(unknown.join(', '))] : [],
    rows: rows.map((row) => ({
      line: row.line,
      name: row.name,
      words: wordsOf(row),
      isWrong: row.problems.length > 0,
    })),
    summary: [
      strings.summary(added, changed, same, rows.length - good.length),
      ...(untouched > 0 ? [strings.untouched(untouched)] : []),
      ...changedSums(before, after, now),
    ],
  };
}

/** A report line by line. */
export function reportLines({ notes, rows, summary }: ImportReport): string[] {
  const ofRows = rows.map(({ line, name, words }) => strings.row(line, name) + words);
  return [...notes, ...ofRows, ...summary];
}

function wordsOf({ problems, edit, changes }: PlannedRow): string {
  if (problems.length > 0) return problems.join('; ');
  if (edit === null) return strings.same;
  if (edit.isNew) return strings.isNew;
  const words = changes.map((one) => strings.change(labelOf(one.label), one.before, one.after));
  return strings.changed(words.join('; '));
}

function labelOf(key: string): string {
  const field = Object.entries(collection.fields).find(([name]) => name === key);
  return field?.[1].editor.label ?? key;
}

function changedSums(before: readonly Unit[], after: readonly Unit[], now: Date): string[] {
  const today = vietnamDate(now);
  const figures = (slug: string, units: readonly Unit[]) => {
    const totals = countUnits(slug, units, today);
    return strings.figures(totals.units, totals.committees, totals.cells, totals.members);
  };
  return after.flatMap(({ slug, stated }) => {
    const [then, now] = [figures(slug, before), figures(slug, after)];
    return stated && then !== now ? [strings.sums(then, now)] : [];
  });
}
