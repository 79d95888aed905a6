import { libraryStrings as strings } from '../../i18n/library-strings.ts';
import { formatPartyDate, isCalendarDate } from '../../lib/party/dates.ts';
import { isRepealed } from '../../lib/party/legal-state/states.ts';
import { facetKinds } from '../facets.ts';
import {
  type FilterChoice,
  type FilterColumns,
  type FilterRow,
  type Match,
  matching,
  ROWS_PER_FILE,
} from '../filter.ts';

const SHOWN = 20;
/** The Party's first day; no document is older. */
const FIRST_DAY = '1930-02-03';

/**
 * Lets readers combine the ways to narrow the list of documents, and look at it as at a day. The
 * list that came with the page stays until the first answer; without this script the page's links
 * lead to the same lists one way at a time.
 */
export function startFilter(form: HTMLFormElement): void {
  const find = <Type extends HTMLElement>(name: string) =>
    document.querySelector<Type>(`[data-filter-${name}]`);
  const status = find('status');
  const list = find<HTMLUListElement>('results');
  const more = find<HTMLButtonElement>('more');
  const whole = find('whole');
  const line = find('line');
  const { base = '/', edition = '' } = form.dataset;
  if (!status || !list || !more || !whole || !line) return;
  const fetchJson = remembered(`${base}van-ban/loc`, edition);
  let matches: Match[] = [];
  let turn = 0;

  const { today = '' } = form.dataset;
  /** A day that has been: nobody knows what will hold later. */
  const isAskable = (day: string) => isCalendarDate(day) && day >= FIRST_DAY && day <= today;

  const choice = (): FilterChoice => {
    const data = new FormData(form);
    const day = String(data.get('ngay') ?? '');
    const chosen = facetKinds.flatMap(({ kind, folder }) => {
      const id = String(data.get(folder) ?? '');
      return id === '' ? [] : [[kind, id]];
    });
    return { ...Object.fromEntries(chosen), day: isAskable(day) ? day : undefined };
  };

  const show = async (from: number, day: string | undefined) => {
    const mine = turn;
    const page = matches.slice(from, from + SHOWN);
    const items = await Promise.all(
      page.map(async ({ place, state }) => {
        const rows = await fetchJson<FilterRow[]>(`/${Math.floor(place / ROWS_PER_FILE) + 1}.json`);
        const row = rows[place % ROWS_PER_FILE];
        return row ? toItem(line, row, { state, day, base }) : [];
      }),
    );
    if (mine !== turn) return;
    if (from === 0) {
      list.replaceChildren(...items.flat());
      // The list that was there stays until this one stands.
      whole.hidden = true;
      list.hidden = false;
    } else list.append(...items.flat());
    const rest = matches.length - from - page.length;
    more.hidden = rest <= 0;
    more.textContent = strings.more(Math.min(rest, SHOWN));
    more.onclick = () => void showMore(day);
  };

  /** The next lines, once however often the button is pressed. */
  const showMore = async (day: string | undefined) => {
    if (more.ariaDisabled === 'true') return;
    const mine = turn;
    more.ariaDisabled = 'true';
    try {
      const next = list.children.length;
      await show(next, day);
      if (mine === turn) list.children[next]?.querySelector<HTMLElement>('a')?.focus();
    } catch {
      if (mine === turn) status.textContent = strings.error;
    } finally {
      more.ariaDisabled = null;
    }
  };

  const answer = async () => {
    turn += 1;
    const mine = turn;
    const chosen = choice();
    const asked = String(new FormData(form).get('ngay') ?? '');
    const isBadDay = asked !== '' && !isAskable(asked);
    // Beside a narrowed page only the whole list can be combined.
    if (location.pathname !== new URL(form.action).pathname) return leave(form);
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
      if (mine !== turn) return;
      matches = matching(columns, chosen);
      await show(0, chosen.day);
      if (mine !== turn) return;
      const { length } = matches;
      const count = chosen.day
        ? strings.countOn(length, formatPartyDate(chosen.day))
        : strings.count(length);
      const answer = length === 0 ? strings.none : count;
      status.textContent = isBadDay ? `${strings.badDay} ${answer}` : answer;
    } catch {
      if (mine === turn) status.textContent = strings.error;
    }
  };

  readAddress(form);
  // Whoever reaches for the form is answered at once.
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
    // A narrowed page's own choice is not what to go back to.
    event.preventDefault();
    for (const control of form.querySelectorAll<HTMLSelectElement | HTMLInputElement>(
      'select, input',
    ))
      control.value = '';
    void answer();
  });
  if (location.search !== '') void answer();
  // Back from a list that was chosen here: the page as it came, and not its last choice.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted || location.pathname === new URL(form.action).pathname) return;
    restoreDefaults(form);
    status.textContent = '';
  });
}

/** Files of the filter, each asked for once; a lost one is asked for again. */
function remembered(root: string, edition: string) {
  const known = new Map<string, Promise<unknown>>();
  return <T>(name: string): Promise<T> => {
    const found =
      known.get(name) ??
      fetch(`${root}${name}?${edition}`).then((response) => {
        if (!response.ok) throw new Error(`${response.status} ${name}`);
        return response.json();
      });
    known.set(name, found);
    found.catch(() => known.delete(name));
    return found as Promise<T>;
  };
}

/** A line of the list, copied from the page's own so that both look alike. */
function toItem(
  template: HTMLElement,
  [path, symbol, subject, type, issuer, issued, today, cause, successor, note]: FilterRow,
  { state, day, base }: { state: Match['state']; day: string | undefined; base: string },
): HTMLElement[] {
  const item = template.firstElementChild?.cloneNode(true);
  if (!(item instanceof HTMLElement)) return [];
  const put = (name: string, text: string) => {
    const place = item.querySelector(`[data-line-${name}]`);
    if (place) place.textContent = text;
  };
  const title = item.querySelector('a');
  if (title) title.href = `${base}${path.slice(1)}`;
  put('symbol', symbol);
  put('subject', subject);
  put('facts', strings.line(type, issuer, formatPartyDate(issued)));
  put('day', day ? strings.onDay(formatPartyDate(day)) : '');
  // On another day the small print of today says nothing.
  put('note', day ? '' : note);
  for (const mark of item.querySelectorAll<HTMLElement>('[data-line-mark]'))
    if (mark.dataset.lineMark !== (state ?? today)) mark.remove();
  const link = (name: string, document: readonly [symbol: string, path: string] | null) => {
    const place = item.querySelector(`[data-line-${name}]`);
    const anchor = place?.querySelector('a');
    if (!anchor || !document) return place?.remove();
    anchor.textContent = document[0];
    anchor.href = `${base}${document[1].slice(1)}`;
  };
  const [causeSymbol, causePath, by = '', causeNote = ''] = cause ?? [];
  put('by', by);
  put('cause-note', causeNote);
  // On another day, what ended it is told where it had ended by then; what holds today is not.
  const isCause = day === undefined || isRepealed(state ?? undefined);
  link('cause', isCause && causeSymbol && causePath ? [causeSymbol, causePath] : null);
  link('successor', day === undefined ? successor : null);
  return [item];
}

/** Goes to the whole list with what is chosen here. */
function leave(form: HTMLFormElement): void {
  location.assign(`${form.action}?${chosenQuery(form)}`);
}

function chosenQuery(form: HTMLFormElement): string {
  const chosen = [...new FormData(form)].filter(([, value]) => value !== '') as [string, string][];
  return new URLSearchParams(chosen).toString();
}

/** The address says what is chosen, so that a list can be sent to somebody. */
function writeAddress(form: HTMLFormElement): void {
  const query = chosenQuery(form);
  const current = new URLSearchParams(location.search).toString();
  if (query !== current) history.replaceState(null, '', query ? `?${query}` : location.pathname);
}

/** Sets the form to what the address says; a value no document has is asked for all the same. */
function readAddress(form: HTMLFormElement): void {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLSelectElement) {
      const isKnown = [...control.options].some((option) => option.value === value);
      if (!isKnown) control.add(new Option(strings.option(value, 0), value));
      control.value = value;
    } else if (control instanceof HTMLInputElement) control.value = value;
  }
}

/** What stood chosen when the page came. */
function restoreDefaults(form: HTMLFormElement): void {
  for (const control of form.querySelectorAll('select'))
    control.selectedIndex = Math.max(
      0,
      [...control.options].findIndex((option) => option.defaultSelected),
    );
  for (const control of form.querySelectorAll('input')) control.value = control.defaultValue;
}
