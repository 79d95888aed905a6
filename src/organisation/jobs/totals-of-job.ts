import { type CalendarDate, dayBefore } from '../../lib/party/dates.ts';
import { areSameTotals, countUnits, type UnitTotals } from '../totals.ts';
import { existsOn, type Unit } from '../unit.ts';
import { applyEdits } from './apply-job.ts';
import type { UnitEdit } from './job.ts';

/** The sums of a committee before and after a change. */
export interface ChangedSums {
  slug: string;
  name: string;
  before: UnitTotals;
  after: UnitTotals;
}

/** Sums of every committee that states figures, the day before a change and on its day. */
export function changedSums(
  units: readonly Unit[],
  edits: readonly UnitEdit[],
  day: CalendarDate,
): ChangedSums[] {
  const after = applyEdits(units, edits);
  return after
    .filter((unit) => unit.stated !== undefined && existsOn(unit, day))
    .map(({ slug, name }) => ({
      slug,
      name,
      before: countUnits(slug, units, dayBefore(day)),
      after: countUnits(slug, after, day),
    }));
}

/**
 * The edits with the stated figures of committees: what is stated for a day that is past becomes an earlier figure
 * where the sums are others now, and what is stated for later days is counted anew.
 * @param today figures are not stated for days to come
 */
export function withStatedTotals(
  units: readonly Unit[],
  edits: readonly UnitEdit[],
  day: CalendarDate,
  today: CalendarDate,
): UnitEdit[] {
  const after = applyEdits(units, edits);
  const result = new Map(edits.map((edit) => [edit.slug, edit]));
  for (const unit of after) {
    const set = statedOf(unit, after, day, today);
    if (!set) continue;
    const known = result.get(unit.slug) ?? { slug: unit.slug, isNew: false, set: {} };
    result.set(unit.slug, { ...known, set: { ...known.set, ...set } });
  }
  return [...result.values()];
}

function statedOf(
  unit: Unit,
  units: readonly Unit[],
  day: CalendarDate,
  today: CalendarDate,
): Pick<Partial<Unit>, 'stated' | 'statedEarlier'> | null {
  const { stated } = unit;
  if (!stated) return null;
  const statedDay = stated.day ?? dayBefore(day);
  const recount = <T extends UnitTotals>(figures: T, at: CalendarDate): T =>
    at < day ? figures : { ...figures, ...countUnits(unit.slug, units, at) };
  const statedEarlier = unit.statedEarlier.map((row) => recount(row, row.day));
  const counted = countUnits(unit.slug, units, day);
  const isOver = !existsOn(unit, day);
  if (isOver || day > today || statedDay >= day || areSameTotals(stated, counted)) {
    const recounted = recount(stated, statedDay);
    const isSame =
      areSameTotals(stated, recounted) &&
      unit.statedEarlier.every((row, at) => areSameTotals(row, statedEarlier[at] ?? row));
    return isSame ? null : { stated: recounted, statedEarlier };
  }
  const { day: _day, ...figures } = stated;
  return {
    stated: { ...counted, day },
    statedEarlier: [{ ...figures, day: statedDay }, ...statedEarlier],
  };
}
