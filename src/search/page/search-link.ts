import { element } from '../../lib/element.ts';
import { type SearchState, writeAddress } from './address.ts';

/** Follows a state without loading the page again. */
export type GoTo = (state: SearchState) => void;

/** A link to a search; opened in another tab it works by itself. */
export function searchLink(text: string, to: SearchState, goTo: GoTo): HTMLAnchorElement {
  const made = element('a', '', text);
  made.href = `?${writeAddress(to)}`;
  made.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goTo(to);
  });
  return made;
}
