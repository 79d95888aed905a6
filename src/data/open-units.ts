import { t } from '../i18n/t.ts';
import { slugify } from '../lib/vietnamese/slug.ts';
import { heirsOf } from '../organisation/changes.ts';
import type { OpenChange, OpenUnit } from '../organisation/exports/open-units.ts';
import type { Card } from '../organisation/exports/vcard.ts';
import { headOn, postsOn } from '../organisation/posts.ts';
import { membersOf } from '../organisation/totals.ts';
import { flatten, type UnitNode } from '../organisation/tree.ts';
import { existsOn, namesOf, stateOn } from '../organisation/unit.ts';
import { today } from './content.ts';
import { shared } from './reads.ts';
import { absoluteUrl } from './structured-data.ts';
import { changeViews } from './unit-changes.ts';
import { dayPath } from './unit-view.ts';
import { organisation, unitPath, unitTrees } from './units.ts';

const urlOf = (slug: string) => absoluteUrl(unitPath(slug));

/** Every unit, also of the past, as open data; by address. */
export const openUnits = shared(async (): Promise<OpenUnit[]> => {
  const { units, bySlug } = await organisation();
  const day = today();
  const nodes = new Map((await unitTrees()).flatMap(flatten).map((node) => [node.unit.slug, node]));
  return units
    .toSorted((left, right) => left.slug.localeCompare(right.slug))
    .map((unit): OpenUnit => {
      const isCurrent = existsOn(unit, day);
      const node = nodes.get(unit.slug);
      const state = stateOn(unit, unit.to !== undefined && unit.to < day ? unit.to : day);
      return {
        id: urlOf(unit.slug),
        name: state.name,
        otherNames: unit.aliases,
        names: namesOf(unit),
        type: { id: state.type, name: t(`units.type.${state.type}`) },
        group: unit.group ? { id: unit.group, name: t(`units.group.${unit.group}`) } : null,
        parent: state.parent === undefined ? null : urlOf(state.parent),
        from: unit.from,
        to: unit.to ?? null,
        isCurrent,
        successors: unit.successor.map(urlOf),
        heirs: isCurrent ? [] : heirsOf(unit.slug, bySlug, day).map(urlOf),
        members: (node ? membersOf(node) : state.members) ?? null,
        phone: isCurrent ? unit.phone : null,
        mailbox: isCurrent ? unit.mailbox : null,
        address: unit.address ?? null,
        posts: unit.posts.map((post, at) => ({
          id: `${urlOf(unit.slug)}#chuc-danh-${at + 1}`,
          title: post.title,
          holder: post.name,
          from: post.from ?? null,
          to: post.to ?? null,
          phone: post.phone ?? null,
          mailbox: post.mailbox ?? null,
        })),
      };
    });
});

/** Everything that happened up to today, the latest first. */
export const openChanges = shared(async (): Promise<OpenChange[]> => {
  const { changes } = await organisation();
  const past = changes.filter(({ day }) => day <= today());
  const views = await changeViews(past);
  const counts = new Map<string, number>();
  return past.map(({ day, kind, before, after }, at) => {
    const view = views[at];
    const count = (counts.get(day) ?? 0) + 1;
    counts.set(day, count);
    return {
      id: `${absoluteUrl(dayPath(day))}#${count}`,
      day,
      kind,
      label: view?.label ?? kind,
      before: before.map(urlOf),
      after: after.map(urlOf),
      decision: view?.decision?.name ?? null,
      document: view?.decision?.path ? absoluteUrl(view.decision.path) : null,
    };
  });
});

/** The cards of a unit: its own, then one of everybody who can be reached by a number or mailbox of their own. */
export interface UnitCards {
  slug: string;
  unit: Card;
  people: Card[];
}

export const unitCards = shared(async (): Promise<UnitCards[]> => {
  const trees = await unitTrees();
  return trees.flatMap((tree) => cardsBelow(tree, []));
});

function cardsBelow(node: UnitNode, above: readonly string[]): UnitCards[] {
  const { unit, state, children } = node;
  const head = headOn(unit.posts, today());
  const own: Card = {
    url: urlOf(unit.slug),
    unit: state.name,
    above,
    phone: unit.phone,
    mailbox: unit.mailbox,
    address: unit.address ?? null,
    ...(head && { note: `${head.title}: ${head.name}` }),
  };
  const people = postsOn(unit.posts, today())
    .filter(({ phone, mailbox }) => phone !== undefined || mailbox !== undefined)
    .map(({ title, name, phone, mailbox }): Card => {
      const { note: _note, ...reach } = own;
      return {
        ...reach,
        phone: phone ?? unit.phone,
        mailbox: mailbox ?? unit.mailbox,
        person: { name, title, key: slugify(`${title} ${name}`) },
      };
    })
    .filter(
      ({ person }, at, all) => at === all.findIndex((one) => one.person?.key === person?.key),
    );
  return [
    { slug: unit.slug, unit: own, people },
    ...children.flatMap((child) => cardsBelow(child, [...above, state.name])),
  ];
}
