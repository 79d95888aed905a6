import type { CalendarDate } from '../lib/party/dates.ts';
import { changesAbout, heirsOf } from '../organisation/changes.ts';
import { headOn, type Post, postsOn } from '../organisation/posts.ts';
import { membersOf } from '../organisation/totals.ts';
import { findNode, type UnitNode } from '../organisation/tree.ts';
import { namesOf, stateOn, type Unit, type UnitName } from '../organisation/unit.ts';
import { today } from './content.ts';
import type { DocumentView } from './documents.ts';
import { issuingBodies } from './issuing-bodies.ts';
import { allNews, type NewsEntry } from './news.ts';
import { lookup, shared } from './reads.ts';
import { settingName } from './site.ts';
import { type ChangeView, changeViews, type NamedUnit, namedOn } from './unit-changes.ts';
import { isCurrent, organisation, type UnitEntry, unitPath, unitTrees } from './units.ts';

/** A post as pages show it. */
export interface PostView {
  title: string;
  name: string;
  isHead: boolean;
  from: CalendarDate | null;
  to: CalendarDate | null;
  phone: string | null;
  mailbox: string | null;
  fields: string[];
  standsFor: string | null;
  /** What else the same person holds. */
  also: { title: string; unit: NamedUnit }[];
}

/** All a unit's page shows. */
export interface UnitView {
  isCurrent: boolean;
  /** Where it went, as far as somebody took over. */
  heirs: NamedUnit[];
  /** Units that ended and led to it. */
  predecessors: (NamedUnit & { to: CalendarDate })[];
  parent: NamedUnit | null;
  members: number | null;
  names: UnitName[];
  fields: string[];
  posts: PostView[];
  formerPosts: PostView[];
  changes: ChangeView[];
  node: UnitNode | null;
  bodies: { name: string; path: string; documents: DocumentView[] }[];
  news: NewsEntry[];
}

const NEWEST = 5;

/** What the page of a unit shows; its page is made anew when that changes, and not with every other unit. */
export async function unitView(slug: string): Promise<UnitView> {
  const view = (await unitViews())(slug);
  if (!view) throw new Error(`unitView: no published unit "${slug}"`);
  return view;
}

const unitViews = lookup('unitView', async () => {
  const { entries } = await organisation();
  const views = new Map<string, UnitView>();
  for (const [slug, entry] of entries) views.set(slug, await makeView(entry));
  return (slug: string) => views.get(slug);
});

async function makeView(entry: UnitEntry): Promise<UnitView> {
  const known = await organisation();
  const { slug, data } = entry;
  const unit: Unit = { ...data, slug };
  const day = today();
  const current = isCurrent(entry);
  const lastDay = unit.to !== undefined && unit.to < day ? unit.to : day;
  const { parent } = stateOn(unit, lastDay);
  const node = findNode(await unitTrees(), slug) ?? null;
  const held = postsOn(unit.posts, lastDay);
  const head = headOn(unit.posts, lastDay);
  const people = await holders();
  const show = (post: Post) => postView(post, post === head, slug, people);
  const names = namesOf(unit);
  return {
    isCurrent: current,
    heirs: current ? [] : heirsOf(slug, known.bySlug, day).map((heir) => namedOn(known, heir, day)),
    predecessors: known.units
      .filter(({ successor }) => successor.includes(slug))
      .map((one) => ({
        name: stateOn(one, one.to ?? day).name,
        path: unitPath(one.slug),
        to: one.to ?? day,
      })),
    parent: parent === undefined ? null : namedOn(known, parent, lastDay),
    members: (node ? membersOf(node) : stateOn(unit, lastDay).members) ?? null,
    names: names.length < 2 ? [] : names,
    fields: data.fields.map((id) => settingName('fieldsOfWork', id)),
    posts: held.map(show),
    formerPosts: unit.posts.filter(({ to }) => to !== undefined && to < lastDay).map(show),
    changes: await changeViews(changesAbout(known.changes, slug)),
    node,
    bodies: (await issuingBodies())
      .filter(({ entry: body }) => body.data.unit === slug)
      .map(({ entry: body, documents }) => ({
        name: body.data.name,
        path: body.path,
        documents: documents.slice(0, NEWEST),
      })),
    news: ((await newsAbout()).get(slug) ?? []).slice(0, NEWEST),
  };
}

type Holders = ReadonlyMap<string, { title: string; slug: string; unit: NamedUnit }[]>;

/** Posts held today by the codes of the people who hold more than one. */
const holders = shared(async (): Promise<Holders> => {
  const known = await organisation();
  const day = today();
  const rows = known.units.flatMap((unit) =>
    postsOn(unit.posts, day).flatMap(({ person, title }) =>
      person === undefined
        ? []
        : [{ person, title, slug: unit.slug, unit: namedOn(known, unit.slug, day) }],
    ),
  );
  return Map.groupBy(rows, ({ person }) => person);
});

function postView(post: Post, isHead: boolean, slug: string, people: Holders): PostView {
  const others = post.person === undefined ? [] : (people.get(post.person) ?? []);
  return {
    title: post.title,
    name: post.name,
    isHead,
    from: post.from ?? null,
    to: post.to ?? null,
    phone: post.phone ?? null,
    mailbox: post.mailbox ?? null,
    fields: post.fields.map((id) => settingName('fieldsOfWork', id)),
    standsFor: post.standsFor ?? null,
    also: others
      .filter((other) => other.slug !== slug || other.title !== post.title)
      .map(({ title, unit }) => ({ title, unit })),
  };
}

/** News by the units they link to. */
const newsAbout = shared(async () => {
  const pairs = (await allNews()).flatMap((news) =>
    [
      ...new Set([...news.body.matchAll(/\/to-chuc\/([a-z0-9-]+)\//g)].map((match) => match[1])),
    ].map((slug) => ({ slug: slug ?? '', news })),
  );
  const grouped = Map.groupBy(pairs, ({ slug }) => slug);
  return new Map([...grouped].map(([slug, rows]) => [slug, rows.map(({ news }) => news)]));
});

/** A day in the address of its page. */
export function dayPath(day: CalendarDate): string {
  return `/to-chuc/ngay/${day}/`;
}
