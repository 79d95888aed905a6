import { type CalendarDate, formatPartyDate, vietnamDate } from '../../../lib/party/dates.ts';
import { collections } from '../../../model/registry.ts';
import { changeDays, changesOf } from '../../../organisation/changes.ts';
import {
  areSameTotals,
  countUnits,
  TOTAL_KEYS,
  type UnitTotals,
} from '../../../organisation/totals.ts';
import { flatten, treesOn } from '../../../organisation/tree.ts';
import { existsOn } from '../../../organisation/unit.ts';
import { type Problem, problem } from '../../problem.ts';
import type { CheckedEntry } from '../checked-entry.ts';
import { type CheckedUnit, unitsIn } from './checked-units.ts';

const { fields } = collections.units;

/**
 * The figures a committee states must equal what its units add up to on the day it states them for, and no
 * published unit may have an unpublished parent today. Figures without a day, as older entries have them, must
 * have been right on some day; that time has gone on since makes nobody's publication stop.
 */
export function unitTotalProblems(entries: readonly CheckedEntry[], now: Date): Problem[] {
  const today = vietnamDate(now);
  const units = unitsIn(entries, now);
  return [
    ...orphans(units, today),
    ...units.flatMap((unit) => [
      ...(unit.stated ? statedProblems(unit, unit.stated, units, today) : []),
      ...unit.statedEarlier.flatMap((stated, at) => {
        const place = `${fields.statedEarlier.editor.label} ${at + 1}`;
        return differences(unit, stated, countUnits(unit.slug, units, stated.day), place);
      }),
    ]),
  ];
}

function orphans(units: readonly CheckedUnit[], today: CalendarDate): Problem[] {
  const current = units.filter((unit) => existsOn(unit, today));
  const shown = new Set(current.map(({ slug }) => slug));
  const reached = new Set(
    treesOn(current, today)
      .flatMap(flatten)
      .map(({ unit }) => unit),
  );
  return current.flatMap((unit) =>
    unit.parent !== undefined && !shown.has(unit.parent) && !reached.has(unit)
      ? [problem('parentNotShown', unit.file, fields.parent.editor.label, { value: unit.parent })]
      : [],
  );
}

function statedProblems(
  unit: CheckedUnit,
  stated: UnitTotals & { day?: CalendarDate | undefined },
  units: readonly CheckedUnit[],
  today: CalendarDate,
): Problem[] {
  const place = fields.stated.editor.label;
  const counted = countUnits(unit.slug, units, today);
  const changed = changeDays(changesOf(units)).filter((day) => day <= today);
  const latest = changed[0] ?? today;
  if (stated.day !== undefined) {
    const found = differences(unit, stated, countUnits(unit.slug, units, stated.day), place);
    const isPast = stated.day < today && existsOn(unit, today);
    return found.length > 0 || !isPast || areSameTotals(stated, counted)
      ? found
      : [outdated(unit, latest, place)];
  }
  if (areSameTotals(stated, counted)) return [];
  const wasRight = changed.some((day) => areSameTotals(stated, countUnits(unit.slug, units, day)));
  return wasRight ? [outdated(unit, latest, place)] : differences(unit, stated, counted, place);
}

function outdated({ file }: CheckedUnit, day: CalendarDate, place: string): Problem {
  return problem('statedOutdated', file, place, { day: formatPartyDate(day) });
}

function differences(
  { file }: CheckedUnit,
  stated: UnitTotals,
  counted: UnitTotals,
  place: string,
): Problem[] {
  const { editor } = fields.stated;
  const labels = editor.kind === 'group' ? editor.fields : {};
  return TOTAL_KEYS.filter((key) => stated[key] !== counted[key]).map((key) => {
    const label = labels[key]?.editor.label ?? key;
    return problem('unitTotals', file, [place, label], {
      label,
      stated: stated[key],
      counted: counted[key],
    });
  });
}
