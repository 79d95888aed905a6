import { type CalendarDate, dayBefore, LAST_DAY } from '../lib/party/dates.ts';
import { countUnits, type UnitTotals } from '../organisation/totals.ts';
import { treesOn } from '../organisation/tree.ts';
import { today } from './content.ts';
import { lookup } from './reads.ts';
import { type ChangeView, changeViews, type NamedUnit } from './unit-changes.ts';
import { type Organisation, organisation, unitPath } from './units.ts';

/** Transfers of one day from one place to another, told together. */
export interface Transfer {
  from: NamedUnit;
  to: NamedUnit;
  units: NamedUnit[];
}

/** A committee at the top of the organisation, the day before a change and from that day on. */
export interface TopFigures {
  name: string;
  path: string;
  before: UnitTotals | null;
  after: UnitTotals | null;
}

/** What the page of a day shows. */
export interface DayView {
  changes: ChangeView[];
  transfers: Transfer[];
  tops: TopFigures[];
  earlier: CalendarDate | null;
  later: CalendarDate | null;
}

/** A day among those on which something changed, as lists show it. */
export interface ChangeDay {
  day: CalendarDate;
  count: number;
  /** Kinds of what happened, each once. */
  labels: string[];
}

/** Days up to today on which something changed, the latest first. */
export async function pastDays(): Promise<ChangeDay[]> {
  return (await days())('');
}

const days = lookup('organisationDays', async () => {
  const known = await organisation();
  const day = today();
  const past = known.changes.filter((change) => change.day <= day);
  const views = await changeViews(past);
  const found = [...Map.groupBy(views, (view) => view.day)].map(
    ([at, changes]): ChangeDay => ({
      day: at,
      count: changes.length,
      labels: [...new Set(changes.map(({ label }) => label))],
    }),
  );
  return () => found;
});

/** What happened on a day; its page is made anew when that changes. */
export async function dayView(day: CalendarDate): Promise<DayView> {
  return (await dayViews())(day);
}

const dayViews = lookup('organisationDay', async () => {
  const known = await organisation();
  const past = known.changes.filter((change) => change.day <= today());
  const byDay = Map.groupBy(await changeViews(past), ({ day }) => day);
  const order = [...byDay.keys()];
  return (day: CalendarDate): DayView => {
    const changes = byDay.get(day) ?? [];
    const at = order.indexOf(day);
    return {
      changes: changes.filter(({ kind }) => kind !== 'transfer'),
      transfers: transfersIn(changes),
      tops: topFigures(known, day),
      earlier: order[at + 1] ?? null,
      later: order[at - 1] ?? null,
    };
  };
});

function transfersIn(changes: readonly ChangeView[]): Transfer[] {
  const grouped = Map.groupBy(
    changes.filter(({ kind }) => kind === 'transfer'),
    ({ from, to }) => `${from?.path}\n${to?.path}`,
  );
  return [...grouped.values()].flatMap((moved) => {
    const [first] = moved;
    const units = moved.flatMap(({ after }) => after);
    return first?.from && first.to ? [{ from: first.from, to: first.to, units }] : [];
  });
}

function topFigures({ units }: Organisation, day: CalendarDate): TopFigures[] {
  const before = dayBefore(day);
  const tops = [...treesOn(units, before), ...treesOn(units, day)].filter(
    ({ unit }, at, all) => all.findIndex((other) => other.unit.slug === unit.slug) === at,
  );
  return tops.map(({ unit, state }) => {
    const on = (date: CalendarDate) => {
      const isThere = unit.from <= date && (unit.to ?? LAST_DAY) >= date;
      return isThere ? countUnits(unit.slug, units, date) : null;
    };
    return { name: state.name, path: unitPath(unit.slug), before: on(before), after: on(day) };
  });
}
