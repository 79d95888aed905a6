import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { root, unitOf } from '../../../tests/helpers/units.ts';
import { unitProblems } from '../../guards/content/units/check-units.ts';
import { unitTotalProblems } from '../../guards/content/units/totals.ts';
import { heirsOf } from '../changes.ts';
import { countUnits } from '../totals.ts';
import { existsOn, stateOn, type Unit } from '../unit.ts';
import { applyEdits, applyJob } from './apply-job.ts';
import type { UnitJob } from './job.ts';
import { jobFaults } from './job-faults.ts';
import { changedSums, withStatedTotals } from './totals-of-job.ts';

const TODAY = '2026-11-21';
const now = new Date(`${TODAY}T08:00:00+07:00`);
const stated = { units: 3, committees: 1, cells: 2, members: 60, day: '2019-01-01' };
const start: Unit[] = [
  root({ stated }),
  unitOf('a', { members: 10 }),
  unitOf('b', { members: 20 }),
  unitOf('db', { type: 'dang-bo-co-so', members: 30 }),
  unitOf('c1', { type: 'chi-bo-truc-thuoc', parent: 'db', members: 18 }),
  unitOf('c2', { type: 'chi-bo-truc-thuoc', parent: 'db', members: 12 }),
];

/** Does a job as the desk does, figures included. */
const run = (units: readonly Unit[], job: UnitJob) =>
  applyEdits(units, withStatedTotals(units, applyJob(units, job), job.day, TODAY));

const problemsOf = (units: readonly Unit[]) => {
  const entries = units.map(({ slug, ...data }) => ({
    collection: 'units',
    slug,
    file: slug,
    data,
  }));
  return [...unitTotalProblems(entries, now), ...unitProblems(entries, now)];
};

const day = '2020-07-01';
const created = { slug: 'moi', name: 'Chi bộ Mới' };

describe('a change as one job', () => {
  it.each<[string, UnitJob, Record<string, Partial<Unit>>, number]>([
    [
      'a merger into a new unit',
      { kind: 'merge', day, units: ['a', 'b'], into: { created }, decision: 'QĐ 1' },
      {
        a: { to: '2020-06-30', successor: ['moi'] },
        moi: { from: day, members: 30, parent: 'goc', founding: { decision: 'QĐ 1' } },
      },
      2,
    ],
    [
      'a merger into one of them',
      { kind: 'merge', day, units: ['a'], into: { unit: 'b' } },
      { a: { to: '2020-06-30', successor: ['b'] }, b: { members: 30 } },
      2,
    ],
    [
      'a committee that goes up in a cell takes its cells along',
      { kind: 'merge', day, units: ['db'], into: { unit: 'b' } },
      { c1: { parent: 'b' }, b: { members: 50 } },
      2,
    ],
    [
      'a split into two',
      {
        kind: 'split',
        day,
        unit: 'b',
        goesOn: false,
        parts: [
          { slug: 'b1', name: 'Một', members: 12 },
          { slug: 'b2', name: 'Hai', members: 8 },
        ],
      },
      { b: { to: '2020-06-30', successor: ['b1', 'b2'] }, b1: { members: 12 } },
      4,
    ],
    [
      'a split from one that goes on',
      {
        kind: 'split',
        day,
        unit: 'b',
        goesOn: true,
        parts: [{ slug: 'b1', name: 'Một', members: 8 }],
      },
      { b: { members: 12 }, b1: { origins: ['b'], members: 8 } },
      4,
    ],
    [
      'a new name',
      { kind: 'rename', day, unit: 'a', name: 'Tên mới' },
      { a: { name: 'Tên mới' } },
      3,
    ],
    [
      'a transfer',
      { kind: 'transfer', day, units: ['c1'], parent: 'goc' },
      { c1: { parent: 'goc' } },
      3,
    ],
    [
      'an end',
      { kind: 'end', day, unit: 'a', reason: 'giải thể' },
      { a: { to: '2020-06-30', ending: { kind: 'ket-thuc', reason: 'giải thể' } } },
      2,
    ],
  ])('%s', (_what, job, expected, count) => {
    expect(jobFaults(start, job)).toEqual([]);
    const after = run(start, job);
    const bySlug = new Map(after.map((unit) => [unit.slug, unit]));
    for (const [slug, part] of Object.entries(expected))
      expect(bySlug.get(slug)).toMatchObject(part);
    expect(countUnits('goc', after, day).units).toBe(count);
    const left = problemsOf(after).filter(({ rule }) => rule !== 'cellMembers');
    expect(left.map(({ rule, file }) => [rule, file])).toEqual([]);
  });

  it('shows the sums before and after', () => {
    const job: UnitJob = { kind: 'end', day, unit: 'a', reason: 'giải thể' };
    const [sums] = changedSums(start, applyJob(start, job), day);
    expect(sums).toMatchObject({
      before: { units: 3, members: 60 },
      after: { units: 2, members: 50 },
    });
  });

  it('leaves the figures of a committee that is gone', () => {
    const gone = unitOf('cu', {
      type: 'cap-uy',
      parent: '',
      to: '2015-01-01',
      successor: 'goc',
      stated: { ...stated, units: 0, committees: 0, cells: 0, members: 0, day: '2015-01-01' },
    });
    const units = [...start, gone];
    const job: UnitJob = { kind: 'end', day, unit: 'a', reason: 'giải thể' };
    expect(run(units, job).find(({ slug }) => slug === 'cu')).toEqual(gone);
  });

  it('keeps what the unit was until the day before', () => {
    const after = run(start, { kind: 'rename', day, unit: 'a', name: 'Tên mới' });
    const renamed = after.find(({ slug }) => slug === 'a') as Unit;
    expect(stateOn(renamed, '2020-06-30').name).toBe('Chi bộ a');
    expect(stateOn(renamed, day).name).toBe('Tên mới');
  });

  it.each<[string, UnitJob, string]>([
    ['of a unit that is not there', { kind: 'rename', day, unit: 'x', name: 'Y' }, 'unknown'],
    [
      'before a unit began',
      { kind: 'rename', day: '2009-01-01', unit: 'a', name: 'Y' },
      'notThere',
    ],
    ['to the same name', { kind: 'rename', day, unit: 'a', name: 'Chi bộ a' }, 'sameName'],
    ['of one unit with nothing', { kind: 'merge', day, units: ['a'], into: { created } }, 'tooFew'],
    [
      'into a unit below itself',
      { kind: 'merge', day, units: ['db'], into: { unit: 'c1' } },
      'circle',
    ],
    [
      'of a parent below its cell',
      { kind: 'transfer', day, units: ['db'], parent: 'c1' },
      'circle',
    ],
    [
      'to an address that is taken',
      { kind: 'merge', day, units: ['a', 'b'], into: { created: { slug: 'db', name: 'X' } } },
      'taken',
    ],
    ['without a reason', { kind: 'end', day, unit: 'a', reason: ' ' }, 'noReason'],
    ['of a committee with cells', { kind: 'end', day, unit: 'db', reason: 'x' }, 'hasUnitsBelow'],
    [
      'whose parts do not add up',
      {
        kind: 'split',
        day,
        unit: 'b',
        goesOn: false,
        parts: [
          { slug: 'b1', name: 'Một', members: 5 },
          { slug: 'b2', name: 'Hai', members: 5 },
        ],
      },
      'membersDiffer',
    ],
  ])('a job %s is refused', (_what, job, code) => {
    expect(jobFaults(start, job).map((fault) => fault.code)).toContain(code);
  });
});

/** Jobs of any kind on units by number; many are refused, which is a right answer. */
const anyJob = fc.record({
  kind: fc.constantFrom('merge', 'split', 'rename', 'transfer', 'end'),
  picks: fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 4 }),
  target: fc.nat({ max: 40 }),
  goesOn: fc.boolean(),
  share: fc.nat({ max: 30 }),
});

function jobOf(
  { kind, picks, target, goesOn, share }: typeof anyJob extends fc.Arbitrary<infer T> ? T : never,
  units: readonly Unit[],
  at: number,
): UnitJob {
  const on = `20${20 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
  const slugOf = (number: number) => units[number % units.length]?.slug ?? '';
  const chosen = [...new Set(picks.map(slugOf))];
  const [unit = ''] = chosen;
  const members = units.find(({ slug }) => slug === unit)?.members ?? 0;
  const part = Math.min(share, members);
  const made = (name: string, count: number) => ({
    slug: `n${at}${name}`,
    name: `Chi bộ n${at}${name}`,
    members: count,
  });
  switch (kind) {
    case 'merge':
      return goesOn
        ? {
            kind,
            day: on,
            units: chosen,
            into: { created: { slug: `n${at}`, name: `Chi bộ n${at}` } },
          }
        : { kind, day: on, units: chosen, into: { unit: slugOf(target) } };
    case 'split':
      return {
        kind,
        day: on,
        unit,
        goesOn,
        parts: goesOn ? [made('x', part)] : [made('x', part), made('y', members - part)],
      };
    case 'rename':
      return { kind, day: on, unit, name: `Tên ${at}` };
    case 'transfer':
      return { kind, day: on, units: chosen, parent: slugOf(target) };
    default:
      return { kind: 'end', day: on, unit, reason: 'giải thể' };
  }
}

it('after any sequence of jobs the sums are the stated ones, and every unit that ever was leads on', () => {
  let done = 0;
  fc.assert(
    fc.property(fc.array(anyJob, { minLength: 1, maxLength: 30 }), (many) => {
      let units = [...start];
      for (const [at, any] of many.entries()) {
        const job = jobOf(any, units, at);
        if (unitsOfTop(job)) continue;
        if (jobFaults(units, job).length > 0) continue;
        units = run(units, job);
        done += 1;
      }
      const broken = problemsOf(units).filter(({ rule }) => rule !== 'cellMembers');
      expect(broken.map(({ rule, file, problem }) => [rule, file, problem])).toEqual([]);
      const bySlug = new Map(units.map((unit) => [unit.slug, unit]));
      for (const unit of units.filter((one) => !existsOn(one, TODAY)))
        expect(heirsOf(unit.slug, bySlug, TODAY).length > 0 || isClosed(unit, bySlug)).toBe(true);
    }),
    { numRuns: 150 },
  );
  console.log(`${done} jobs done`);
  expect(done).toBeGreaterThan(300);
});

/** Whether a unit, or what took over, ended with a reason. */
function isClosed(unit: Unit, bySlug: ReadonlyMap<string, Unit>): boolean {
  return (
    unit.ending?.reason !== undefined ||
    unit.successor.some((slug) => {
      const next = bySlug.get(slug);
      return next !== undefined && isClosed(next, bySlug);
    })
  );
}

/** The committee itself is not merged, split or ended here: nobody would state figures any more. */
function unitsOfTop(job: UnitJob): boolean {
  const named = 'units' in job ? job.units : [job.unit];
  return named.includes('goc') && job.kind !== 'rename';
}
