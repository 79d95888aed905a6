import { libraryStrings as strings } from '../../i18n/library-strings.ts';
import { formatPartyDate } from '../../lib/party/dates.ts';
import { isRepealed } from '../../lib/party/legal-state/states.ts';
import type { FilterMatch } from '../filter.ts';
import type { FilterRow } from '../filter-columns.ts';

/** A line of the list, cloned from the template in the page, so that it looks like the lines built with the page. */
export function listItem(
  template: HTMLElement,
  [path, symbol, subject, type, issuer, issued, today, cause, successor, note]: FilterRow,
  { state, day, base }: { state: FilterMatch['state']; day: string | undefined; base: string },
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
  put('facts', strings.line(type, issuer));
  put('date', strings.date(formatPartyDate(issued)));
  put('day', day ? strings.onDay(formatPartyDate(day)) : '');
  // The note describes the state today, so it is left out for another day.
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
  // For another day, the repealing act is shown if it had taken effect by then; today's successor is not.
  const isCause = day === undefined || isRepealed(state ?? undefined);
  link('cause', isCause && causeSymbol && causePath ? [causeSymbol, causePath] : null);
  link('successor', day === undefined ? successor : null);
  return [item];
}
