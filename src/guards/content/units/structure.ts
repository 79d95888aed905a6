import {
  type CalendarDate,
  dayAfter,
  formatPartyDate,
  LAST_DAY,
} from '../../../lib/party/dates.ts';
import { collections } from '../../../model/registry.ts';
import { membersOfCells } from '../../../organisation/totals.ts';
import { flatten, treesOn } from '../../../organisation/tree.ts';
import { existsOn, periodsOf } from '../../../organisation/unit.ts';
import { type Problem, problem } from '../../problem.ts';
import type { CheckedUnit } from './checked-units.ts';

const { fields } = collections.units;

/** What does not fit in the time of units: rows out of their days, ends that lead nowhere, parents that were not there. */
export function structureProblems(units: readonly CheckedUnit[], today: CalendarDate): Problem[] {
  const bySlug = new Map(units.map((unit) => [unit.slug, unit]));
  return [
    ...units.flatMap((unit) => [
      ...rowProblems(unit),
      ...endProblems(unit, bySlug),
      ...parentProblems(unit, bySlug),
    ]),
    ...cellProblems(units, today),
  ];
}

function rowProblems(unit: CheckedUnit): Problem[] {
  const { file, before, from, to = LAST_DAY } = unit;
  const { label } = fields.before.editor;
  return before.flatMap((row, at) => {
    const place = `${label} ${at + 1}`;
    const values = { day: formatPartyDate(row.to) };
    const isEmpty = [row.name, row.type, row.parent, row.members].every((v) => v === undefined);
    return [
      ...(isEmpty ? [problem('earlierEmpty', file, place, values)] : []),
      ...(row.to < from || row.to >= to ? [problem('earlierOutside', file, place, values)] : []),
      ...(before.some((other, index) => index < at && other.to === row.to)
        ? [problem('earlierTwice', file, place, values)]
        : []),
    ];
  });
}

function endProblems(unit: CheckedUnit, bySlug: ReadonlyMap<string, CheckedUnit>): Problem[] {
  const { file, to, successor, ending } = unit;
  const { label } = fields.successor.editor;
  if (to === undefined)
    return successor.length > 0 || ending?.kind !== undefined
      ? [problem('successorWithoutEnd', file, fields.to.editor.label)]
      : [];
  if (successor.length === 0)
    return ending?.reason === undefined ? [problem('endWithoutTrail', file, label)] : [];
  const next = dayAfter(to);
  return successor.flatMap((slug) => {
    const heir = bySlug.get(slug);
    return heir && !existsOn(heir, next)
      ? [problem('successorGap', file, label, { name: heir.name, day: formatPartyDate(next) })]
      : [];
  });
}

function parentProblems(unit: CheckedUnit, bySlug: ReadonlyMap<string, CheckedUnit>): Problem[] {
  return periodsOf(unit, 'parent').flatMap(({ from, to, value }) => {
    const parent = value === undefined ? undefined : bySlug.get(value);
    if (!parent || (parent.from <= from && (parent.to ?? LAST_DAY) >= to)) return [];
    const day = formatPartyDate(parent.from > from ? parent.from : (parent.to ?? LAST_DAY));
    return [
      problem('parentEnded', unit.file, fields.parent.editor.label, { name: parent.name, day }),
    ];
  });
}

/** A committee's own figure beside the sum of its cells. */
function cellProblems(units: readonly CheckedUnit[], today: CalendarDate): Problem[] {
  const files = new Map(units.map(({ slug, file }) => [slug, file]));
  return treesOn(units, today)
    .flatMap(flatten)
    .flatMap(({ unit, state, children }) => {
      const counted = membersOfCells(children);
      return counted === undefined || state.members === undefined || counted === state.members
        ? []
        : [
            problem('cellMembers', files.get(unit.slug) ?? '', fields.members.editor.label, {
              stated: state.members,
              counted,
            }),
          ];
    });
}
