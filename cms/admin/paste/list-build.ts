import { unwrap } from './elements.ts';

/** A paragraph that is an item of a list, its marker taken away. */
export interface Item {
  paragraph: HTMLElement;
  level: number;
  isOrdered: boolean;
  /** Its number; null when a list cannot write it, 0 for bullets. */
  value: number | null;
}

/** Builds nested lists out of neighbouring items; the least indented level becomes the first. */
export function buildLists(items: readonly Item[]): void {
  const least = Math.min(...items.map(({ level }) => level));
  const open: HTMLElement[] = [];
  const [first] = items;
  const place = document.createComment('');
  first?.paragraph.before(place);
  for (const { paragraph, level, isOrdered, value } of items) {
    const depth = Math.min(level - least + 1, open.length + 1);
    open.length = Math.min(open.length, depth);
    const tag = isOrdered ? 'ol' : 'ul';
    let list = open[depth - 1];
    if (!list || list.tagName !== tag.toUpperCase()) {
      list = document.createElement(tag);
      if (isOrdered && value && value > 1) list.setAttribute('start', String(value));
      const parent = open[depth - 2]?.lastElementChild;
      if (parent) parent.append(list);
      else place.before(list);
      open[depth - 1] = list;
      open.length = depth;
    }
    const item = document.createElement('li');
    item.append(...paragraph.childNodes);
    paragraph.remove();
    list.append(item);
  }
  place.remove();
}

/**
 * Lists whose items only say how deep they stand: Quill writes one flat ol (data-list, ql-indent-2), Word in the
 * browser one list for each item (aria level).
 */
export function rebuildFlatLists(root: HTMLElement): void {
  for (const wrapper of root.querySelectorAll('.ListContainerWrapper')) unwrap(wrapper);
  let run: Element[] = [];
  for (const list of root.querySelectorAll('ol,ul')) {
    if (run.length > 0 && list.previousElementSibling !== run.at(-1)) {
      rebuild(run);
      run = [];
    }
    const items = [...list.children];
    if (items.some((item) => item.matches('[data-list],[class*="ql-indent-"],[data-aria-level]')))
      run.push(list);
  }
  rebuild(run);
}

function rebuild(lists: readonly Element[]): void {
  const [first] = lists;
  if (!first) return;
  const items = lists.flatMap((list) => [...list.children].map((item) => flatItem(item, list)));
  first.before(...items.map(({ paragraph }) => paragraph));
  for (const list of lists) list.remove();
  buildLists(items);
}

function flatItem(item: Element, list: Element): Item {
  const paragraph = document.createElement('p');
  paragraph.append(...item.childNodes);
  const indent = Number(/ql-indent-(\d)/.exec(item.className)?.[1] ?? 0);
  const level = Number(item.getAttribute('data-aria-level') ?? indent + 1);
  const kind = item.getAttribute('data-list') ?? (list.tagName === 'OL' ? 'ordered' : 'bullet');
  const value = Number(item.getAttribute('data-aria-posinset') ?? list.getAttribute('start') ?? 1);
  return { paragraph, level, isOrdered: kind === 'ordered', value };
}
