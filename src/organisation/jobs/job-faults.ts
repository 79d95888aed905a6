import { dayBefore } from '../../lib/party/dates.ts';
import { fold } from '../../lib/vietnamese/fold.ts';
import { existsOn, stateOn, type Unit } from '../unit.ts';
import type { JobFault, NewUnit, UnitJob } from './job.ts';

/** Why a job cannot be done with these units; empty for a sound one. */
export function jobFaults(units: readonly Unit[], job: UnitJob): JobFault[] {
  const bySlug = new Map(units.map((unit) => [unit.slug, unit]));
  const concerned = unitsOf(job);
  const faults = concerned.flatMap((slug) => unitFaults(bySlug.get(slug), slug, job));
  if (new Set(concerned).size < concerned.length) faults.push({ code: 'twice' });
  if (faults.length > 0) return faults;
  return [
    ...created(job).flatMap((part) => createdFaults(part, bySlug)),
    ...ownFaults(job, units, bySlug),
  ];
}

/** The slugs of units that are there before a job and that it names. */
function unitsOf(job: UnitJob): string[] {
  switch (job.kind) {
    case 'merge':
      return 'unit' in job.into && !job.units.includes(job.into.unit)
        ? [...job.units, job.into.unit]
        : job.units;
    case 'transfer':
      return [...job.units, job.parent];
    default:
      return [job.unit];
  }
}

function created(job: UnitJob): NewUnit[] {
  if (job.kind === 'split') return job.parts;
  return job.kind === 'merge' && 'created' in job.into ? [job.into.created] : [];
}

/** A job writes the last state of a unit: what the entry says of later days would be told wrong. */
function unitFaults(unit: Unit | undefined, slug: string, { day }: UnitJob): JobFault[] {
  if (!unit) return [{ code: 'unknown', name: slug }];
  const { name } = unit;
  if (!existsOn(unit, dayBefore(day)) || !existsOn(unit, day)) return [{ code: 'notThere', name }];
  const isLater = unit.to !== undefined || unit.before.some(({ to }) => to >= day);
  return isLater ? [{ code: 'laterChange', name }] : [];
}

function createdFaults({ slug, name }: NewUnit, bySlug: ReadonlyMap<string, Unit>): JobFault[] {
  if (name.trim() === '' || slug === '') return [{ code: 'noName' }];
  return bySlug.has(slug) ? [{ code: 'taken' }] : [];
}

function ownFaults(
  job: UnitJob,
  units: readonly Unit[],
  bySlug: ReadonlyMap<string, Unit>,
): JobFault[] {
  switch (job.kind) {
    case 'merge':
      return job.units.length + ('unit' in job.into ? 1 : 0) < 2 || job.units.length === 0
        ? [{ code: 'tooFew' }]
        : mergeFaults(job.units, 'unit' in job.into ? job.into.unit : null, bySlug);
    case 'split':
      return splitFaults(job, bySlug.get(job.unit));
    case 'rename': {
      const name = bySlug.get(job.unit)?.name ?? '';
      if (job.name.trim() === '') return [{ code: 'noName' }];
      return job.name.trim() === name ? [{ code: 'sameName', name }] : [];
    }
    case 'transfer':
      return job.units.some((slug) => isAtOrBelow(job.parent, slug, bySlug))
        ? [{ code: 'circle' }]
        : [];
    case 'end': {
      const below = units.find(
        (unit) => unit.parent === job.unit && (unit.to === undefined || unit.to >= job.day),
      );
      return [
        ...(job.reason.trim() === '' ? [{ code: 'noReason' as const }] : []),
        ...(below ? [{ code: 'hasUnitsBelow' as const, name: below.name }] : []),
      ];
    }
    default:
      return job satisfies never;
  }
}

/** A unit cannot go up in one that stands below it. */
function mergeFaults(
  slugs: readonly string[],
  into: string | null,
  bySlug: ReadonlyMap<string, Unit>,
): JobFault[] {
  const ended = slugs.filter((slug) => slug !== into);
  const isBelow = (slug: string) =>
    slugs.some((other) => other !== slug && isAtOrBelow(slug, other, bySlug));
  const isCircle = ended.some(isBelow) || (into !== null && isBelow(into));
  return [
    ...(ended.length === 0 ? [{ code: 'tooFew' as const }] : []),
    ...(isCircle ? [{ code: 'circle' as const }] : []),
  ];
}

function splitFaults(
  { parts, goesOn }: Extract<UnitJob, { kind: 'split' }>,
  unit: Unit | undefined,
): JobFault[] {
  const names = new Set(parts.map(({ name }) => fold(name)));
  const slugs = new Set(parts.map(({ slug }) => slug));
  if (parts.length < (goesOn ? 1 : 2)) return [{ code: 'noParts' }];
  if (names.size < parts.length || slugs.size < parts.length) return [{ code: 'twice' }];
  const counted = parts.reduce((total, { members }) => total + (members ?? 0), 0);
  const stated = unit?.members ?? counted;
  const isWrong = goesOn ? counted > stated : counted !== stated;
  return isWrong ? [{ code: 'membersDiffer', stated, counted }] : [];
}

/** Whether a unit is another one, or stands below it now. */
function isAtOrBelow(slug: string, top: string, bySlug: ReadonlyMap<string, Unit>): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = slug; at !== undefined && !seen.has(at); ) {
    if (at === top) return true;
    seen.add(at);
    const unit: Unit | undefined = bySlug.get(at);
    at = unit && stateOn(unit, '9999-12-31').parent;
  }
  return false;
}
