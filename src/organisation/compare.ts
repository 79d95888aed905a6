import type { CalendarDate } from '../lib/party/dates.ts';
import { type Unit, type UnitState, unitOn } from './unit.ts';

/** A unit that is another on the later of two days. */
export interface ChangedUnit {
  unit: Unit;
  before: UnitState;
  after: UnitState;
  changed: ('name' | 'type' | 'parent' | 'members')[];
}

export interface Difference {
  came: Unit[];
  went: Unit[];
  changed: ChangedUnit[];
}

const KEYS = ['name', 'type', 'parent', 'members'] as const;

/** What came, went and changed between two days, the earlier first. */
export function differenceBetween(
  units: readonly Unit[],
  earlier: CalendarDate,
  later: CalendarDate,
): Difference {
  const difference: Difference = { came: [], went: [], changed: [] };
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
