import { compareStrings as strings } from '../../i18n/compare-strings.ts';
import { formatNumber } from '../../lib/numbers.ts';
import { type CalendarDate, formatPartyDate, isCalendarDate } from '../../lib/party/dates.ts';
import { TOTAL_KEYS, totalsOf } from '../totals.ts';
import { treesOn } from '../tree.ts';
import { type ComparisonGroup, comparisonGroups, type UnitHistories } from './comparison-lines.ts';
import { readAddress, writeAddress } from './form-address.ts';
import { LoadedJson } from './loaded-json.ts';

/**
 * Compares the two days that a form names. The histories of all units are loaded when a day is chosen; the days
 * stand in the address, so that a comparison can be sent.
 */
export function startComparison(form: HTMLFormElement): void {
  const status = document.querySelector<HTMLElement>('[data-compare-status]');
  const figures = document.querySelector<HTMLTableElement>('[data-compare] .figures');
  const results = document.querySelector<HTMLElement>('[data-compare-results]');
  if (!status || !figures || !results) return;
  const base = form.dataset.base ?? '/';
  const address = `${base}to-chuc/ngay/don-vi.json`;
  const histories = new LoadedJson(address, (json) => json as UnitHistories);
  const clear = () => {
    results.replaceChildren();
    figures.hidden = true;
  };
  const answer = async () => {
    const days = ['tu', 'den'].map((name) => String(new FormData(form).get(name) ?? '')).sort();
    const [earlier = '', later = ''] = days;
    writeAddress(form);
    clear();
    if (!days.every(isCalendarDate)) {
      status.textContent = '';
      return;
    }
    if (earlier === later) {
      status.textContent = strings.sameDay;
      return;
    }
    status.textContent = strings.loading;
    try {
      const known = await histories.get();
      const groups = comparisonGroups(known, earlier, later);
      status.textContent = summaryOf(groups, earlier, later);
      fillFigures(figures, known, [earlier, later], base);
      results.replaceChildren(...groups.flatMap((group) => listOf(group, base)));
    } catch {
      status.textContent = strings.failed;
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void answer();
  });
  if (readAddress(form)) void answer();
}

function summaryOf(
  groups: readonly ComparisonGroup[],
  earlier: CalendarDate,
  later: CalendarDate,
): string {
  const days = [formatPartyDate(earlier), formatPartyDate(later)] as const;
  const count = (title: string) => groups.find((group) => group.title === title)?.lines.length ?? 0;
  return groups.length === 0
    ? strings.nothing(...days)
    : strings.summary(...days, count(strings.came), count(strings.went), count(strings.changed));
}

/** One row for each committee at the top on each of the days. */
function fillFigures(
  table: HTMLTableElement,
  { units }: UnitHistories,
  days: readonly CalendarDate[],
  base: string,
): void {
  const rows = days.flatMap((day) =>
    treesOn(units, day)
      .filter(({ children }) => children.length > 0)
      .map((top) => {
        const row = document.createElement('tr');
        const head = document.createElement('th');
        head.scope = 'row';
        head.append(linkTo(top.unit.slug, top.state.name, base));
        const totals = totalsOf(top);
        const texts = [formatPartyDate(day), ...TOTAL_KEYS.map((key) => formatNumber(totals[key]))];
        row.append(
          head,
          ...texts.map((text, at) => {
            const cell = document.createElement('td');
            cell.textContent = text;
            if (at > 0) cell.className = 'number';
            return cell;
          }),
        );
        return row;
      }),
  );
  table.tBodies[0]?.replaceChildren(...rows);
  table.hidden = rows.length === 0;
}

function listOf({ title, lines }: ComparisonGroup, base: string): Node[] {
  const heading = document.createElement('h3');
  heading.textContent = `${title} (${formatNumber(lines.length)})`;
  const list = document.createElement('ul');
  list.className = 'plain-list line-list';
  list.append(
    ...lines.map(({ slug, name, detail }) => {
      const line = document.createElement('li');
      line.append(linkTo(slug, name, base), `, ${detail}`);
      return line;
    }),
  );
  return [heading, list];
}

function linkTo(slug: string, name: string, base: string): Node {
  const link = document.createElement('a');
  link.href = `${base}to-chuc/${slug}/`;
  link.textContent = name;
  return link;
}
