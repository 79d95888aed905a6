import type { CalendarDate } from '../lib/party/dates.ts';
import { type Change, changeDays, changesOf } from '../organisation/changes.ts';
import { countUnits, type UnitTotals } from '../organisation/totals.ts';
import { treesOn, type UnitNode } from '../organisation/tree.ts';
import { existsOn, type Unit } from '../organisation/unit.ts';
import { today } from './content.ts';
import { lookup, shared } from './reads.ts';
import { type EntryOf, published } from './store.ts';

export type UnitEntry = EntryOf<'units'>;

/** The published organisation: its units, what happened to them and when. */
export interface Organisation {
  units: readonly Unit[];
  bySlug: ReadonlyMap<string, Unit>;
  entries: ReadonlyMap<string, UnitEntry>;
  /** The latest first. */
  changes: readonly Change[];
  /** Days on which something changed, the latest first; days to come among them. */
  days: readonly CalendarDate[];
}

export const organisation = shared(async (): Promise<Organisation> => {
  const entries = await published('units');
  const units = entries.map(({ slug, data }): Unit => ({ ...data, slug }));
  const changes = changesOf(units);
  return {
    units,
    bySlug: new Map(units.map((unit) => [unit.slug, unit])),
    entries: new Map(entries.map((entry) => [entry.slug, entry])),
    changes,
    days: changeDays(changes),
  };
});

/** Site path of a unit's page. */
export function unitPath(slug: string): string {
  return `/to-chuc/${slug}/`;
}

/** The organisation as trees today, one for each unit without a parent. */
export const unitTrees = shared(
  async (): Promise<UnitNode[]> => treesOn((await organisation()).units, today()),
);

/** The committee whose organisation this is: the first tree with units below it. */
export async function mainCommittee(): Promise<UnitNode | undefined> {
  const trees = await unitTrees();
  return trees.find(({ children }) => children.length > 0) ?? trees[0];
}

/** How many committees, cells and members a committee has below it today. */
export async function unitTotals(root: string): Promise<UnitTotals> {
  return countUnits(root, (await organisation()).units, today());
}

/** Units that have ended, the last first. */
export async function formerUnits(): Promise<Unit[]> {
  const { units } = await organisation();
  return units
    .filter((unit) => unit.to !== undefined && !existsOn(unit, today()) && unit.from <= today())
    .toSorted((left, right) => (right.to ?? '').localeCompare(left.to ?? ''));
}

/** Whether a unit exists today. */
export function isCurrent({ data }: Pick<UnitEntry, 'data'>): boolean {
  return existsOn(data, today());
}

/** The present name of a published unit; null when there is none. */
export async function unitName(slug: string): Promise<string | null> {
  return (await unitNames())(slug);
}

const unitNames = lookup('unitName', async () => {
  const { bySlug } = await organisation();
  return (slug: string) => bySlug.get(slug)?.name ?? null;
});
