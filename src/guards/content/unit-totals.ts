import { vietnamDate } from '../../lib/party/dates.ts';
import { countUnits, existsOn, unitsBelow } from '../../lib/party/unit-totals.ts';
import type { UnitData } from '../../model/collections/units.ts';
import { isPublished } from '../../model/published.ts';
import { collections } from '../../model/registry.ts';
import { type Problem, problem } from '../problem.ts';
import type { CheckedEntry } from './checked-entry.ts';

const { fields } = collections.units;

/**
 * The figures a committee states must equal what its units add up to on the day of the build, and
 * no published unit may have an unpublished parent.
 */
export function unitTotalProblems(entries: readonly CheckedEntry[], now: Date): Problem[] {
  const today = vietnamDate(now);
  const units = entries
    .filter(({ collection, data }) => collection === 'units' && isPublished(data, now, 'units'))
    .map(({ file, slug, data }) => ({ ...(data as unknown as UnitData), file, slug }));
  const current = units.filter((unit) => existsOn(unit, today));
  const shown = new Set(current.map(({ slug }) => slug));
  const roots = current.filter(({ parent }) => parent === undefined).map(({ slug }) => slug);
  const reached = new Set(roots.flatMap((root) => unitsBelow(root, current)));
  const orphans = current.flatMap((unit) =>
    unit.parent !== undefined && !shown.has(unit.parent) && !reached.has(unit)
      ? [problem('parentNotShown', unit.file, fields.parent.editor.label, { value: unit.parent })]
      : [],
  );
  const totals = units.flatMap(({ file, slug, stated }) => {
    if (!stated) return [];
    const counted = countUnits(slug, units, today);
    const { editor } = fields.stated;
    const labels = editor.kind === 'group' ? editor.fields : {};
    return (Object.keys(counted) as (keyof typeof counted)[])
      .filter((key) => stated[key] !== counted[key])
      .map((key) => {
        const label = labels[key]?.editor.label ?? key;
        const values = { label, stated: stated[key], counted: counted[key] };
        return problem('unitTotals', file, [editor.label, label], values);
      });
  });
  return [...orphans, ...totals];
}
