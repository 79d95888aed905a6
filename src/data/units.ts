import { countUnits, existsOn, type UnitTotals } from '../lib/party/unit-totals.ts';
import { today } from './content.ts';
import { shared } from './reads.ts';
import { type EntryOf, published } from './store.ts';

export type UnitEntry = EntryOf<'units'>;

/** A unit with its subordinate units. */
export interface UnitNode {
  unit: UnitEntry;
  children: UnitNode[];
}

/** Whether a unit still exists under this name. */
export function isCurrent(unit: UnitEntry): boolean {
  return existsOn(unit.data, today());
}

/** The organisation as trees, one for each unit without a parent; dissolved units left out. */
export const unitTrees = shared(async (): Promise<UnitNode[]> => {
  const current = (await published('units'))
    .filter(isCurrent)
    .toSorted(
      (left, right) => left.data.order - right.data.order || left.slug.localeCompare(right.slug),
    );
  const node = (unit: UnitEntry): UnitNode => ({
    unit,
    children: current.filter((child) => child.data.parent === unit.slug).map(node),
  });
  return current.filter((unit) => unit.data.parent === undefined).map(node);
});

/** How many committees, cells and members a committee has below it today. */
export async function unitTotals(root: UnitEntry): Promise<UnitTotals> {
  const units = (await published('units')).map(({ slug, data }) => ({ ...data, slug }));
  return countUnits(root.slug, units, today());
}

/** All units, dissolved ones too. */
export async function allUnits(): Promise<UnitEntry[]> {
  return published('units');
}

/** A unit by slug; undefined when it is not published. */
export async function unitBySlug(slug: string | undefined): Promise<UnitEntry | undefined> {
  return slug === undefined
    ? undefined
    : (await published('units')).find((unit) => unit.slug === slug);
}

/** Units whose successor is the given one. */
export async function predecessorsOf(slug: string): Promise<UnitEntry[]> {
  return (await published('units')).filter((unit) => unit.data.successor === slug);
}
