import { compareStrings as strings } from '../../i18n/compare-strings.ts';
import { formatNumber } from '../../lib/numbers.ts';
import { type CalendarDate, formatPartyDate } from '../../lib/party/dates.ts';
import { type ChangedUnit, differenceBetween } from '../compare.ts';
import { stateOn, type UnitHistory } from '../unit.ts';

/** All that the comparison of two days needs; loaded by the page when somebody chooses a day. */
export interface UnitHistories {
  units: UnitHistory[];
  typeNames: Partial<Record<UnitHistory['type'], string>>;
}

/** A unit that is another on the later day: its name then, and how it differs. */
export interface ComparisonLine {
  slug: string;
  name: string;
  detail: string;
}

export interface ComparisonGroup {
  title: string;
  lines: ComparisonLine[];
}

/** What came, went and changed between two days in words, the earlier day first; groups without a line are left out. */
export function comparisonGroups(
  { units, typeNames }: UnitHistories,
  earlier: CalendarDate,
  later: CalendarDate,
): ComparisonGroup[] {
  const { came, went, changed } = differenceBetween(units, earlier, later);
  const bySlug = new Map(units.map((unit) => [unit.slug, unit]));
  const nameOn = (slug: string | undefined, day: CalendarDate) => {
    const unit = bySlug.get(slug ?? '');
    return unit ? stateOn(unit, day).name : strings.noParent;
  };
  const detailOf = ({ before, after, changed: keys }: ChangedUnit<UnitHistory>) => {
    const type = (of: UnitHistory['type']) => typeNames[of] ?? of;
    const members = (count: number | undefined) =>
      count === undefined ? strings.noFigure : formatNumber(count);
    const parents = [nameOn(before.parent, earlier), nameOn(after.parent, later)] as const;
    const words = {
      name: () => strings.name(after.name),
      type: () => strings.type(type(before.type), type(after.type)),
      parent: () => strings.parent(...parents),
      members: () => strings.members(members(before.members), members(after.members)),
    };
    return keys.map((key) => words[key]()).join('; ');
  };
  const groups: ComparisonGroup[] = [
    {
      title: strings.came,
      lines: came.map((unit) => ({
        slug: unit.slug,
        name: nameOn(unit.slug, later),
        detail: strings.from(formatPartyDate(unit.from)),
      })),
    },
    {
      title: strings.went,
      lines: went.map((unit) => ({
        slug: unit.slug,
        name: nameOn(unit.slug, earlier),
        detail: strings.until(formatPartyDate(unit.to ?? later)),
      })),
    },
    {
      title: strings.changed,
      lines: changed.map((one) => ({
        slug: one.unit.slug,
        name: one.before.name,
        detail: detailOf(one),
      })),
    },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}
