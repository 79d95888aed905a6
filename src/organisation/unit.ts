import { type CalendarDate, dayAfter, LAST_DAY } from '../lib/party/dates.ts';
import type { UnitData } from '../model/collections/units.ts';

/** A unit as its entry has it, with its slug. */
export type Unit = UnitData & { slug: string };

/** The part of a unit that says what it was from day to day, and its place in lists. */
export type UnitHistory = Pick<
  Unit,
  'slug' | 'name' | 'type' | 'parent' | 'members' | 'order' | 'from' | 'to' | 'before'
>;

/** What a unit was on a day. */
export interface UnitState {
  slug: string;
  name: string;
  type: Unit['type'];
  parent: string | undefined;
  members: number | undefined;
}

/** Whether a unit serves its committee (office, advisory bodies) and is none of its grassroots units. */
export function isStaffBody({ type }: Pick<UnitState, 'type'>): boolean {
  return type === 'van-phong' || type === 'ban-tham-muu';
}

/** A stretch of days, both ends included. */
export interface Period {
  from: CalendarDate;
  to: CalendarDate;
}

type Lifetime = Pick<Unit, 'from' | 'to'>;

/** Whether a unit, or a holder of a post, was there on a day. */
export function existsOn({ from, to }: Lifetime, day: CalendarDate): boolean {
  return from <= day && (to === undefined || to >= day);
}

/** The rows of a unit's earlier states, the latest first. */
export function earlierRows({ before }: Pick<Unit, 'before'>): Unit['before'] {
  return before.toSorted((left, right) => right.to.localeCompare(left.to));
}

/** What a unit was on a day; null when it was not there. */
export function unitOn(unit: UnitHistory, day: CalendarDate): UnitState | null {
  return existsOn(unit, day) ? stateOn(unit, day) : null;
}

/** The same without asking whether it was there: for the words about a unit that has ended. */
export function stateOn(unit: UnitHistory, day: CalendarDate): UnitState {
  const { slug, name, type, parent, members } = unit;
  const state: UnitState = { slug, name, type, parent, members };
  for (const row of earlierRows(unit)) {
    if (row.to < day) break;
    state.name = row.name ?? state.name;
    state.type = row.type ?? state.type;
    state.parent = row.parent ?? state.parent;
    state.members = row.members ?? state.members;
  }
  return state;
}

/** A name a unit had, with its days; without an end for the name it has while it exists. */
export interface UnitName {
  name: string;
  from: CalendarDate;
  to: CalendarDate | null;
}

/** The names of a unit, the earliest first. */
export function namesOf(unit: Unit): UnitName[] {
  const periods = periodsOf(unit, 'name');
  return periods.map(({ value, from, to }, at) => ({
    name: value,
    from,
    to: at === periods.length - 1 && unit.to === undefined ? null : to,
  }));
}

/** The stretches in which a value of a unit did not change, the earliest first. */
export function periodsOf<K extends 'name' | 'parent' | 'type'>(
  unit: Unit,
  key: K,
): (Period & { value: UnitState[K] })[] {
  const ends = [...new Set([...unit.before.map(({ to }) => to), unit.to ?? LAST_DAY])].sort();
  const periods: (Period & { value: UnitState[K] })[] = [];
  let from = unit.from;
  for (const to of ends) {
    const value = stateOn(unit, to)[key];
    const last = periods.at(-1);
    if (last && last.value === value) last.to = to;
    else periods.push({ from, to, value });
    from = dayAfter(to);
  }
  return periods;
}
