import type { CalendarDate } from './dates.ts';

/** The fields of a unit that are needed to count. */
export interface CountedUnit {
  slug: string;
  type: string;
  parent?: string | undefined;
  members?: number | undefined;
  from: CalendarDate;
  to?: CalendarDate | undefined;
}

export interface UnitTotals {
  units: number;
  committees: number;
  cells: number;
  members: number;
}

/** Whether a unit exists under its name on a day. */
export function existsOn(
  { from, to }: Pick<CountedUnit, 'from' | 'to'>,
  today: CalendarDate,
): boolean {
  return from <= today && (to === undefined || to >= today);
}

/** Everything below a unit, however deep. */
export function unitsBelow<T extends CountedUnit>(root: string, units: readonly T[]): T[] {
  const children = Map.groupBy(units, ({ parent }) => parent);
  const found = new Set<T>();
  const queue = [root];
  for (let parent = queue.shift(); parent !== undefined; parent = queue.shift()) {
    for (const unit of children.get(parent) ?? []) {
      if (found.has(unit)) continue;
      found.add(unit);
      queue.push(unit.slug);
    }
  }
  return [...found];
}

/** Grassroots committees, cells and members below a committee on a day; the committee itself does not count. */
export function countUnits(
  root: string,
  units: readonly CountedUnit[],
  today: CalendarDate,
): UnitTotals {
  const below = unitsBelow(
    root,
    units.filter((unit) => existsOn(unit, today)),
  );
  const committees = below.filter(({ type }) => type === 'dang-bo-co-so').length;
  const cells = below.filter(({ type }) => type === 'chi-bo-co-so').length;
  const members = below.reduce((sum, unit) => sum + (unit.members ?? 0), 0);
  return { units: committees + cells, committees, cells, members };
}
