import { vietnamDate } from '../lib/party/dates.ts';
import { type EntryOf, now, oncePerBuild, published } from './store.ts';

export type UnitEntry = EntryOf<'units'>;

/** A unit with everything below it. */
export interface UnitNode {
  unit: UnitEntry;
  children: UnitNode[];
}

/** Totals worked out from the units that exist today. */
export interface UnitTotals {
  units: number;
  committees: number;
  cells: number;
  members: number;
}

const today = vietnamDate(now);

/** Whether a unit still exists under this name. */
export function isCurrent(unit: UnitEntry): boolean {
  return unit.data.from <= today && (unit.data.to === undefined || unit.data.to >= today);
}

/** The organisation as trees, one for each unit without a parent; ended units left out. */
export const unitTrees = oncePerBuild(async (): Promise<UnitNode[]> => {
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

/** Counts of grassroots committees, cells and members that exist today. */
export const unitTotals = oncePerBuild(async (): Promise<UnitTotals> => {
  const current = (await published('units')).filter(isCurrent);
  const committees = current.filter((unit) => unit.data.type === 'dang-bo-co-so').length;
  const cells = current.filter((unit) => unit.data.type === 'chi-bo-co-so').length;
  const members = current.reduce((sum, unit) => sum + (unit.data.members ?? 0), 0);
  return { units: committees + cells, committees, cells, members };
});

/** All units, ended ones too, for their pages. */
export async function allUnits(): Promise<UnitEntry[]> {
  return published('units');
}

/** A unit by slug; undefined when it is not published. */
export async function unitBySlug(slug: string | undefined): Promise<UnitEntry | undefined> {
  return slug === undefined
    ? undefined
    : (await published('units')).find((unit) => unit.slug === slug);
}

/** Units that a unit continues: those naming it as successor. */
export async function predecessorsOf(slug: string): Promise<UnitEntry[]> {
  return (await published('units')).filter((unit) => unit.data.successor === slug);
}
