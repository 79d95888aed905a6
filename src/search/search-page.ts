import { searchStrings as strings } from '../i18n/search-strings.ts';
import { type Answer, loadPagefind, type Result, search } from './client.ts';

/** Wires the search page: the address holds the query, Back works, one live line says what happened. */
export function startSearchPage(root: HTMLElement): void {
  const form = document.querySelector<HTMLFormElement>('form[role=search]');
  const input = form?.querySelector<HTMLInputElement>('input[name=q]');
  const list = root.querySelector<HTMLOListElement>('[data-search-results]');
  const status = root.querySelector<HTMLElement>('[data-search-status]');
  const entrances = root.querySelector<HTMLElement>('[data-search-entrances]');
  if (!form || !input || !list || !status || !entrances) return;
  const base = root.dataset.base ?? '/';
  let latest = 0;
  const moreButton = document.createElement('button');
  moreButton.type = 'button';
  moreButton.textContent = strings.more;
  moreButton.hidden = true;
  list.after(moreButton);

  async function run() {
    const text = new URLSearchParams(location.search).get('q') ?? '';
    const turn = ++latest;
    if (input) input.value = text;
    if (text.trim() === '') {
      show([], strings.idle);
      return;
    }
    say(strings.loading);
    try {
      const answer = await search(text, base);
      if (turn === latest) {
        show(answer.results, summary(answer));
        offerMore(answer);
      }
    } catch {
      if (turn === latest) show([], strings.error);
    }
  }

  function show(results: Result[], message: string) {
    say(message);
    list?.replaceChildren(...results.map(item));
    moreButton.hidden = true;
    if (entrances) entrances.hidden = results.length > 0;
  }

  function offerMore(answer: Answer) {
    moreButton.hidden = answer.total <= answer.results.length;
    moreButton.onclick = async () => {
      const next = (await answer.more()).map(item);
      list?.append(...next);
      next[0]?.querySelector('a')?.focus();
      moreButton.hidden = (list?.children.length ?? 0) >= answer.total;
    };
  }

  function say(message: string) {
    if (status) status.textContent = message;
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const address = new URL(location.href);
    address.searchParams.set('q', input.value);
    history.pushState(null, '', address);
    void run();
  });
  input.addEventListener('focus', () => void loadPagefind(base).catch(() => undefined), {
    once: true,
  });
  addEventListener('popstate', () => void run());
  void run();
}

function summary({ query, total }: Answer): string {
  if (total === 0) return strings.none(query.searched);
  return query.searched === query.typed
    ? strings.count(total, query.searched)
    : strings.rewritten(total, query.searched, query.typed);
}

function item(result: Result): HTMLLIElement {
  const line = document.createElement('li');
  const head = document.createElement('p');
  const tag = document.createElement('span');
  tag.className = 'tag';
  tag.textContent = strings.kinds[result.kind] ?? result.kind;
  const link = document.createElement('a');
  link.href = result.url;
  link.textContent = result.title;
  head.append(tag, ' ', link);
  line.append(head);
  if (result.state) {
    const state = document.createElement('p');
    state.className = 'small';
    state.textContent = result.state;
    line.append(state);
  }
  const excerpt = document.createElement('p');
  excerpt.className = 'excerpt';
  excerpt.append(...marked(result.excerpt));
  line.append(excerpt);
  return line;
}

/** Pagefind's excerpt as nodes: only its own <mark> becomes an element, everything else is text. */
function marked(html: string): Node[] {
  return html.split(/(<mark>.*?<\/mark>)/).map((piece) => {
    const inner = /^<mark>(.*)<\/mark>$/.exec(piece)?.[1];
    if (inner === undefined) return document.createTextNode(unescapeHtml(piece));
    const mark = document.createElement('mark');
    mark.textContent = unescapeHtml(inner);
    return mark;
  });
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
