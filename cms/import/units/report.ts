import { importUnitStrings as strings } from '../../../src/i18n/import-unit-strings.ts';
import { vietnamDate } from '../../../src/lib/party/dates.ts';
import { units as collection } from '../../../src/model/collections/units.ts';
import { countUnits } from '../../../src/organisation/totals.ts';
import type { Unit } from '../../../src/organisation/unit.ts';
import type { UnitImport } from './run.ts';

const labelOf = (key: string) =>
  Object.entries(collection.fields).find(([name]) => name === key)?.[1].editor.label ?? key;

/** What an import would do or did, line by line, for whoever runs it. */
export function importReport({ rows, unknown, untouched, before, after }: UnitImport, now: Date) {
  const lines = unknown.length > 0 ? [strings.unknownColumns(unknown.join(', '))] : [];
  for (const { line, name, problems, edit, changes } of rows) {
    const words =
      problems.length > 0
        ? problems.join('; ')
        : edit === null
          ? strings.same
          : edit.isNew
            ? strings.isNew
            : strings.changed(
                changes
                  .map((one) => strings.change(labelOf(one.label), one.before, one.after))
                  .join('; '),
              );
    lines.push(strings.row(line, name) + words);
  }
  const wrong = rows.filter(({ problems }) => problems.length > 0);
  const good = rows.filter(({ problems }) => problems.length === 0);
  const added = good.filter(({ edit }) => edit?.isNew).length;
  const changed = good.filter(({ edit }) => edit && !edit.isNew).length;
  const same = good.length - added - changed;
  lines.push(strings.summary(added, changed, same, wrong.length));
  if (untouched > 0) lines.push(strings.untouched(untouched));
  const today = vietnamDate(now);
  for (const { slug, stated } of after) {
    if (!stated) continue;
    const figures = (units: readonly Unit[]) => {
      const totals = countUnits(slug, units, today);
      return strings.figures(totals.units, totals.committees, totals.cells, totals.members);
    };
    if (figures(before) !== figures(after))
      lines.push(strings.sums(figures(before), figures(after)));
  }
  return lines;
}
