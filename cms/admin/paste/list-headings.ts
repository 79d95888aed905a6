import { HEADINGS, textOf } from './elements.ts';
import { classesOf, styleOf } from './inline-style.ts';
import { drawnNumber } from './list-numbers.ts';

/** Headings told by a style of Word (its levels 7 to 9 too) or by their role (Word in the browser). */
export function nameHeadings(root: HTMLElement): void {
  for (const element of root.querySelectorAll('p,div[role="heading"]')) {
    const style = classesOf(element).find((name) => /^(?:mso)?heading[1-9]$/.test(name));
    const role =
      element.getAttribute('role') === 'heading' ? element.getAttribute('aria-level') : null;
    const level = Number(style?.at(-1) ?? role ?? 0);
    if (level < 1 || element.querySelector(HEADINGS)) continue;
    const heading = document.createElement(`h${Math.min(level, 6)}`);
    heading.append(...element.childNodes);
    for (const { name, value } of element.attributes) heading.setAttribute(name, value);
    element.replaceWith(heading);
  }
}

/** Headings that are items of lists become headings; the list goes on below them. */
export function liftHeadings(root: HTMLElement): void {
  for (const list of root.querySelectorAll('ul,ol')) {
    if (!list.isConnected || list.parentElement?.closest('ul,ol') || !holdsHeading(list)) continue;
    list.replaceWith(...flattened(list));
  }
}

function holdsHeading(element: Element): boolean {
  return element.querySelector(HEADINGS) !== null;
}

/** The list cut at its headings: pieces of the list, headings, and what stood beside a heading. */
function flattened(list: Element): Node[] {
  const parts: Node[] = [];
  let piece: Element | null = null;
  let number = Number(list.getAttribute('start') ?? 1) || 1;
  for (const item of [...list.children]) {
    if (!holdsHeading(item)) {
      if (!piece) {
        piece = list.cloneNode(false) as Element;
        if (list.tagName === 'OL' && number > 1) piece.setAttribute('start', String(number));
        parts.push(piece);
      }
      piece.append(item);
    } else {
      piece = null;
      const isNumbered =
        list.tagName === 'OL' && !/^(?:none|disc)/.test(styleOf(item, 'list-style-type'));
      parts.push(...opened(item, isNumbered ? `${drawnNumber(list, number)} ` : ''));
    }
    number += 1;
  }
  return parts;
}

/** What an item with a heading holds, as blocks. Its number stays before its first words. */
function opened(item: Element, number: string): Node[] {
  const blocks: Node[] = [];
  let loose: HTMLParagraphElement | null = null;
  for (const child of [...item.childNodes]) {
    const isBlock =
      child instanceof Element &&
      (child.matches('p,ul,ol,table,div,blockquote') || child.matches(HEADINGS));
    const isWrapper = child instanceof Element && !isBlock && holdsHeading(child);
    if (child instanceof Element && child.matches('ul,ol') && holdsHeading(child)) {
      blocks.push(...flattened(child));
    } else if (isBlock || isWrapper) {
      blocks.push(...(isWrapper || (child as Element).matches('div') ? child.childNodes : [child]));
    } else if (textOf(child) !== '' || loose) {
      if (!loose) {
        loose = document.createElement('p');
        blocks.push(loose);
      }
      loose.append(child);
      continue;
    }
    loose = null;
  }
  const first = blocks.find((block) => textOf(block) !== '');
  if (first instanceof Element && number !== '' && !/^\s*(?:\d|[IVX]+\.)/.test(textOf(first)))
    first.prepend(number);
  return blocks;
}
