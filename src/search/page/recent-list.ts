import { searchStrings as strings } from '../../i18n/search-strings.ts';
import { button, element } from '../../lib/element.ts';
import type { Suggestion } from '../engine/protocol.ts';
import { freshState } from './address.ts';
import { forgetSearches, recentSearches } from './recent-searches.ts';
import { type GoTo, searchLink } from './search-link.ts';

/** Recent searches among the suggestions; more would push the pages out of sight. */
const MOST_SUGGESTED = 2;

/**
 * Shows the recent searches while nothing is searched.
 * @param onForget called when somebody had them removed
 */
export function drawRecent(
  section: HTMLElement,
  isSearching: boolean,
  goTo: GoTo,
  onForget: () => void,
): void {
  const stored = recentSearches();
  section.hidden = isSearching || stored.length === 0;
  const items = element('ul', 'plain-list');
  items.append(
    ...stored.map((text) => {
      const item = element('li');
      item.append(searchLink(text, freshState(text), goTo));
      return item;
    }),
  );
  const forget = button(strings.forgetRecent, 'small', () => {
    forgetSearches();
    drawRecent(section, isSearching, goTo, onForget);
    onForget();
  });
  section.replaceChildren(element('h2', '', strings.recent), items, forget);
}

/** Recent searches that begin with what was typed so far. */
export function recentSuggestions(text: string): Suggestion[] {
  const start = text.trim().toLowerCase();
  if (start === '') return [];
  return recentSearches()
    .filter((item) => item.toLowerCase().startsWith(start) && item.toLowerCase() !== start)
    .slice(0, MOST_SUGGESTED)
    .map((item) => ({ text: item }));
}
