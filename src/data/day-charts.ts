import { t } from '../i18n/t.ts';
import { formatNumber } from '../lib/numbers.ts';
import { type CalendarDate, dayBefore, formatPartyDate } from '../lib/party/dates.ts';
import { href } from '../lib/url.ts';
import { layout } from '../organisation/chart/layout.ts';
import type { ChartNode } from '../organisation/chart/nodes.ts';
import { chartSvg } from '../organisation/chart/svg.ts';
import { type ChangedUnit, type Difference, differenceBetween } from '../organisation/compare.ts';
import { treesOn, type UnitNode } from '../organisation/tree.ts';
import { isStaffBody, type Unit } from '../organisation/unit.ts';
import { lookup } from './reads.ts';
import { organisation, unitPath } from './units.ts';

/** The units that a day changed, drawn as they stood before and from that day on; SVG, one for each tree. */
export interface DayPictures {
  before: string[];
  after: string[];
}

/** More units are no picture any more: their list is clearer. */
const MOST_UNITS = 24;

/** The pictures of a day; null where nothing stood before, nothing stands after, or too much changed to be drawn. */
export async function dayPictures(day: CalendarDate): Promise<DayPictures | null> {
  return (await pictures())(day);
}

const pictures = lookup('dayPictures', async () => {
  const { units } = await organisation();
  return (day: CalendarDate) => picturesOf(units, day);
});

function picturesOf(units: readonly Unit[], day: CalendarDate): DayPictures | null {
  const earlier = dayBefore(day);
  const difference = differenceBetween(units, earlier, day);
  const all = marksOf(difference, ['name', 'type', 'parent']);
  // Where many moved with their committee, the committees tell it.
  const marks = all.size <= MOST_UNITS ? all : marksOf(difference, ['name', 'type']);
  if (marks.size > MOST_UNITS) return null;
  const draw = (date: CalendarDate, caption: string) =>
    treesOn(units, date).flatMap((tree) => {
      const top = onlyMarked(tree, marks, 0);
      return top ? [chartSvg(layout(top), caption, caption)] : [];
    });
  const before = draw(earlier, t('units.until', { date: formatPartyDate(earlier) }));
  const after = draw(day, t('units.fromDay', { date: formatPartyDate(day) }));
  return before.length > 0 && after.length > 0 ? { before, after } : null;
}

/** What became of each unit that is another than the day before in one of some ways. */
function marksOf(
  { came, went, changed }: Difference,
  ways: readonly ChangedUnit['changed'][number][],
): Map<string, string> {
  return new Map([
    ...came.map(({ slug }) => [slug, t('units.mark.came')] as const),
    ...went.map(({ slug }) => [slug, t('units.mark.went')] as const),
    ...changed.flatMap(({ unit, changed: keys }) => {
      const isOther = keys.some((key) => ways.includes(key));
      return isOther ? [[unit.slug, t('units.mark.changed')] as const] : [];
    }),
  ]);
}

/** The part of a tree that leads to marked units; null when it has none. */
function onlyMarked(
  { unit, state, children }: UnitNode,
  marks: ReadonlyMap<string, string>,
  depth: number,
): ChartNode | null {
  const below = children.flatMap((child) => onlyMarked(child, marks, depth + 1) ?? []);
  const mark = marks.get(unit.slug);
  if (below.length === 0 && mark === undefined) return null;
  const { members } = state;
  const led = children.filter((child) => !isStaffBody(child.state)).length;
  const units = led > 0 ? t('units.count', { count: led }) : '';
  const count =
    members === undefined ? units : t('units.memberCount', { count: formatNumber(members) });
  const kind = depth === 0 ? 'top' : depth === 1 ? 'unit' : 'cell';
  const note = [count, mark].filter(Boolean).join(' · ');
  return { label: state.name, note, href: href(unitPath(unit.slug)), kind, children: below };
}
