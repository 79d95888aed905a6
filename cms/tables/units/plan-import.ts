import { importUnitStrings as strings } from '../../../src/i18n/import-unit-strings.ts';
import type { CalendarDate } from '../../../src/lib/party/dates.ts';
import { dayBefore } from '../../../src/lib/party/dates.ts';
import { fold } from '../../../src/lib/vietnamese/fold.ts';
import { slugify } from '../../../src/lib/vietnamese/slug.ts';
import type { UnitEdit } from '../../../src/organisation/jobs/job.ts';
import { postsOn } from '../../../src/organisation/posts.ts';
import { existsOn, type Unit } from '../../../src/organisation/unit.ts';
import type { UnitRow } from './unit-rows.ts';

/** What a row of the table comes to. */
export interface PlannedRow {
  line: number;
  name: string;
  /** The unit it is about; null for a new one, or when that is not clear. */
  slug: string | null;
  /** What is wrong with it; nothing is written then. */
  problems: string[];
  edit: UnitEdit | null;
  changes: { label: string; before: string; after: string }[];
}

const { problems: words } = strings;

/** Compares rows with the units there are: what each adds or changes, and what is wrong with it. */
export function planImport(
  rows: readonly UnitRow[],
  units: readonly Unit[],
  today: CalendarDate,
): PlannedRow[] {
  const planner = new Planner(units, today);
  return rows.map((row) => planner.plan(row));
}

class Planner {
  readonly #units: readonly Unit[];
  readonly #today: CalendarDate;
  readonly #byName: Map<string, Unit[]>;
  readonly #lines = new Map<string, number>();
  readonly #slugs: Set<string>;

  constructor(units: readonly Unit[], today: CalendarDate) {
    this.#units = units;
    this.#today = today;
    this.#slugs = new Set(units.map(({ slug }) => slug));
    const named = units.flatMap((unit) =>
      [unit.name, ...unit.aliases, ...unit.before.flatMap(({ name }) => name ?? [])].map(
        (name) => [keyOf(name), unit] as const,
      ),
    );
    this.#byName = new Map(
      [...Map.groupBy(named, ([key]) => key)].map(([key, pairs]) => [
        key,
        [...new Set(pairs.map(([, unit]) => unit))],
      ]),
    );
  }

  plan(row: UnitRow): PlannedRow {
    const problems = [...row.problems];
    const { line, name } = row;
    const key = row.slug ?? keyOf(name);
    const first = this.#lines.get(key);
    if (first !== undefined && name !== '') problems.push(words.repeated(first));
    this.#lines.set(key, first ?? line);
    const known = this.#find(row, problems);
    const parent = this.#parentOf(row, problems);
    const edit =
      problems.length > 0
        ? null
        : known
          ? this.#changed(row, known, parent, problems)
          : this.#added(row, parent, problems);
    const changes = known && edit ? changesOf(known, edit) : [];
    return {
      line,
      name,
      slug: known?.slug ?? null,
      problems,
      edit: problems.length > 0 ? null : edit,
      changes,
    };
  }

  /** The unit a row is about: by its code, else by its name, an earlier one or an alias. */
  #find(row: UnitRow, problems: string[]): Unit | null {
    if (row.slug !== undefined) {
      const unit = this.#units.find(({ slug }) => slug === row.slug);
      if (!unit) problems.push(words.badSlug(row.slug));
      return unit ?? null;
    }
    const found = this.#byName.get(keyOf(row.name)) ?? [];
    const current = found.filter((unit) => existsOn(unit, this.#today));
    if (current.length > 1) problems.push(words.unclearName);
    if (current.length === 0 && found.length > 0) problems.push(words.ended);
    return current[0] ?? null;
  }

  #parentOf({ parent }: UnitRow, problems: string[]): string | undefined {
    if (parent === undefined) return undefined;
    const found = [
      ...this.#units.filter(({ slug }) => slug === parent),
      ...(this.#byName.get(keyOf(parent)) ?? []),
    ].filter((unit) => existsOn(unit, this.#today));
    if (found.length === 0) problems.push(words.badParent(parent));
    if (new Set(found).size > 1) problems.push(words.unclearParent(parent));
    return found[0]?.slug;
  }

  #changed(
    row: UnitRow,
    unit: Unit,
    parent: string | undefined,
    problems: string[],
  ): UnitEdit | null {
    if (!existsOn(unit, this.#today)) problems.push(words.ended);
    if (row.slug !== undefined && keyOf(unit.name) !== keyOf(row.name))
      problems.push(words.renamed(unit.name));
    if (parent !== undefined && parent !== unit.parent) {
      const above = this.#units.find(({ slug }) => slug === unit.parent);
      problems.push(words.moved(above?.name ?? ''));
    }
    const set: Partial<Unit> = {};
    if (row.group !== undefined && row.group !== unit.group) set.group = row.group;
    for (const key of ['phone', 'mailbox', 'address'] as const)
      if (row[key] !== undefined && row[key] !== unit[key]) set[key] = row[key];
    if (row.members !== undefined && row.members !== unit.members)
      Object.assign(set, this.#newMembers(unit, row.members));
    const posts = this.#posts(row, unit.posts);
    if (posts) set.posts = posts;
    return Object.keys(set).length === 0 ? null : { slug: unit.slug, isNew: false, set };
  }

  /** The old number held until yesterday; a second table of one day only mends the new one. */
  #newMembers(unit: Unit, members: number): Partial<Unit> {
    const to = dayBefore(this.#today);
    const isNoted = unit.before.some((row) => row.to === to && row.members !== undefined);
    if (unit.members === undefined || isNoted || to < unit.from) return { members };
    const others = unit.before.filter((row) => row.to !== to);
    const same = unit.before.find((row) => row.to === to);
    return { members, before: [...others, { ...same, to, members: unit.members }] };
  }

  /** Holders as the table has them; who held the post until now goes on as a former one. */
  #posts(row: UnitRow, posts: Unit['posts']): Unit['posts'] | null {
    let changed: Unit['posts'] | null = null;
    for (const key of ['head', 'deputy'] as const) {
      const [name, title] = [row[key], strings.posts[key]];
      if (name === undefined) continue;
      const now: Unit['posts'] = changed ?? posts;
      const held = postsOn(now, this.#today).filter((post) => fold(post.title) === fold(title));
      if (held.some((post) => post.name === name)) continue;
      const ended = held.length === 1 ? held[0] : undefined;
      const rest = now.flatMap((post) => {
        if (post !== ended) return [post];
        return [{ ...post, to: dayBefore(this.#today) }];
      });
      changed = [...rest, { title, name, fields: [], ...(ended && { from: this.#today }) }];
    }
    return changed;
  }

  #added(row: UnitRow, parent: string | undefined, problems: string[]): UnitEdit | null {
    const { type, group, from, phone, mailbox, address, members } = row;
    if (!type) problems.push(words.noType);
    if (!from) problems.push(words.noDate);
    if (from && from > this.#today) problems.push(words.futureDate(from));
    if (!phone) problems.push(words.noPhone);
    if (!mailbox) problems.push(words.noMailbox);
    if (!type || !from || !phone || !mailbox) return null;
    const above =
      parent ?? this.#units.find((unit) => unit.stated && existsOn(unit, this.#today))?.slug;
    return {
      slug: this.#freeSlug(row.name),
      isNew: true,
      set: {
        name: row.name,
        type,
        ...(group && { group }),
        ...(above !== undefined && { parent: above }),
        order: this.#units.reduce((most, { order }) => Math.max(most, order), 0) + row.line,
        from,
        mailbox,
        phone,
        ...(address !== undefined && { address }),
        ...(members !== undefined && { members }),
        aliases: [],
        origins: [],
        successor: [],
        before: [],
        fields: [],
        posts: this.#posts(row, []) ?? [],
        statedEarlier: [],
        draft: false,
        waivers: [],
      },
    };
  }

  #freeSlug(name: string): string {
    const wanted = slugify(name);
    let slug = wanted;
    for (let copy = 2; this.#slugs.has(slug); copy += 1) slug = `${wanted}-${copy}`;
    this.#slugs.add(slug);
    return slug;
  }
}

/** Names are the same whatever their marks, signs and blanks: tables are typed by many hands. */
function keyOf(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const SHOWN = ['group', 'phone', 'mailbox', 'address', 'members'] as const;

function changesOf(unit: Unit, { set }: UnitEdit): PlannedRow['changes'] {
  const changes = SHOWN.filter((key) => key in set).map((key) => ({
    label: key as string,
    before: String(unit[key] ?? ''),
    after: String(set[key] ?? ''),
  }));
  const names = (posts: Unit['posts']) => posts.map(({ title, name }) => `${title} ${name}`);
  return set.posts === undefined
    ? changes
    : [
        ...changes,
        {
          label: 'posts',
          before: '',
          after: names(set.posts)
            .filter((name) => !names(unit.posts).includes(name))
            .join(', '),
        },
      ];
}
