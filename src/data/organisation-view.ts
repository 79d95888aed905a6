import type { CalendarDate } from '../lib/party/dates.ts';
import { headOn } from '../organisation/posts.ts';
import { membersOf, totalsOf, type UnitTotals } from '../organisation/totals.ts';
import { flatten, type UnitNode } from '../organisation/tree.ts';
import { isStaffBody } from '../organisation/unit.ts';
import { today } from './content.ts';
import { shared } from './reads.ts';
import { formerUnits, mainCommittee, unitPath } from './units.ts';

/** A unit as cards and lists show it. */
export interface UnitLine {
  slug: string;
  name: string;
  path: string;
  type: UnitNode['state']['type'];
  group: UnitNode['unit']['group'];
  members: number | null;
  /** Title and name of who leads it; null while nobody is named. */
  head: { title: string; name: string } | null;
  phone: string;
  mailbox: string;
}

/** Grassroots units of one type and group. */
export interface UnitGroup {
  type: UnitLine['type'];
  group: UnitLine['group'];
  units: UnitLine[];
}

/** What the first page of the organisation shows. */
export interface OrganisationView {
  root: UnitLine | null;
  totals: UnitTotals | null;
  /** The day the stated figures are of; null where it is not said. */
  statedDay: CalendarDate | null;
  staff: UnitLine[];
  groups: UnitGroup[];
  former: { name: string; path: string; to: CalendarDate }[];
}

export const organisationView = shared(async (): Promise<OrganisationView> => {
  const day = today();
  const root = await mainCommittee();
  const below = root ? flatten(root).slice(1) : [];
  const lines = below.map((node) => lineOf(node, day));
  const others = lines.filter((line) => !isStaffBody(line) && line.type !== 'chi-bo-truc-thuoc');
  const groups = [...Map.groupBy(others, ({ type, group }) => `${type} ${group}`).values()];
  return {
    root: root ? lineOf(root, day) : null,
    totals: root ? totalsOf(root) : null,
    statedDay: root?.unit.stated?.day ?? null,
    staff: lines.filter(isStaffBody),
    groups: groups.flatMap((units) => {
      const [first] = units;
      return first ? [{ type: first.type, group: first.group, units }] : [];
    }),
    former: (await formerUnits()).map(({ slug, name, to }) => ({
      name,
      path: unitPath(slug),
      to: to ?? day,
    })),
  };
});

/** A node of a tree as a line. */
export function lineOf(node: UnitNode, day: CalendarDate): UnitLine {
  const { unit, state } = node;
  const head = headOn(unit.posts, day);
  return {
    slug: unit.slug,
    name: state.name,
    path: unitPath(unit.slug),
    type: state.type,
    group: unit.group,
    members: membersOf(node) ?? null,
    head: head ? { title: head.title, name: head.name } : null,
    phone: unit.phone,
    mailbox: unit.mailbox,
  };
}
