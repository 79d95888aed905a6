import type { CalendarDate } from '../lib/party/dates.ts';
import { type Unit, type UnitHistory, type UnitState, unitOn } from './unit.ts';

/** A unit that is another on the later of two days. */
export interface ChangedUnit<U extends UnitHistory = Unit> {
  unit: U;
  before: UnitState;
  after: UnitState;
  changed: ('name' | 'type' | 'parent' | 'members')[];
}

export interface Difference<U extends UnitHistory = Unit> {
  came: U[];
  went: U[];
  changed: ChangedUnit<U>[];
}

const KEYS = ['name', 'type', 'parent', 'members'] as const;

/** What came, went and changed between two days, the earlier first. */
export function differenceBetween<U extends UnitHistory>(
  units: readonly U[],
  earlier: CalendarDate,
  later: CalendarDate,
): Difference<U> {
  const difference: Difference<U> = { came: [], went: [], changed: [] };
  for (const unit of units) {
    const before = unitOn(unit, earlier);
    const after = unitOn(unit, later);
    if (!before && after) difference.came.push(unit);
    else if (before && !after) difference.went.push(unit);
    else if (before && after) {
      const changed = KEYS.filter((key) => before[key] !== after[key]);
      if (changed.length > 0) difference.changed.push({ unit, before, after, changed });
    }
  }
  return difference;
}
