import { formatPartyDate, vietnamDate } from '../../../lib/party/dates.ts';
import { fold } from '../../../lib/vietnamese/fold.ts';
import { collections } from '../../../model/registry.ts';
import { periodsOf } from '../../../organisation/unit.ts';
import { type Problem, problem } from '../../problem.ts';
import type { CheckedEntry } from '../checked-entry.ts';
import { type CheckedUnit, unitsIn } from './checked-units.ts';
import { contactProblems } from './contacts.ts';
import { holderProblems } from './holders.ts';
import { structureProblems } from './structure.ts';

/** All that is wrong with units beside their sums, and with bodies that are linked to them. */
export function unitProblems(entries: readonly CheckedEntry[], now: Date): Problem[] {
  const units = unitsIn(entries);
  return [
    ...structureProblems(units, vietnamDate(now)),
    ...holderProblems(units),
    ...contactProblems(units),
    ...bodyProblems(entries, new Map(units.map((unit) => [unit.slug, unit]))),
  ];
}

/** A body that bears the name of its unit must have its days. */
function bodyProblems(
  entries: readonly CheckedEntry[],
  units: ReadonlyMap<string, CheckedUnit>,
): Problem[] {
  const { label } = collections.bodies.fields.unit.editor;
  return entries.flatMap(({ collection, file, data }) => {
    const unit = collection === 'bodies' ? units.get(String(data.unit ?? '')) : undefined;
    if (!unit) return [];
    const period = periodsOf(unit, 'name').find(
      ({ value }) => fold(value) === fold(String(data.name)),
    );
    const isOther =
      period !== undefined &&
      ((data.from !== undefined && data.from !== period.from) ||
        (data.to !== undefined && data.to !== period.to));
    return isOther
      ? [problem('bodyDays', file, label, { name: unit.name, day: formatPartyDate(period.from) })]
      : [];
  });
}
