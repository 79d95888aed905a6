import { searchStrings as strings } from '../../i18n/search-strings.ts';
import { element } from '../../lib/element.ts';
import type { Suggestion } from '../engine/protocol.ts';

/** Id of the list; its options are named after it. */
export const LIST_ID = 'goi_y';

/** The empty listbox of suggestions, closed. */
export function suggestionList(): HTMLUListElement {
  const list = element('ul', 'suggestions');
  list.id = LIST_ID;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', strings.suggestions);
  list.hidden = true;
  return list;
}

/** One suggestion of the list. */
export function optionOf(
  suggestion: Suggestion,
  index: number,
  onChoose: (suggestion: Suggestion) => void,
): HTMLLIElement {
  const item = element('li');
  item.setAttribute('role', 'option');
  item.id = `${LIST_ID}_${index}`;
  item.setAttribute('aria-selected', 'false');
  if (suggestion.kind) item.append(element('span', 'tag', strings.kinds[suggestion.kind]), ' ');
  item.append(suggestion.text);
  // The field keeps the focus; a press would take it.
  item.addEventListener('mousedown', (event) => event.preventDefault());
  item.addEventListener('click', () => onChoose(suggestion));
  return item;
}

/** Marks one option as selected, or none for -1, in the list and for the field. */
export function selectOption(
  input: HTMLInputElement,
  list: HTMLUListElement,
  selected: number,
): void {
  [...list.children].forEach((item, index) => {
    item.setAttribute('aria-selected', String(index === selected));
    if (index === selected) item.scrollIntoView({ block: 'nearest' });
  });
  if (selected < 0) input.removeAttribute('aria-activedescendant');
  else input.setAttribute('aria-activedescendant', `${LIST_ID}_${selected}`);
}
