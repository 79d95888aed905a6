import type { CalendarDate } from '../lib/party/dates.ts';
import { findNode, flatten, treesOn, type UnitNode } from './tree.ts';
import type { UnitHistory } from './unit.ts';

/** Figures of a committee: grassroots units below it, committees and cells, and their members. */
export interface UnitTotals {
  units: number;
  committees: number;
  cells: number;
  members: number;
}

export const TOTAL_KEYS = ['units', 'committees', 'cells', 'members'] as const;
export const NO_TOTALS: UnitTotals = { units: 0, committees: 0, cells: 0, members: 0 };

/** Grassroots committees, cells and members below a committee on a day; the committee itself does not count. */
export function countUnits(
  root: string,
  units: readonly UnitHistory[],
  day: CalendarDate,
): UnitTotals {
  const node = findNode(treesOn(units, day), root);
  return node ? totalsOf(node) : NO_TOTALS;
}

/** The same for a node of a tree that is there already. */
export function totalsOf(node: UnitNode<UnitHistory>): UnitTotals {
  const below = flatten(node).slice(1);
  const committees = below.filter(({ state }) => state.type === 'dang-bo-co-so').length;
  const cells = below.filter(({ state }) => state.type === 'chi-bo-co-so').length;
  const members = below
    .filter(({ state }) => state.type !== 'chi-bo-truc-thuoc')
    .reduce((sum, one) => sum + (membersOf(one) ?? 0), 0);
  return { units: committees + cells, committees, cells, members };
}

/**
 * Members of a unit: its own figure, else the sum of the cells below it, which are a part of it; undefined when
 * neither is known.
 */
export function membersOf({ state, children }: UnitNode<UnitHistory>): number | undefined {
  return state.members ?? membersOfCells(children);
}

/** The members of a committee's cells together; undefined while a cell has no figure, or there is none. */
export function membersOfCells(children: readonly UnitNode<UnitHistory>[]): number | undefined {
  const cells = children.filter(({ state }) => state.type === 'chi-bo-truc-thuoc');
  const counts = cells.map(({ state }) => state.members);
  return cells.length === 0 || counts.includes(undefined)
    ? undefined
    : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

export function areSameTotals(left: UnitTotals, right: UnitTotals): boolean {
  return TOTAL_KEYS.every((key) => left[key] === right[key]);
}
