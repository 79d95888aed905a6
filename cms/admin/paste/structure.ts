import { BLOCKS, rename, unwrap } from './elements.ts';

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
    if (/^(?:DIV|SECTION|ARTICLE|CENTER|DL|DT|DD|FIGURE|FIGCAPTION)$/.test(element.tagName)) {
      if (element.querySelector(BLOCKS)) unwrap(element);
      else rename(element, 'p');
    } else if (!ALLOWED.has(element.tagName)) {
      unwrap(element);
    }
  }
  for (const element of root.querySelectorAll('*'))
    for (const { name } of [...element.attributes])
      if (!(element.tagName === 'A' && name === 'href')) element.removeAttribute(name);
  // Spans that cut a word in two leave neighbours of one kind: "<b>Đ</b><b>ảng</b>".
  for (const mark of root.querySelectorAll('strong,em,s')) {
    const next = mark.nextSibling;
    if (next instanceof Element && next.tagName === mark.tagName) {
      next.prepend(...mark.childNodes);
      mark.remove();
    }
  }
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

/** Removes what holds no letter and no picture. */
export function removeEmpty(root: HTMLElement): void {
  for (const element of [
    ...root.querySelectorAll('p,h2,h3,h4,h5,h6,strong,em,s,a,li,ul,ol'),
  ].reverse())
    if (element.textContent?.trim() === '' && !element.querySelector('br,hr,img'))
      unwrapBlank(element);
  for (const paragraph of root.querySelectorAll('p'))
    if (paragraph.textContent?.trim() === '') paragraph.remove();
}

/** An empty bold still holds the space between two words. */
function unwrapBlank(element: Element): void {
  if (/^(?:STRONG|EM|S|A)$/.test(element.tagName)) unwrap(element);
  else element.remove();
}
