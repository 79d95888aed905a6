import { searchStrings as strings } from '../../i18n/search-strings.ts';
import { button } from '../../lib/element.ts';
import type { Answer, Suggestion } from '../engine/protocol.ts';
import { MANIFEST_ATTRIBUTE, NO_MANIFEST, readManifest } from '../manifest.ts';
import { freshState, readAddress, type SearchState, writeAddress } from './address.ts';
import { startCombobox } from './combobox.ts';
import { facetsOf, filterResults, sortResults } from './filter.ts';
import { startFilterBar } from './filter-bar.ts';
import { noticeOf, summaryOf } from './notice.ts';
import { findElements } from './page-elements.ts';
import { drawRecent, recentSuggestions } from './recent-list.ts';
import { rememberSearch } from './recent-searches.ts';
import { ResultList } from './result-list.ts';
import { SearchClient } from './search-client.ts';

/** Wires the search page: the address holds the search, Back works, one live line reports what happened. */
export function startSearchPage(root: HTMLElement): void {
  const elements = findElements(root);
  if (!elements) return;
  const { form, input, list, status, typing, notice, filters, entrances, recent } = elements;
  const manifestText = root.getAttribute(MANIFEST_ATTRIBUTE) ?? '';
  if (manifestText === NO_MANIFEST) {
    status.textContent = strings.noIndex;
    return;
  }
  const base = root.dataset.base ?? '/';
  const client = new SearchClient({ base, manifest: readManifest(manifestText) });
  const results = new ResultList(list, client, base);
  const bar = startFilterBar(filters, JSON.parse(root.dataset.fields ?? '{}'), (change) =>
    goTo({ ...state, ...change }),
  );
  let state = readAddress(location.search);
  let answer: Answer | null = null;

  const combobox = startCombobox({
    input,
    frame: input.parentElement ?? form,
    status: typing,
    onType: (text, show) =>
      client.suggest(text, (found) => show([...recentSuggestions(text), ...found])),
    onChoose: choose,
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    goTo(freshState(input.value.trim()));
  });
  addEventListener('popstate', () => {
    state = readAddress(location.search);
    run();
  });
  run();

  function goTo(next: SearchState): void {
    const isSameQuery =
      next.text === state.text &&
      next.isLiteral === state.isLiteral &&
      next.withAll === state.withAll;
    state = next;
    const query = writeAddress(state);
    history.pushState(null, '', query ? `?${query}` : location.pathname);
    if (isSameQuery && answer) draw(answer);
    else run();
  }

  function run(): void {
    answer = null;
    input.value = state.text;
    combobox.reset();
    drawRecent(recent, state.text !== '', goTo, () => input.focus());
    if (state.text.trim() === '') {
      clear(strings.idle);
      return;
    }
    status.textContent = strings.loading;
    list.setAttribute('aria-busy', 'true');
    const { text, isLiteral, withAll } = state;
    client.search(
      { text, isLiteral, withAll },
      (found) => {
        answer = found;
        draw(found);
        if (found.results.length > 0) rememberSearch(found.typed);
      },
      () => {
        clear(strings.error);
        // The page may be older than the index, or its worker gone: a fresh page has both.
        notice.replaceChildren(button(strings.retry, '', () => location.reload()));
      },
    );
  }

  function draw(found: Answer): void {
    const passing = sortResults(filterResults(found.results, state), state);
    results.show(passing, found, () => goTo({ ...state, withAll: true }));
    notice.replaceChildren(...noticeOf(found, state.isLiteral, goTo));
    filters.hidden = found.results.length === 0;
    bar.draw(facetsOf(found.results, state), state);
    entrances.hidden = passing.length > 0;
    root.toggleAttribute('data-search-answered', passing.length > 0);
    list.setAttribute('aria-busy', 'false');
    status.textContent = summaryOf(found, passing.length);
  }

  function clear(message: string): void {
    results.clear();
    root.removeAttribute('data-search-answered');
    list.setAttribute('aria-busy', 'false');
    notice.replaceChildren();
    filters.hidden = true;
    entrances.hidden = false;
    status.textContent = message;
  }

  function choose(suggestion: Suggestion): void {
    if (suggestion.path !== undefined) location.href = base + suggestion.path.slice(1);
    else goTo(freshState(suggestion.text));
  }
}
