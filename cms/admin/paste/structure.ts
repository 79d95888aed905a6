import { BLOCKS, BOXES, rename, unwrap } from './elements.ts';

const ALLOWED = new Set(
  'P H1 H2 H3 H4 H5 H6 UL OL LI TABLE THEAD TBODY TR TH TD A STRONG EM S BR BLOCKQUOTE HR PRE CODE'.split(
    ' ',
  ),
);

/** A page has one top heading, its title; pasted ones begin a step below. */
export function lowerHeadings(root: HTMLElement): void {
  for (const title of root.querySelectorAll('p.MsoTitle, p.MsoSubtitle')) rename(title, 'h2');
  if (!root.querySelector('h1')) return;
  for (let level = 5; level >= 1; level -= 1)
    for (const heading of root.querySelectorAll(`h${level}`)) rename(heading, `h${level + 1}`);
}

/** Leaves the elements a body may hold, without attributes other than a link's address. */
export function stripElements(root: HTMLElement): void {
  for (const element of [...root.querySelectorAll('*')].reverse()) {
    if (element.matches(BOXES) || element.tagName === 'P') {
      // Browsers leave a table within a paragraph where a page says nothing of its kind.
      if (element.querySelector(BLOCKS)) unwrap(element);
      else if (element.tagName !== 'P') rename(element, 'p');
    } else if (!ALLOWED.has(element.tagName)) {
      unwrap(element);
    }
  }
  for (const element of root.querySelectorAll('*'))
    for (const { name } of [...element.attributes])
      if (!isAllowedAttribute(element, name)) element.removeAttribute(name);
  // Spans that cut a word in two leave neighbours of one kind: "<b>Đ</b><b>ảng</b>".
  for (const mark of root.querySelectorAll('strong,em,s')) {
    const next = mark.nextSibling;
    if (next instanceof Element && next.tagName === mark.tagName) {
      next.prepend(...mark.childNodes);
      mark.remove();
    }
  }
}

/** Where a link leads, and the number a list begins with. */
function isAllowedAttribute(element: Element, name: string): boolean {
  if (element.tagName === 'A') return name === 'href';
  return element.tagName === 'OL' && name === 'start' && element.getAttribute(name) !== '1';
}

/** Puts text that stands in no paragraph into one. */
export function wrapLooseText(root: HTMLElement): void {
  let paragraph: HTMLParagraphElement | null = null;
  for (const node of [...root.childNodes]) {
    const isBlock = node instanceof Element && node.matches(BLOCKS);
    if (isBlock || (node.textContent?.trim() === '' && !paragraph)) {
      paragraph = null;
      continue;
    }
    if (!paragraph) {
      paragraph = document.createElement('p');
      node.replaceWith(paragraph);
    }
    paragraph.append(node);
  }
}

/**
 * Joins lists that stand side by side: Markdown tells them apart with a comment of HTML only, which the text
 * field would show as text. A list that counts anew stays by itself.
 */
export function joinLists(root: HTMLElement): void {
  for (const list of root.querySelectorAll('ul,ol')) {
    for (let next = list.nextElementSibling; next; next = list.nextElementSibling) {
      const isTextBetween =
        list.nextSibling !== next && list.nextSibling?.textContent?.trim() !== '';
      if (next.tagName !== list.tagName || isTextBetween || !goesOn(list, next)) break;
      list.append(...next.children);
      next.remove();
    }
  }
}

function goesOn(list: Element, next: Element): boolean {
  const start = (one: Element) => Number(one.getAttribute('start') ?? 1);
  return list.tagName === 'UL' || start(next) === start(list) + list.children.length;
}

/** Removes what holds no letter and no picture. */
export function removeEmpty(root: HTMLElement): void {
  for (const element of [
    ...root.querySelectorAll('p,h2,h3,h4,h5,h6,strong,em,s,a,li,ul,ol'),
  ].reverse())
    if (element.textContent?.trim() === '' && !element.querySelector('br,hr,img'))
      unwrapBlank(element);
  for (const end of [...root.querySelectorAll('br')].reverse())
    if (end.parentElement === root || isAtEdge(end)) end.remove();
  for (const paragraph of root.querySelectorAll('p'))
    if (paragraph.textContent?.trim() === '') paragraph.remove();
}

/** Whether nothing stands before or behind it in the paragraph. */
function isAtEdge(end: Element): boolean {
  const isBlock = /^(?:P|LI|H\d)$/.test(end.parentElement?.tagName ?? '');
  const isAlone = (['nextSibling', 'previousSibling'] as const).some((side) => {
    let next = end[side];
    while (next instanceof Text && next.data.trim() === '') next = next[side];
    return next === null;
  });
  return isBlock && isAlone;
}

/** An empty bold still holds the space between two words. */
function unwrapBlank(element: Element): void {
  if (/^(?:STRONG|EM|S|A)$/.test(element.tagName)) unwrap(element);
  else element.remove();
}
