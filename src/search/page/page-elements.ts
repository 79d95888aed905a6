/** The elements of the search page that the script fills; src/pages/tim-kiem.astro writes them. */
export interface PageElements {
  form: HTMLFormElement;
  input: HTMLInputElement;
  /** The list of results. */
  list: HTMLOListElement;
  /** Live line: what was found. */
  status: HTMLElement;
  /** Live line: how many suggestions there are. */
  typing: HTMLElement;
  notice: HTMLElement;
  filters: HTMLElement;
  /** Ways into the site that do not need the search. */
  entrances: HTMLElement;
  recent: HTMLElement;
}

/** Finds the elements; null when the page is not as expected. */
export function findElements(root: HTMLElement): PageElements | null {
  const form = document.querySelector<HTMLFormElement>('form[role=search]');
  const input = form?.querySelector<HTMLInputElement>('input[name=q]');
  const find = (name: string) => root.querySelector<HTMLElement>(`[data-search-${name}]`);
  const list = root.querySelector<HTMLOListElement>('[data-search-results]');
  const [status, typing, notice] = [find('status'), find('typing'), find('notice')];
  const [filters, entrances, recent] = [find('filters'), find('entrances'), find('recent')];
  if (!form || !input || !list || !status || !typing) return null;
  if (!notice || !filters || !entrances || !recent) return null;
  return { form, input, list, status, typing, notice, filters, entrances, recent };
}
