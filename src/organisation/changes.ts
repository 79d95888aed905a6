import { type CalendarDate, dayAfter } from '../lib/party/dates.ts';
import { earlierRows, existsOn, type Unit } from './unit.ts';

export type ChangeKind = 'found' | 'merge' | 'split' | 'rename' | 'transfer' | 'type' | 'end';

/** Something that happened to the organisation on a day. */
export interface Change {
  /** The first day on which it holds. */
  day: CalendarDate;
  kind: ChangeKind;
  /** Slugs of the units it concerned, as they were the day before. */
  before: string[];
  /** Slugs of the units that came of it, or went on. */
  after: string[];
  decision?: string | undefined;
  /** Slug of the deciding document in the library. */
  document?: string | undefined;
  reason?: string | undefined;
}

const KINDS = {
  'sap-nhap': 'merge',
  tach: 'split',
  'doi-ten': 'rename',
  chuyen: 'transfer',
  'ket-thuc': 'end',
} as const satisfies Record<string, ChangeKind>;

/** All changes of some units, the latest first; on one day in the order of the slugs. */
export function changesOf(units: readonly Unit[]): Change[] {
  const sorted = units.toSorted((left, right) => left.slug.localeCompare(right.slug));
  const ends = joined(sorted.flatMap((unit) => endOf(unit, sorted)));
  const resulting = new Set(ends.flatMap(({ day, after }) => after.map((slug) => key(day, slug))));
  const begins = sorted.flatMap((unit) => beginOf(unit, resulting));
  return [...ends, ...begins, ...sorted.flatMap(rowChanges)].toSorted((left, right) =>
    right.day.localeCompare(left.day),
  );
}

/** The days on which something changed, the latest first. */
export function changeDays(changes: readonly Change[]): CalendarDate[] {
  return [...new Set(changes.map(({ day }) => day))].sort().reverse();
}

/** The changes that concern a unit, the earliest first. */
export function changesAbout(changes: readonly Change[], slug: string): Change[] {
  return changes
    .filter(({ before, after }) => before.includes(slug) || after.includes(slug))
    .toSorted((left, right) => left.day.localeCompare(right.day));
}

const key = (day: CalendarDate, slug: string) => `${day} ${slug}`;

function endOf(unit: Unit, units: readonly Unit[]): Change[] {
  if (unit.to === undefined) return [];
  const { kind, reason, decision, document } = unit.ending ?? {};
  const day = dayAfter(unit.to);
  return [
    {
      day,
      kind: kind ? KINDS[kind] : kindOfEnd(unit, day, units),
      before: [unit.slug],
      after: [...unit.successor].sort(),
      decision,
      document,
      reason,
    },
  ];
}

/** How a unit ended that does not say it: nobody after it, several, one that took its place, or a bigger one. */
function kindOfEnd(unit: Unit, day: CalendarDate, units: readonly Unit[]): ChangeKind {
  const [first, ...others] = unit.successor;
  if (first === undefined) return 'end';
  if (others.length > 0) return 'split';
  const successor = units.find(({ slug }) => slug === first);
  const sources = units.filter(({ successor: next }) => next.includes(first));
  return successor?.from === day && sources.length === 1 ? 'rename' : 'merge';
}

function beginOf(unit: Unit, resulting: ReadonlySet<string>): Change[] {
  const { slug, from, origins, founding } = unit;
  if (resulting.has(key(from, slug))) return [];
  const { decision, document, note } = founding ?? {};
  return [
    {
      day: from,
      kind: origins.length > 0 ? 'split' : 'found',
      before: [...origins].sort(),
      after: [...origins, slug].sort(),
      decision,
      document,
      reason: note,
    },
  ];
}

/** What the rows of earlier states say: another name, place or type from the day after. */
function rowChanges(unit: Unit): Change[] {
  return earlierRows(unit).flatMap(({ to, name, parent, type, decision, document }) => {
    const kinds: ChangeKind[] = [
      ...(name === undefined ? [] : ['rename' as const]),
      ...(parent === undefined ? [] : ['transfer' as const]),
      ...(type === undefined ? [] : ['type' as const]),
    ];
    const { slug } = unit;
    return kinds.map((kind) => ({
      day: dayAfter(to),
      kind,
      before: [slug],
      after: [slug],
      decision,
      document,
    }));
  });
}

/** Ends of one day and kind that lead to a common unit are one change. */
function joined(ends: readonly Change[]): Change[] {
  const changes: Change[] = [];
  for (const end of ends) {
    const same = changes.find(
      ({ day, kind, after }) =>
        day === end.day && kind === end.kind && after.some((slug) => end.after.includes(slug)),
    );
    if (!same) changes.push({ ...end });
    else {
      same.before = [...same.before, ...end.before].sort();
      same.after = [...new Set([...same.after, ...end.after])].sort();
      same.decision ??= end.decision;
      same.document ??= end.document;
      same.reason ??= end.reason;
    }
  }
  return changes;
}

/**
 * Where a unit went: the units that are there on a day and came of it, by way of those between; empty for one that
 * nobody took over. Circles, which the guards refuse, are walked once.
 */
export function heirsOf(
  slug: string,
  units: ReadonlyMap<string, Unit>,
  day: CalendarDate,
): string[] {
  const heirs = new Set<string>();
  const seen = new Set<string>();
  const visit = (at: string) => {
    if (seen.has(at)) return;
    seen.add(at);
    const unit = units.get(at);
    if (!unit) return;
    if (existsOn(unit, day)) heirs.add(at);
    else for (const next of unit.successor) visit(next);
  };
  visit(slug);
  return [...heirs].sort();
}
