import type { CalendarDate } from '../../lib/party/dates.ts';
import { compareVietnamese } from '../../lib/vietnamese/collate.ts';
import { fold } from '../../lib/vietnamese/fold.ts';
import { postsOn } from '../posts.ts';
import { flatten, type UnitNode } from '../tree.ts';
import { periodsOf } from '../unit.ts';
import type { DirectoryData } from './index-data.ts';

/** Kinds of organisations and legal forms of companies: a directory is sorted by what comes after them. */
const FORMS =
  /^(?:(?:đảng bộ|chi bộ|đảng ủy)\s+)?(?:công ty (?:cổ phần|trách nhiệm hữu hạn một thành viên|trách nhiệm hữu hạn)\s+)?/i;

/** The part of a name a directory is sorted by: "Chi bộ Công ty cổ phần Gốm Bến Lau" -> "Gốm Bến Lau". */
export function sortName(name: string): string {
  const rest = name.normalize('NFC').replace(FORMS, '');
  return rest === '' ? name : rest;
}

/** The letter under which a name stands, as its page is named: "đ" is "dd", a digit or sign "so". */
export function letterOf(name: string): string {
  const first = sortName(name).charAt(0).toLowerCase();
  if (/đ/.test(first)) return 'dd';
  const letter = fold(first);
  return /^[a-z]$/.test(letter) ? letter : 'so';
}

/** Nodes of the organisation by the Vietnamese alphabet. */
export function byName(nodes: readonly UnitNode[]): UnitNode[] {
  return nodes.toSorted((left, right) =>
    compareVietnamese(sortName(left.state.name), sortName(right.state.name)),
  );
}

/**
 * What the search of the directory is made of: the units of some trees with their present posts.
 * @param former units that have ended, found by their names too, with the slugs of those that took over
 */
export function directoryData(
  trees: readonly UnitNode[],
  former: readonly { name: string; heirs: readonly string[] }[],
  abbreviations: DirectoryData['abbreviations'],
  day: CalendarDate,
): DirectoryData {
  const nodes = trees.flatMap(flatten);
  const places = new Map(nodes.map(({ unit }, at) => [unit.slug, at]));
  const inherited = Map.groupBy(
    former.flatMap(({ name, heirs }) => heirs.map((heir) => ({ name, heir }))),
    ({ heir }) => heir,
  );
  return {
    units: nodes.map(({ unit, state }) => ({
      name: state.name,
      slug: unit.slug,
      type: state.type,
      group: unit.group ?? '',
      fields: unit.fields,
      phone: unit.phone,
      mailbox: unit.mailbox,
      names: [
        ...unit.aliases,
        ...periodsOf(unit, 'name')
          .map(({ value }) => value)
          .filter((name) => name !== state.name),
        ...(inherited.get(unit.slug) ?? []).map(({ name }) => name),
      ],
    })),
    posts: nodes.flatMap(({ unit }) =>
      postsOn(unit.posts, day).map((post) => ({
        unit: places.get(unit.slug) ?? 0,
        title: post.title,
        name: post.name,
        phone: post.phone ?? '',
        mailbox: post.mailbox ?? '',
        fields: post.fields,
      })),
    ),
    abbreviations,
  };
}
