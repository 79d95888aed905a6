import { searchStrings as strings } from '../../i18n/search-strings.ts';
import type { Answer, Suggestion } from '../engine/protocol.ts';
import { MANIFEST_ATTRIBUTE, type Manifest, NO_MANIFEST } from '../manifest.ts';
import { freshState, readAddress, type SearchState, writeAddress } from './address.ts';
import { startCombobox } from './combobox.ts';
import { facetsOf, filterResults } from './filter.ts';
import { startFilterBar } from './filter-bar.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';
import { element } from './result-item.ts';
import { ResultList } from './result-list.ts';
import { SearchClient } from './search-client.ts';

/** Wires the search page: the address holds the search, Back works, one live line says what happened. */
export function startSearchPage(root: HTMLElement): void {
  const form = document.querySelector<HTMLFormElement>('form[role=search]');
  const input = form?.querySelector<HTMLInputElement>('input[name=q]');
  const find = <Type extends Element>(name: string) =>
    root.querySelector<Type & HTMLElement>(`[data-search-${name}]`);
  const list = find<HTMLOListElement>('results');
  const status = find('status');
  const notice = find('notice');
  const filters = find('filters');
  const entrances = find('entrances');
  const recent = find('recent');
  const typing = find('typing');
  const manifestText = root.getAttribute(MANIFEST_ATTRIBUTE) ?? '';
  if (
    !form ||
    !input ||
    !list ||
    !status ||
    !notice ||
    !filters ||
    !entrances ||
    !recent ||
    !typing
  )
    return;
  if (manifestText === NO_MANIFEST) {
    status.textContent = strings.noIndex;
    return;
  }
  const base = root.dataset.base ?? '/';
  const client = new SearchClient({ base, manifest: JSON.parse(manifestText) as Manifest });
  const results = new ResultList(list, client, base);
  const bar = startFilterBar(filters, JSON.parse(root.dataset.fields ?? '{}'), (change) =>
    go({ ...state, ...change }),
  );
  let state = readAddress(location.search);
  let answer: Answer | null = null;

  const combobox = startCombobox({
    input,
    frame: input.parentElement ?? form,
    status: typing,
    onType: (text, show) => client.suggest(text, (found) => show([...recentFor(text), ...found])),
    onChoose: choose,
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go(freshState(input.value.trim()));
  });
  addEventListener('popstate', () => {
    state = readAddress(location.search);
    run();
  });
  run();

  function go(next: SearchState): void {
    const isSameQuery =
      next.text === state.text &&
      next.isLiteral === state.isLiteral &&
      next.withNews === state.withNews;
    state = next;
    const query = writeAddress(state);
    history.pushState(null, '', query ? `?${query}` : location.pathname);
    if (isSameQuery && answer?.isDone) draw(answer, true);
    else run();
  }

  function run(): void {
    if (!input || !list) return;
    answer = null;
    input.value = state.text;
    combobox.reset();
    drawRecent();
    if (state.text.trim() === '') {
      answer = null;
      clear(strings.idle);
      return;
    }
    say(strings.loading);
    list.setAttribute('aria-busy', 'true');
    const { text, isLiteral, withNews } = state;
    let isFirst = true;
    client.search(
      { text, isLiteral, withNews },
      (found) => {
        answer = found;
        draw(found, !isFirst);
        isFirst = false;
        if (found.isDone && found.results.length > 0) rememberSearch(found.typed);
      },
      () => {
        clear(strings.error);
        const retry = element('button', '', strings.retry);
        retry.type = 'button';
        // The page may be older than the index, or its worker dead: a fresh page has both.
        retry.addEventListener('click', () => location.reload());
        notice?.replaceChildren(retry);
      },
    );
  }

  function draw(found: Answer, isSame: boolean): void {
    if (!list || !entrances || !notice || !filters) return;
    const passing = filterResults(found.results, state);
    results.show(passing, isSame, found.isDone, found.card);
    notice.replaceChildren(...noticeOf(found));
    filters.hidden = found.results.length === 0 && found.left.pages === 0;
    bar.draw(facetsOf(found.results, state), state, found.left);
    entrances.hidden = passing.length > 0 || !found.isDone;
    if (found.isDone) {
      list.setAttribute('aria-busy', 'false');
      say(summary(found, passing.length));
    }
  }

  function clear(message: string): void {
    results.show([], false, true);
    list?.setAttribute('aria-busy', 'false');
    notice?.replaceChildren();
    if (filters) filters.hidden = true;
    if (entrances) entrances.hidden = false;
    say(message);
  }

  function noticeOf(found: Answer): Node[] {
    if (found.results.length === 0) {
      const lines: Node[] = found.isDone ? [element('p', '', strings.noneHelp)] : [];
      if (found.nearest.length > 0) lines.push(nearestLine(found.nearest));
      return lines;
    }
    if (found.change === null || state.isLiteral) return [];
    const line = element('p', 'small');
    const back = link(strings.literal(found.typed), {
      ...freshState(found.typed),
      isLiteral: true,
    });
    const words = found.change === 'corrected' ? strings.corrected : strings.searching;
    line.append(words(found.searched), ' ', back);
    return [line];
  }

  function nearestLine(words: readonly string[]): HTMLElement {
    const line = element('p', '', strings.nearest);
    for (const word of words) line.append(' ', link(word, freshState(word)));
    return line;
  }

  /** A link that works by itself and is followed without loading the page again. */
  function link(text: string, to: SearchState): HTMLAnchorElement {
    const made = element('a', '', text);
    made.href = `?${writeAddress(to)}`;
    made.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      go(to);
    });
    return made;
  }

  function choose(suggestion: Suggestion): void {
    if (suggestion.path !== undefined) location.href = base + suggestion.path.slice(1);
    else go(freshState(suggestion.text));
  }

  function recentFor(text: string): Suggestion[] {
    const start = text.trim().toLowerCase();
    return recentSearches()
      .filter(
        (item) =>
          start !== '' && item.toLowerCase().startsWith(start) && item.toLowerCase() !== start,
      )
      .slice(0, 2)
      .map((item) => ({ text: item }));
  }

  function drawRecent(): void {
    const kept = recentSearches();
    if (!recent) return;
    recent.hidden = state.text !== '' || kept.length === 0;
    const forget = element('button', 'small', strings.forgetRecent);
    forget.type = 'button';
    forget.addEventListener('click', () => {
      forgetSearches();
      drawRecent();
      input?.focus();
    });
    const items = element('ul', 'plain-list');
    items.append(
      ...kept.map((text) => {
        const item = element('li');
        item.append(link(text, freshState(text)));
        return item;
      }),
    );
    recent.replaceChildren(element('h2', '', strings.recent), items, forget);
  }

  function say(message: string): void {
    if (status) status.textContent = message;
  }
}

function summary({ results, searched }: Answer, shown: number): string {
  if (results.length === 0) return strings.none(searched);
  if (shown === 0) return strings.noneFiltered;
  return shown === results.length
    ? strings.count(shown, searched)
    : strings.countFiltered(shown, results.length, searched);
}
