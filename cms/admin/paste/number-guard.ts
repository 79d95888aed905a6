import { removeLeading } from './list-markers.ts';

const NUMBERED = /^(\d{1,9})([.)])\s+/;

/**
 * Markdown makes one list of numbered lines that follow each other and counts them anew: of 1. and 5. it makes 1. and
 * 2. Where a number would change, it stands in bold, which makes no list of its line.
 */
export function guardNumbers(root: HTMLElement): void {
  let next: number | null = null;
  for (const element of [...root.children]) {
    const isList = element.tagName === 'OL';
    const number = isList ? startOf(element) : numberOf(element);
    if (number === null) next = null;
    else if (next === null || number === next)
      next = number + (isList ? element.children.length : 1);
    else if (isList) element.replaceWith(...linesOf(element));
    else writeBold(element, `${number}${NUMBERED.exec(element.textContent ?? '')?.[2]}`);
  }
}

function startOf(list: Element): number {
  return Number(list.getAttribute('start') ?? 1);
}

function numberOf(element: Element): number | null {
  const number =
    element.tagName === 'P' ? NUMBERED.exec(element.textContent ?? '')?.[1] : undefined;
  return number === undefined ? null : Number(number);
}

function writeBold(paragraph: Element, number: string): void {
  const { firstChild } = paragraph;
  if (firstChild instanceof Element && firstChild.tagName === 'STRONG') return;
  removeLeading(paragraph, number.length);
  const bold = document.createElement('strong');
  bold.textContent = number;
  paragraph.prepend(bold);
}

/** The items of a list as paragraphs with their numbers; what stands below an item follows it. */
function linesOf(list: Element): Node[] {
  return [...list.children].flatMap((item, at) => {
    const below = [...item.children].filter((child) => child.matches('ul,ol,p'));
    const own = below.filter((child) => child.tagName === 'P');
    const first = own[0] ?? document.createElement('p');
    if (own.length === 0)
      first.append(...[...item.childNodes].filter((node) => !below.includes(node as Element)));
    const bold = document.createElement('strong');
    bold.textContent = `${startOf(list) + at}.`;
    first.prepend(bold, ' ');
    return [first, ...below.filter((child) => child !== first)];
  });
}
