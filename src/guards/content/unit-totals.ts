import { vietnamDate } from '../../lib/party/dates.ts';
import type { UnitData } from '../../model/collections/units.ts';
import { isPublished } from '../../model/published.ts';
import { collections } from '../../model/registry.ts';
import { type Problem, problem } from '../problem.ts';
import type { CheckedEntry } from './relations.ts';

/** The figures a committee states must equal what its units add up to on the day of the build. */
export function unitTotalProblems(entries: readonly CheckedEntry[], now: Date): Problem[] {
  const today = vietnamDate(now);
  const units = entries
    .filter(({ collection, data }) => collection === 'units' && isPublished(data, now, 'units'))
    .map(({ file, slug, data }) => ({ file, slug, data: data as unknown as UnitData }));
  const current = units.filter(
    ({ data }) => data.from <= today && (data.to === undefined || data.to >= today),
  );
  return units.flatMap(({ file, slug, data }) => {
    const { stated } = data;
    if (!stated) return [];
    const below = descendants(slug, current);
    const committees = below.filter((unit) => unit.data.type === 'dang-bo-co-so').length;
    const cells = below.filter((unit) => unit.data.type === 'chi-bo-co-so').length;
    const members = below.reduce((sum, unit) => sum + (unit.data.members ?? 0), 0);
    const counted = { units: committees + cells, committees, cells, members };
    const { editor } = collections.units.fields.stated;
    const labels = editor.kind === 'group' ? editor.fields : {};
    return (Object.keys(counted) as (keyof typeof counted)[])
      .filter((key) => stated[key] !== counted[key])
      .map((key) => {
        const label = labels[key]?.editor.label ?? key;
        return problem('unitTotals', file, [editor.label, label], {
          label,
          stated: stated[key],
          counted: counted[key],
        });
      });
  });
}

type Unit = { slug: string; data: UnitData };

function descendants(root: string, units: readonly Unit[]): Unit[] {
  const found = new Set<Unit>();
  const queue = [root];
  for (let parent = queue.shift(); parent !== undefined; parent = queue.shift()) {
    for (const unit of units) {
      if (unit.data.parent === parent && !found.has(unit)) {
        found.add(unit);
        queue.push(unit.slug);
      }
    }
  }
  return [...found];
}
