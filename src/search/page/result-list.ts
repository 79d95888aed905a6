import { searchStrings as strings } from '../../i18n/search-strings.ts';
import { button } from '../../lib/element.ts';
import { type Answer, pageKey, type Result, readPageKey } from '../engine/protocol.ts';
import { resultItem, showAsCard, showExcerpt, showSameEvent } from './result-item.ts';
import { besideTheirEvent } from './same-event.ts';
import type { SearchClient } from './search-client.ts';

/** Results shown at once; the rest comes on demand. */
const BATCH = 10;
/** Excerpts fetched with the first answer: what fits a screen. Further ones come as they come into view. */
const EXCERPTS_AT_ONCE = 3;

/** The list of results, with excerpts that are fetched when somebody can see them. */
export class ResultList {
  #results: Result[] = [];
  #answer: Answer | null = null;
  #items = new Map<string, HTMLLIElement>();
  readonly #more = button(strings.more, '', () => this.#showMore());
  readonly #rest = button('', '', () => this.#onRest());
  readonly #observer: IntersectionObserver;
  readonly #pending = new Set<HTMLLIElement>();
  #onRest = () => {};

  readonly #list: HTMLOListElement;
  readonly #client: SearchClient;
  readonly #base: string;

  constructor(list: HTMLOListElement, client: SearchClient, base: string) {
    this.#list = list;
    this.#client = client;
    this.#base = base;
    this.#more.hidden = true;
    this.#rest.hidden = true;
    list.after(this.#more, this.#rest);
    this.#observer = new IntersectionObserver((entries) => {
      const seen = entries
        .filter((entry) => entry.isIntersecting)
        .map(({ target }) => target as HTMLLIElement);
      this.#fetchExcerpts(seen);
    });
  }

  /**
   * Shows results; those of an answer already on the page stay with their element and their excerpt.
   * @param results those of the answer that pass the filters, in the order chosen
   * @param onRest searches what was left out of a large archive
   */
  show(results: readonly Result[], answer: Answer, onRest: () => void): void {
    if (answer !== this.#answer) this.#items = new Map();
    this.#answer = answer;
    this.#results = besideTheirEvent(results);
    this.#observer.disconnect();
    this.#pending.clear();
    const items = this.#results.slice(0, BATCH).map((result) => this.#item(result));
    this.#list.replaceChildren(...items);
    const { card } = answer;
    const asked = card && this.#items.get(pageKey(card));
    if (card && asked) showAsCard(asked, card);
    this.#onRest = onRest;
    this.#rest.textContent = strings.rest(answer.unsearched);
    this.#drawButtons();
    this.#fetchExcerpts(items.slice(0, EXCERPTS_AT_ONCE));
    for (const item of items.slice(EXCERPTS_AT_ONCE)) this.#observer.observe(item);
  }

  /** Shows nothing. */
  clear(): void {
    this.#answer = null;
    this.#results = [];
    this.#list.replaceChildren();
    this.#drawButtons();
  }

  #showMore(): void {
    const from = this.#list.children.length;
    const items = this.#results.slice(from, from + BATCH).map((result) => this.#item(result));
    this.#list.append(...items);
    for (const item of items) this.#observer.observe(item);
    items[0]?.querySelector('a')?.focus();
    this.#drawButtons();
  }

  #drawButtons(): void {
    this.#more.hidden = this.#results.length <= this.#list.children.length;
    this.#rest.hidden = !this.#more.hidden || (this.#answer?.unsearched ?? 0) === 0;
  }

  #item(result: Result): HTMLLIElement {
    const existing = this.#items.get(pageKey(result));
    const item = existing ?? resultItem(result, this.#base);
    item.dataset.page = pageKey(result);
    this.#items.set(pageKey(result), item);
    showSameEvent(item, result);
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
      const isAnswer = this.#answer?.isQuestion === true && item === this.#list.firstElementChild;
      showExcerpt(item, result, excerpt, { base: this.#base, isAnswer });
    });
  }
}
