import { textOf, unwrap } from './elements.ts';

/** Elements of MathML with raised and lowered parts, and what each part is (MathML Core, 3.4). */
const SCRIPTS: Record<string, readonly ('span' | 'sup' | 'sub')[]> = {
  msup: ['span', 'sup'],
  msub: ['span', 'sub'],
  msubsup: ['span', 'sub', 'sup'],
  munder: ['span', 'sub'],
  mover: ['span', 'sup'],
  munderover: ['span', 'sub', 'sup'],
};

/** Formulas of web pages (MathML) become a line of text with raised and lowered parts. */
export function convertFormulas(root: HTMLElement): void {
  for (const element of root.querySelectorAll('annotation,annotation-xml')) element.remove();
  for (const element of [...root.querySelectorAll('math *')].reverse()) {
    const parts = [...element.children];
    const kinds = SCRIPTS[element.localName];
    if (kinds) {
      element.replaceWith(spanOf(...parts.map((part, at) => holderOf(part, kinds[at] ?? 'span'))));
    } else if (element.localName === 'mfrac') {
      const [top, bottom] = parts.map(grouped);
      element.replaceWith(spanOf(...(top ?? []), '/', ...(bottom ?? [])));
    } else if (element.localName === 'msqrt') {
      element.replaceWith(spanOf('√', ...grouped(element)));
    }
  }
  for (const element of root.querySelectorAll('math, math *'))
    if (!/^su[bp]$/.test(element.localName)) unwrap(element);
}

function spanOf(...nodes: (Node | string)[]): Element {
  const span = document.createElement('span');
  span.append(...nodes);
  return span;
}

function holderOf(part: Element, kind: string): Element {
  const holder = document.createElement(kind);
  holder.append(...part.childNodes);
  return holder;
}

/** What an element holds, in brackets unless it is one number or name. */
function grouped(element: Element): (Node | string)[] {
  const nodes = [...element.childNodes];
  return /^[\p{L}\p{N}]+$/u.test(textOf(element)) ? nodes : ['(', ...nodes, ')'];
}
