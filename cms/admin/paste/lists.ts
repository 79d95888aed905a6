import { styleOf } from './inline-style.ts';

/** Characters used as bullets, typed or set by Word (Symbol and Wingdings come as private-use characters). */
const BULLET = /^[\s\u00A0]*([-–—•·▪◦o§*\u2022\u25CF\u25AA\uF000-\uF0FF])[\s\u00A0]+/u;
/** Offices write a plus for the second level, below a dash. */
const PLUS = /^[\s\u00A0]*\+[\s\u00A0]+/;
const NUMBER = /^[\s\u00A0]*\(?(?:\d{1,3}|[a-zđ]|[ivxlc]{1,5})[.)][\s\u00A0]*/iu;

interface Item {
  paragraph: HTMLElement;
  level: number;
  isOrdered: boolean;
}

/**
 * Turns paragraphs that only look like lists into lists: Word's (told by its own style words), and
 * lines somebody began with a dash or a plus. Repairs the lists of Google Docs, whose inner lists stand
 * between items instead of inside them.
 */
export function convertLists(root: HTMLElement): void {
  for (const list of root.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol'))
    list.previousElementSibling?.append(list);
  let run: Item[] = [];
  const flush = () => {
    if (run.length > 0) build(run);
    run = [];
  };
  for (const paragraph of root.querySelectorAll<HTMLElement>('p')) {
    const item = paragraph.closest('li,td,th') ? null : asItem(paragraph);
    const last = run.at(-1)?.paragraph;
    if (last && paragraph.previousElementSibling !== last) flush();
    if (item) run.push(item);
    else flush();
  }
  flush();
}

function asItem(paragraph: HTMLElement): Item | null {
  const level = /level(\d+)/i.exec(styleOf(paragraph, 'mso-list'))?.[1];
  const marker = [...paragraph.querySelectorAll<HTMLElement>('*')].find(
    (element) => styleOf(element, 'mso-list') === 'ignore',
  );
  if (level !== undefined && marker) {
    const isOrdered = NUMBER.test(`${marker.textContent ?? ''} `) && !/^o\s*$/.test(textOf(marker));
    marker.remove();
    return { paragraph, level: Number(level), isOrdered };
  }
  const text = paragraph.textContent ?? '';
  if (PLUS.test(text)) return typedItem(paragraph, PLUS, 2);
  if (BULLET.test(text) && !/^\s*o\s/.test(text)) return typedItem(paragraph, BULLET, 1);
  return null;
}

/** Removes the typed dash or plus from the beginning of the paragraph. */
function typedItem(paragraph: HTMLElement, sign: RegExp, level: number): Item {
  let left = sign.exec(paragraph.textContent ?? '')?.[0].length ?? 0;
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  while (left > 0 && walker.nextNode()) {
    const text = walker.currentNode.textContent ?? '';
    walker.currentNode.textContent = text.slice(left);
    left = Math.max(0, left - text.length);
  }
  return { paragraph, level, isOrdered: false };
}

/** Builds nested lists out of neighbouring items; the least indented level becomes the first. */
function build(items: readonly Item[]): void {
  const least = Math.min(...items.map(({ level }) => level));
  const open: HTMLElement[] = [];
  const [first] = items;
  const place = document.createComment('');
  first?.paragraph.before(place);
  for (const { paragraph, level, isOrdered } of items) {
    const depth = Math.min(level - least + 1, open.length + 1);
    open.length = Math.min(open.length, depth);
    const tag = isOrdered ? 'ol' : 'ul';
    let list = open[depth - 1];
    if (!list || list.tagName !== tag.toUpperCase()) {
      list = document.createElement(tag);
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

function textOf(element: Element): string {
  return (element.textContent ?? '').trim();
}
