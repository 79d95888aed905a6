import { BLOCKS, HEADINGS } from './elements.ts';
import { isStruck, styleOf } from './inline-style.ts';

/** Elements whose style makes bold and italic; of others only a line through the words counts. */
const INLINE = 'b,i,span,font,del,strike';

/** Bold, italic and struck text that is told by a style (Google Docs) or an old tag. */
export function marksFromStyles(root: HTMLElement): void {
  const others = `a,u,p,div,li,td,th,${HEADINGS}`;
  for (const element of root.querySelectorAll<HTMLElement>(`${INLINE},${others}`)) {
    const isInline = element.matches(INLINE);
    const weight = isInline ? styleOf(element, 'font-weight') : '';
    const tag = element.tagName;
    const isBold = tag === 'B' ? weight !== 'normal' : /^(?:bold|[6-9]00)$/.test(weight);
    const isItalic = tag === 'I' || (isInline && styleOf(element, 'font-style') === 'italic');
    const hasLine = tag === 'DEL' || tag === 'STRIKE' || isStruck(element);
    let wrapped: Element = element;
    for (const [isMarked, name] of [
      [isBold, 'strong'],
      [isItalic, 'em'],
      [hasLine, 's'],
    ] as const) {
      if (!isMarked || element.querySelector(BLOCKS) || wrapped.closest(name)) continue;
      const mark = document.createElement(name);
      mark.append(...wrapped.childNodes);
      wrapped.append(mark);
      wrapped = mark;
    }
  }
}
