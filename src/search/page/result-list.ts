import { searchStrings as strings } from '../../i18n/search-strings.ts';
import { type PageRef, pageKey, type Result, readPageKey } from '../engine/protocol.ts';
import { button } from './element.ts';
import { resultItem, showAsCard, showExcerpt } from './result-item.ts';
import type { SearchClient } from './search-client.ts';

/** Results shown at once; the rest comes on demand. */
const BATCH = 10;
/** Excerpts fetched with the first answer: what fits a screen. Further ones come as they come into view. */
const EXCERPTS_AT_ONCE = 3;

/** The list of results, with excerpts that are fetched when somebody can see them. */
export class ResultList {
  #results: Result[] = [];
  #items = new Map<string, HTMLLIElement>();
  readonly #more = button(strings.more, '', () => this.#showMore());
  readonly #observer: IntersectionObserver;
  readonly #pending = new Set<HTMLLIElement>();

  readonly #list: HTMLOListElement;
  readonly #client: SearchClient;
  readonly #base: string;

  constructor(list: HTMLOListElement, client: SearchClient, base: string) {
    this.#list = list;
    this.#client = client;
    this.#base = base;
    this.#more.hidden = true;
    list.after(this.#more);
    this.#observer = new IntersectionObserver((entries) => {
      const seen = entries
        .filter((entry) => entry.isIntersecting)
        .map(({ target }) => target as HTMLLIElement);
      this.#fetchExcerpts(seen);
    });
  }

  /**
   * Shows results; those already on the page stay with their element and their excerpt.
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
    const shown = isSame ? Math.max(BATCH, this.#list.children.length) : BATCH;
    if (!isSame) this.#items = new Map();
    this.#results = [...results];
    this.#observer.disconnect();
    this.#pending.clear();
    this.#list.replaceChildren(
      ...this.#results.slice(0, shown).map((result) => this.#item(result)),
    );
    const asked = card && this.#items.get(pageKey(card));
    if (asked) showAsCard(asked);
    this.#more.hidden = this.#results.length <= this.#list.children.length;
    if (!isFinal) return;
    this.#fetchExcerpts([...this.#list.children].slice(0, EXCERPTS_AT_ONCE) as HTMLLIElement[]);
    for (const item of [...this.#list.children].slice(EXCERPTS_AT_ONCE))
      this.#observer.observe(item);
  }

  #showMore(): void {
    const from = this.#list.children.length;
    const items = this.#results.slice(from, from + BATCH).map((result) => this.#item(result));
    this.#list.append(...items);
    for (const item of items) this.#observer.observe(item);
    items[0]?.querySelector('a')?.focus();
    this.#more.hidden = this.#results.length <= this.#list.children.length;
  }

  #item(result: Result): HTMLLIElement {
    const existing = this.#items.get(pageKey(result));
    if (existing) return existing;
    const item = resultItem(result, this.#base);
    item.dataset.page = pageKey(result);
    this.#items.set(pageKey(result), item);
    return item;
  }

  #fetchExcerpts(items: readonly HTMLLIElement[]): void {
    const wanted = items.filter(
      (item) => item.dataset.hasExcerpt === undefined && !this.#pending.has(item),
    );
    if (wanted.length === 0) return;
    for (const item of wanted) {
      this.#pending.add(item);
      this.#observer.unobserve(item);
    }
    const pages = wanted.map(({ dataset }) => readPageKey(dataset.page ?? ''));
    this.#client.excerpts(pages, (page, excerpt) => {
      const item = this.#items.get(pageKey(page));
      const result = this.#results.find((each) => pageKey(each) === pageKey(page));
      if (!item || !result) return;
      item.dataset.hasExcerpt = '';
      showExcerpt(item, result, excerpt, this.#base);
    });
  }
}
