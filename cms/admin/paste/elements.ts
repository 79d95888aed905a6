/** Boxes of web pages: paragraphs, unless there are some inside them. */
export const BOXES =
  'div,section,article,main,header,footer,nav,aside,address,center,form,fieldset,legend,details,summary,dialog,hgroup,dl,dt,dd,figure,figcaption';
/** Elements that are paragraphs or hold some. */
export const BLOCKS = `p,h1,h2,h3,h4,h5,h6,ul,ol,table,blockquote,pre,hr,${BOXES}`;
export const HEADINGS = 'h1,h2,h3,h4,h5,h6';

/** Takes an element away and leaves what is inside it. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** Puts another element around the same content; attributes go. */
export function rename(element: Element, name: string): void {
  const renamed = document.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

/** What an element says, on one line. */
export function textOf(node: Node | null | undefined): string {
  return (node?.textContent ?? '').replace(/[\s\u00A0]+/g, ' ').trim();
}

/** A paragraph of text that cannot be told from text, however it looks. */
export function paragraphOf(text: string): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  return paragraph;
}

/** The nearest paragraph, heading, item or cell around an element; null when it stands in none. */
export function blockAround(element: Element): Element | null {
  return element.closest('p,h1,h2,h3,h4,h5,h6,li,td,th,dt,dd,figcaption,caption,blockquote,pre');
}

/** The character before an element in its paragraph; '' at the beginning. */
export function characterBefore(element: Element): string {
  return neighbour(element, 'before');
}

/** The character after an element in its paragraph; '' at the end. */
export function characterAfter(element: Element): string {
  return neighbour(element, 'after');
}

function neighbour(element: Element, side: 'before' | 'after'): string {
  const block = blockAround(element) ?? element.ownerDocument.body;
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(block);
  if (side === 'before') range.setEndBefore(element);
  else range.setStartAfter(element);
  return range.toString().at(side === 'before' ? -1 : 0) ?? '';
}

/** Takes an element away; where a space stood on both sides of it, one stays. */
export function removeWithSpace(element: Element): void {
  const { nextSibling } = element;
  const isDouble = /^\s$/.test(characterBefore(element)) && /^\s$/.test(characterAfter(element));
  element.remove();
  if (isDouble && nextSibling instanceof Text)
    nextSibling.data = nextSibling.data.replace(/^\s/, '');
}
