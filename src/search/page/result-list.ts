import { searchStrings as strings } from '../../i18n/search-strings.ts';
import { type PageRef, pageKey, type Result } from '../engine/protocol.ts';
import { asCard, element, resultItem, showExcerpt } from './result-item.ts';
import type { SearchClient } from './search-client.ts';

/** Results shown at once; the rest comes on demand. */
const PAGE = 10;
/** Excerpts fetched with the first answer: what fits a screen. Further ones come as they come into view. */
const FIRST = 3;

/** The list of results, with excerpts that are fetched when somebody can see them. */
export class ResultList {
  #results: Result[] = [];
  #items = new Map<string, HTMLLIElement>();
  readonly #more = element('button', '', strings.more);
  readonly #observer: IntersectionObserver;
  readonly #waiting = new Set<HTMLLIElement>();

  readonly #list: HTMLOListElement;
  readonly #client: SearchClient;
  readonly #base: string;

  constructor(list: HTMLOListElement, client: SearchClient, base: string) {
    this.#list = list;
    this.#client = client;
    this.#base = base;
    this.#more.type = 'button';
    this.#more.hidden = true;
    this.#more.addEventListener('click', () => this.#showMore());
    list.after(this.#more);
    this.#observer = new IntersectionObserver((entries) => {
      const seen = entries
        .filter((entry) => entry.isIntersecting)
        .map(({ target }) => target as HTMLLIElement);
      this.#fetch(seen);
    });
  }

  /**
   * Shows results; those already on the page keep their element and their excerpt.
   * @param isSame another state of the same search, not a new one
   * @param isFinal excerpts are fetched once the order stands
   * @param card the document that was asked for by its symbol
   */
  show(
    results: readonly Result[],
    isSame: boolean,
    isFinal: boolean,
    card: PageRef | null = null,
  ): void {
    const shown = isSame ? Math.max(PAGE, this.#list.children.length) : PAGE;
    if (!isSame) this.#items = new Map();
    this.#results = [...results];
    this.#observer.disconnect();
    this.#waiting.clear();
    this.#list.replaceChildren(
      ...this.#results.slice(0, shown).map((result) => this.#item(result)),
    );
    const asked = card && this.#items.get(pageKey(card));
    if (asked) asCard(asked);
    this.#more.hidden = this.#results.length <= this.#list.children.length;
    if (!isFinal) return;
    this.#fetch([...this.#list.children].slice(0, FIRST) as HTMLLIElement[]);
    for (const item of [...this.#list.children].slice(FIRST)) this.#observer.observe(item);
  }

  #showMore(): void {
    const from = this.#list.children.length;
    const items = this.#results.slice(from, from + PAGE).map((result) => this.#item(result));
    this.#list.append(...items);
    for (const item of items) this.#observer.observe(item);
    items[0]?.querySelector('a')?.focus();
    this.#more.hidden = this.#results.length <= this.#list.children.length;
  }

  #item(result: Result): HTMLLIElement {
    const known = this.#items.get(pageKey(result));
    if (known) return known;
    const item = resultItem(result, this.#base);
    item.dataset.page = pageKey(result);
    this.#items.set(pageKey(result), item);
    return item;
  }

  #fetch(items: readonly HTMLLIElement[]): void {
    const wanted = items.filter(
      (item) => item.dataset.has === undefined && !this.#waiting.has(item),
    );
    if (wanted.length === 0) return;
    for (const item of wanted) {
      this.#waiting.add(item);
      this.#observer.unobserve(item);
    }
    const pages = wanted.map(({ dataset }): PageRef => {
      const [part = 0, page = 0] = (dataset.page ?? '').split('/').map(Number);
      return { part, page };
    });
    this.#client.excerpts(pages, (page, excerpt) => {
      const item = this.#items.get(pageKey(page));
      const result = this.#results.find((each) => pageKey(each) === pageKey(page));
      if (!item || !result) return;
      item.dataset.has = '';
      showExcerpt(item, result, excerpt, this.#base);
    });
  }
}
