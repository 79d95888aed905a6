import { heirsOf } from '../organisation/changes.ts';
import { byName, directoryData, letterOf } from '../organisation/directory/entries.ts';
import type { DirectoryData } from '../organisation/directory/index-data.ts';
import { postsOn } from '../organisation/posts.ts';
import { flatten } from '../organisation/tree.ts';
import { today } from './content.ts';
import { lineOf, type UnitLine } from './organisation-view.ts';
import { shared } from './reads.ts';
import { setting } from './site.ts';
import { formerUnits, organisation, unitTrees } from './units.ts';

/** A unit of the directory with its posts. */
export interface DirectoryLine extends UnitLine {
  /** Name of the committee it stands under; null at the top. */
  parent: string | null;
  posts: { title: string; name: string; phone: string | null; mailbox: string | null }[];
}

/** A page of the directory. */
export interface DirectoryList {
  /** Last part of its address. */
  key: string;
  lines: DirectoryLine[];
}

/** All units of today by the Vietnamese alphabet. */
export const directoryLines = shared(async (): Promise<DirectoryLine[]> => {
  const day = today();
  const nodes = (await unitTrees()).flatMap(flatten);
  const names = new Map(nodes.map(({ unit, state }) => [unit.slug, state.name]));
  return byName(nodes).map((node) => ({
    ...lineOf(node, day),
    parent: names.get(node.state.parent ?? '') ?? null,
    posts: postsOn(node.unit.posts, day).map(({ title, name, phone, mailbox }) => ({
      title,
      name,
      phone: phone ?? null,
      mailbox: mailbox ?? null,
    })),
  }));
});

/** The directory by letter, in the order of the alphabet. */
export async function directoryByLetter(): Promise<DirectoryList[]> {
  const lines = await directoryLines();
  return [...Map.groupBy(lines, ({ name }) => letterOf(name))].map(([key, own]) => ({
    key,
    lines: own,
  }));
}

const STAFF = ['cap-uy', 'van-phong', 'ban-tham-muu'];

/** The directory by group: committee and staff bodies, then each kind of grassroots unit. */
export async function directoryByGroup(): Promise<DirectoryList[]> {
  const lines = await directoryLines();
  const keyOf = ({ type, group }: DirectoryLine) =>
    STAFF.includes(type) ? 'cap-uy' : [type, group].filter(Boolean).join('-');
  return [...Map.groupBy(lines, keyOf)]
    .map(([key, own]) => ({ key, lines: own }))
    .toSorted((left, right) => rank(left) - rank(right) || left.key.localeCompare(right.key));
}

const RANKS = ['cap-uy', 'dang-bo-co-so', 'chi-bo-co-so', 'chi-bo-truc-thuoc'];
const rank = ({ key }: DirectoryList) => RANKS.findIndex((type) => key.startsWith(type));

/** What the search in the browser works with. */
export const directoryIndex = shared(async (): Promise<DirectoryData> => {
  const day = today();
  const { bySlug } = await organisation();
  const former = (await formerUnits()).map(({ slug, name }) => ({
    name,
    heirs: heirsOf(slug, bySlug, day),
  }));
  const abbreviations = setting('abbreviations').items.flatMap(({ short, long }) =>
    long.map((one): [string, string] => [short, one]),
  );
  return directoryData(await unitTrees(), former, abbreviations, day);
});
