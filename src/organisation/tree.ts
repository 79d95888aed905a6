import type { CalendarDate } from '../lib/party/dates.ts';
import { compareVietnamese } from '../lib/vietnamese/collate.ts';
import { type Unit, type UnitHistory, type UnitState, unitOn } from './unit.ts';

/** A unit on a day with what was below it. */
export interface UnitNode<U extends UnitHistory = Unit> {
  unit: U;
  state: UnitState;
  children: UnitNode<U>[];
}

/**
 * The organisation on a day as trees, one for each unit without a parent; by order, then by name. A unit whose
 * parent is not among the given ones, or that is its own ancestor, is in no tree: the guards tell it.
 */
export function treesOn<U extends UnitHistory>(
  units: readonly U[],
  day: CalendarDate,
): UnitNode<U>[] {
  const nodes = units
    .flatMap((unit): UnitNode<U>[] => {
      const state = unitOn(unit, day);
      return state ? [{ unit, state, children: [] }] : [];
    })
    .toSorted(
      (left, right) =>
        left.unit.order - right.unit.order || compareVietnamese(left.state.name, right.state.name),
    );
  const bySlug = new Map(nodes.map((node) => [node.unit.slug, node]));
  for (const node of nodes)
    if (node.state.parent !== undefined) bySlug.get(node.state.parent)?.children.push(node);
  return nodes.filter(({ state }) => state.parent === undefined);
}

/** A node and all below it, from the top, each before what is below it. */
export function flatten<U extends UnitHistory>(node: UnitNode<U>): UnitNode<U>[] {
  return [node, ...node.children.flatMap(flatten)];
}

/** The node of a unit in some trees; undefined when it is in none. */
export function findNode<U extends UnitHistory>(
  trees: readonly UnitNode<U>[],
  slug: string,
): UnitNode<U> | undefined {
  return trees.flatMap(flatten).find(({ unit }) => unit.slug === slug);
}
