import { searchStrings as strings } from '../../i18n/search-strings.ts';
import type { Excerpt, Result } from '../engine/protocol.ts';
import { element } from './element.ts';

/** One result: kind, title, legal state of a document, and a line for its excerpt. */
export function resultItem(result: Result, base: string): HTMLLIElement {
  const item = element('li');
  const tag = element('span', 'tag', strings.kinds[result.kind]);
  const link = element('a', '', result.title);
  link.href = address(result.path, base);
  item.append(tag, ' ', link);
  const state = stateLine(result, base);
  if (state) item.append(state);
  item.append(element('p', 'excerpt'));
  return item;
}

/** Sets a result off as the document somebody asked for by its symbol. */
export function showAsCard(item: HTMLLIElement): void {
  item.classList.add('document-card');
  if (!item.querySelector('.card-label'))
    item.prepend(element('p', 'small muted card-label', strings.card));
}

/** Puts an excerpt into its result; the title then leads to the heading it stands under. */
export function showExcerpt(
  item: HTMLLIElement,
  result: Result,
  excerpt: Excerpt,
  base: string,
): void {
  const line = item.querySelector<HTMLElement>('.excerpt');
  if (!line) return;
  line.replaceChildren(
    ...excerpt.pieces.map(({ text, isHighlighted }) =>
      isHighlighted ? element('mark', '', text) : document.createTextNode(text),
    ),
  );
  if (excerpt.pieces.length > 0) line.append('…');
  item.querySelector('.place')?.remove();
  const link = item.querySelector<HTMLAnchorElement>(':scope > a');
  if (excerpt.file !== undefined) {
    line.before(element('p', 'small place', strings.attachment(excerpt.file, excerpt.filePage)));
  } else if (excerpt.anchor && link && !result.isTitleMatch) {
    link.href = `${address(result.path, base)}#${encodeURIComponent(excerpt.anchor)}`;
    line.before(element('p', 'small place', strings.heading(excerpt.heading)));
  }
}

function stateLine(result: Result, base: string): HTMLElement | null {
  if (!result.validity) return null;
  const line = element('p', 'small state');
  line.dataset.validity = result.validity;
  line.append(element('strong', '', strings.validity[result.validity]));
  if (result.endedBy) {
    const link = element('a', '', strings.endedBy(result.endedBy.symbol));
    link.href = address(result.endedBy.path, base);
    line.append(', ', link);
  }
  return line;
}

function address(path: string, base: string): string {
  return base + path.slice(1);
}
