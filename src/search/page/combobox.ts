import { searchStrings as strings } from '../../i18n/search-strings.ts';
import type { Suggestion } from '../engine/protocol.ts';
import { element } from './result-item.ts';

export interface ComboboxParts {
  input: HTMLInputElement;
  /** Element that holds the list; the input's own frame, so that the list opens below it. */
  frame: HTMLElement;
  /** A polite live region for the number of suggestions. */
  status: HTMLElement;
  /** Asks for suggestions; the answer goes to `show`. */
  onType: (text: string, show: (suggestions: Suggestion[]) => void) => void;
  /** Called with what was chosen. */
  onChoose: (suggestion: Suggestion) => void;
}

const LIST_ID = 'goi_y';
/** Between keys a fast typist leaves less than this. */
const PAUSE_MS = 120;

/**
 * Makes the search field a combobox with a list of suggestions: arrows move, Enter takes, Escape
 * closes, typing goes on (ARIA Authoring Practices, "Editable Combobox With List Autocomplete").
 */
export function startCombobox({ input, frame, status, onType, onChoose }: ComboboxParts): {
  /** The field has another text now: suggestions for the last one are void. */
  reset: () => void;
} {
  const list = element('ul', 'suggestions');
  list.id = LIST_ID;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', strings.suggestions);
  list.hidden = true;
  frame.append(list);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', LIST_ID);
  input.setAttribute('aria-expanded', 'false');
  let suggestions: Suggestion[] = [];
  let active = -1;
  let timer = 0;
  /** Grows when what was asked for is no longer wanted. */
  let turn = 0;

  const close = () => {
    window.clearTimeout(timer);
    turn += 1;
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const show = (found: Suggestion[]) => {
    if (document.activeElement !== input) return;
    suggestions = found;
    active = -1;
    list.replaceChildren(...found.map(option));
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    input.removeAttribute('aria-activedescendant');
    status.textContent = found.length > 0 ? strings.suggestionCount(found.length) : '';
  };
  const option = (suggestion: Suggestion, index: number) => {
    const item = element('li');
    item.setAttribute('role', 'option');
    item.id = `${LIST_ID}_${index}`;
    item.setAttribute('aria-selected', 'false');
    if (suggestion.kind) item.append(element('span', 'tag', strings.kinds[suggestion.kind]), ' ');
    item.append(suggestion.text);
    // The field keeps the focus; a press would take it.
    item.addEventListener('mousedown', (event) => event.preventDefault());
    item.addEventListener('click', () => take(suggestion));
    return item;
  };
  const take = (suggestion: Suggestion) => {
    close();
    onChoose(suggestion);
  };
  /** One place on or back; after the last comes the field itself. */
  const move = (step: 1 | -1) => {
    const places = suggestions.length + 1;
    const here = active < 0 ? suggestions.length : active;
    const next = (here + step + places) % places;
    active = next === suggestions.length ? -1 : next;
    [...list.children].forEach((item, index) => {
      item.setAttribute('aria-selected', String(index === active));
      if (index === active) item.scrollIntoView({ block: 'nearest' });
    });
    if (active < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${LIST_ID}_${active}`);
  };

  input.addEventListener('input', () => {
    window.clearTimeout(timer);
    turn += 1;
    const asked = turn;
    const showIfWanted = (found: Suggestion[]) => {
      if (asked === turn) show(found);
    };
    timer = window.setTimeout(() => onType(input.value, showIfWanted), PAUSE_MS);
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      if (!list.hidden) event.preventDefault();
      close();
    } else if (event.key === 'Enter') {
      const chosen = list.hidden ? undefined : suggestions[active];
      close();
      if (!chosen) return;
      event.preventDefault();
      onChoose(chosen);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && suggestions.length > 0) {
      event.preventDefault();
      if (list.hidden) show(suggestions);
      else move(event.key === 'ArrowDown' ? 1 : -1);
    }
  });
  input.addEventListener('blur', close);
  return {
    reset: () => {
      close();
      suggestions = [];
    },
  };
}
