import { searchStrings as strings } from '../../i18n/search-strings.ts';
import type { Suggestion } from '../engine/protocol.ts';
import { LIST_ID, optionOf, selectOption, suggestionList } from './suggestion-list.ts';

export interface ComboboxOptions {
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

/** Between keys a fast typist leaves less than this. */
const PAUSE_MS = 120;

/**
 * Makes the search field a combobox with a list of suggestions: arrows move, Enter takes, Escape
 * closes, typing goes on (ARIA Authoring Practices, "Editable Combobox With List Autocomplete").
 */
export function startCombobox({ input, frame, status, onType, onChoose }: ComboboxOptions): {
  /** The field has another text now: suggestions for the last one are void. */
  reset: () => void;
} {
  const list = suggestionList();
  frame.append(list);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', LIST_ID);
  input.setAttribute('aria-expanded', 'false');
  let suggestions: Suggestion[] = [];
  let selected = -1;
  let timer = 0;
  /** Suggestions for an older request are not shown. */
  let latestRequest = 0;

  const cancelRequest = () => {
    window.clearTimeout(timer);
    latestRequest += 1;
  };
  const close = () => {
    cancelRequest();
    list.hidden = true;
    selected = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const choose = (suggestion: Suggestion) => {
    close();
    onChoose(suggestion);
  };
  const show = (found: Suggestion[]) => {
    if (document.activeElement !== input) return;
    suggestions = found;
    selected = -1;
    list.replaceChildren(...found.map((suggestion, index) => optionOf(suggestion, index, choose)));
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    input.removeAttribute('aria-activedescendant');
    status.textContent = found.length > 0 ? strings.suggestionCount(found.length) : '';
  };
  /** One option on or back; after the last comes the field itself. */
  const move = (step: 1 | -1) => {
    const stops = suggestions.length + 1;
    const here = selected < 0 ? suggestions.length : selected;
    const next = (here + step + stops) % stops;
    selected = next === suggestions.length ? -1 : next;
    selectOption(input, list, selected);
  };

  input.addEventListener('input', () => {
    cancelRequest();
    const request = latestRequest;
    const showIfLatest = (found: Suggestion[]) => {
      if (request === latestRequest) show(found);
    };
    timer = window.setTimeout(() => onType(input.value, showIfLatest), PAUSE_MS);
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      if (!list.hidden) event.preventDefault();
      close();
    } else if (event.key === 'Enter') {
      const chosen = list.hidden ? undefined : suggestions[selected];
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
