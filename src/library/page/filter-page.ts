import { libraryStrings as strings } from '../../i18n/library-strings.ts';
import { formatPartyDate, isCalendarDate, vietnamDate } from '../../lib/party/dates.ts';
import { facetKinds } from '../facets.ts';
import { type FilterChoice, type FilterMatch, matching } from '../filter.ts';
import { type FilterColumns, type FilterRow, placeOfRow } from '../filter-columns.ts';
import { cachedFetch } from './cached-fetch.ts';
import { openFullList, readAddress, restoreDefaults, writeAddress } from './filter-form.ts';
import { listItem } from './filter-line.ts';

const PAGE_SIZE = 20;
/** The Party's first day; no document is older. */
const FIRST_DAY = '1930-02-03';

/**
 * Lets readers combine facets, and see the list as it was on an earlier day. The list built with the
 * page stays until the first answer; without this script the page's links filter by one facet at a time.
 */
export function startFilter(form: HTMLFormElement): void {
  const find = <Type extends HTMLElement>(name: string) =>
    document.querySelector<Type>(`[data-filter-${name}]`);
  const status = find('status');
  const list = find<HTMLUListElement>('results');
  const more = find<HTMLButtonElement>('more');
  const whole = find('whole');
  const line = find('line');
  const { base = '/' } = form.dataset;
  if (!status || !list || !more || !whole || !line) return;
  const { fetchJson, forget } = cachedFetch(`${base}van-ban/loc`);
  let matches: FilterMatch[] = [];
  let request = 0;

  const today = vietnamDate(new Date());
  const dayField = form.querySelector<HTMLInputElement>('input[name="ngay"]');
  if (dayField) dayField.max = today;
  /** Only today and earlier days: later changes of the law are not known. */
  const isAllowedDay = (day: string) => isCalendarDate(day) && day >= FIRST_DAY && day <= today;

  const choice = (): FilterChoice => {
    const data = new FormData(form);
    const day = String(data.get('ngay') ?? '');
    const chosen = facetKinds.flatMap(({ kind, folder }) => {
      const id = String(data.get(folder) ?? '');
      return id === '' ? [] : [[kind, id]];
    });
    return { ...Object.fromEntries(chosen), day: isAllowedDay(day) ? day : undefined };
  };

  const show = async (from: number, day: string | undefined) => {
    const own = request;
    const columns = await fetchJson<FilterColumns>('.json');
    const page = matches.slice(from, from + PAGE_SIZE);
    const items = await Promise.all(
      page.map(async ({ index, state }) => {
        const { file, at } = placeOfRow(index, columns);
        const row = (await fetchJson<FilterRow[]>(`/${file}.json`))[at];
        return row ? listItem(line, row, { state, day, base }) : [];
      }),
    );
    if (own !== request) return;
    if (from === 0) {
      list.replaceChildren(...items.flat());
      // The old list stays visible until the new one is complete, so that the page does not go blank.
      whole.hidden = true;
      list.hidden = false;
    } else list.append(...items.flat());
    const rest = matches.length - from - page.length;
    more.hidden = rest <= 0;
    more.textContent = strings.more(Math.min(rest, PAGE_SIZE));
    more.onclick = () => void showMore(day);
  };

  /** Appends the next lines; pressing the button again meanwhile does nothing. */
  const showMore = async (day: string | undefined) => {
    if (more.ariaDisabled === 'true') return;
    const own = request;
    more.ariaDisabled = 'true';
    try {
      const next = list.children.length;
      await show(next, day);
      if (own === request) list.children[next]?.querySelector<HTMLElement>('a')?.focus();
    } catch {
      if (own === request) status.textContent = strings.error;
    } finally {
      more.ariaDisabled = null;
    }
  };

  const answer = async () => {
    request += 1;
    const own = request;
    const chosen = choice();
    const asked = String(new FormData(form).get('ngay') ?? '');
    const isBadDay = asked !== '' && !isAllowedDay(asked);
    // A page of one facet is static; combinations are shown on the page of all documents.
    if (location.pathname !== new URL(form.action).pathname) return openFullList(form);
    const isAny = Object.values(chosen).every((value) => value === undefined);
    if (!isBadDay) writeAddress(form);
    status.textContent = isAny ? (isBadDay ? strings.badDay : '') : strings.loading;
    if (isAny) {
      whole.hidden = false;
      list.hidden = true;
      more.hidden = true;
      return;
    }
    try {
      const columns = await fetchJson<FilterColumns>('.json');
      if (own !== request) return;
      matches = matching(columns, chosen);
      await show(0, chosen.day);
      if (own !== request) return;
      const { length } = matches;
      const count = chosen.day
        ? strings.countOn(length, formatPartyDate(chosen.day))
        : strings.count(length);
      const answer = length === 0 ? strings.none : count;
      status.textContent = isBadDay ? `${strings.badDay} ${answer}` : answer;
    } catch {
      // The site may be another one by now: its files have other names.
      forget();
      if (own === request) status.textContent = strings.error;
    }
  };

  readAddress(form);
  // The columns are fetched as soon as somebody turns to the form, so that the first answer is quick.
  for (const reached of ['focusin', 'pointerenter'])
    form.addEventListener(reached, () => void fetchJson('.json').catch(() => undefined), {
      once: true,
    });
  form.addEventListener('change', () => void answer());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void answer();
  });
  form.addEventListener('reset', (event) => {
    // A browser's own reset would restore the facet this page was built with; the button clears all.
    event.preventDefault();
    for (const control of form.querySelectorAll<HTMLSelectElement | HTMLInputElement>(
      'select, input',
    ))
      control.value = '';
    void answer();
  });
  if (location.search !== '') void answer();
  // A page restored by the browser's Back button shows its own list, so the form must match it again.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted || location.pathname === new URL(form.action).pathname) return;
    restoreDefaults(form);
    status.textContent = '';
  });
}
