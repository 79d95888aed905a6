import { searchStrings as strings } from '../../i18n/search-strings.ts';
import { element } from '../../lib/element.ts';
import { rememberPassage } from '../../lib/landing-passage.ts';
import { formatPartyDate } from '../../lib/party/dates.ts';
import type { Excerpt, Result } from '../engine/protocol.ts';
import { contactLines } from './contact-lines.ts';
import { markedStretch, passageFragment } from './passage-fragment.ts';
import type { ListedResult } from './same-event.ts';

/** One result: kind, title, state and day, and a line for its excerpt. */
export function resultItem(result: Result, base: string): HTMLLIElement {
  const item = element('li');
  const link = element('a', '', result.title);
  link.href = address(result.path, base);
  const kind = element('p', 'small');
  kind.append(element('span', 'tag', strings.kinds[result.kind]));
  item.append(kind, link);
  const facts = factsLine(result, base);
  if (facts) item.append(facts);
  item.append(element('p', 'excerpt'));
  return item;
}

/** Sets a result off as what somebody asked for: a document by its symbol, a unit or the holder of a post. */
export function showAsCard(item: HTMLLIElement, result: Result): void {
  item.classList.add('document-card');
  if (item.querySelector('.card-label')) return;
  const label = result.kind === 'units' ? strings.unitCard : strings.card;
  item.prepend(element('p', 'small muted card-label', label));
  const lines = contactLines(result);
  item.querySelector('.excerpt')?.before(...lines);
  // Of a unit one wants to know how to reach it, not where its name stands.
  if (lines.length > 0) {
    item.dataset.hasExcerpt = '';
    item.querySelector('.excerpt')?.remove();
  }
}

/** Marks a result that tells of the same event as the one above it; it is listed shorter. */
export function showSameEvent(item: HTMLLIElement, { isOfEventAbove }: ListedResult): void {
  item.classList.toggle('same-event', isOfEventAbove === true);
}

/** Puts an excerpt into its result; the title then leads to the passage, or to the page of the file. */
export function showExcerpt(
  item: HTMLLIElement,
  result: Result,
  excerpt: Excerpt,
  { base, isAnswer }: { base: string; isAnswer: boolean },
): void {
  const line = item.querySelector<HTMLElement>('.excerpt');
  if (!line) return;
  line.replaceChildren(
    ...excerpt.pieces.map(({ text, isHighlighted }) =>
      isHighlighted ? element('mark', '', text) : document.createTextNode(text),
    ),
  );
  const shown = line.textContent ?? '';
  // What begins or ends within a sentence shows it.
  if (/^\s*\p{Ll}/u.test(shown)) line.prepend('…');
  if (!/[.!?…]\s*$/.test(shown)) line.append('…');
  line.classList.toggle('quotation', isAnswer && excerpt.pieces.length > 0);
  item.querySelector('.place')?.remove();
  const link = item.querySelector<HTMLAnchorElement>(':scope > a');
  if (excerpt.file !== undefined) {
    const place = element('p', 'small place');
    const file = element('a', '', strings.attachment(excerpt.file, excerpt.filePage));
    const page = excerpt.filePage === undefined ? '' : `#page=${excerpt.filePage}`;
    file.href = `${base}tep/${encodeURIComponent(excerpt.file)}${page}`;
    place.append(file);
    line.before(place);
    return;
  }
  if (excerpt.heading) line.before(element('p', 'small place', strings.heading(excerpt.heading)));
  if (!link || result.isTitleMatch) return;
  link.href = address(result.path, base) + passageFragment(excerpt);
  const text = markedStretch(excerpt.pieces);
  link.addEventListener('click', () => rememberPassage(address(result.path, base), text));
}

/** The state of a document as everywhere on the site, its day, and what took its place. */
function factsLine(result: Result, base: string): HTMLElement | null {
  const parts: Node[] = [];
  const chip = result.validity && chipOf(result.validity);
  if (chip) parts.push(chip);
  if (result.ended) parts.push(element('span', '', strings.ended(formatPartyDate(result.ended))));
  if (result.date) {
    const day = element('time', 'muted', formatPartyDate(result.date));
    day.dateTime = result.date;
    parts.push(day);
  }
  if (result.endedBy) {
    const link = element('a', '', strings.endedBy(result.endedBy.symbol));
    link.href = address(result.endedBy.path, base);
    parts.push(link);
  }
  if (parts.length === 0) return null;
  const line = element('p', 'small result-facts');
  line.append(...parts.flatMap((part, at) => (at === 0 ? [part] : [' ', part])));
  return line;
}

/** The site's own mark of a legal state, which the page holds once for each. */
function chipOf(state: string): Node | null {
  const chip = document.querySelector(`[data-search-chips] [data-state="${state}"] > *`);
  return chip?.cloneNode(true) ?? null;
}

function address(path: string, base: string): string {
  return base + path.slice(1);
}
