import { textOf } from './elements.ts';
import { isStruck, styleOf } from './inline-style.ts';

const STRUCK = 'span,font,s,strike,del';
const INLINE = /^(?:SPAN|FONT|S|STRIKE|DEL|U|INS|B|I|EM|STRONG)$/;

/**
 * Google Docs copies suggestions as plain spans, and Outlook and Word's filtered page write changes as crossed-out
 * and underlined words: the old words struck, the new ones beside them, both in a colour. Struck words in a colour
 * count as struck out where new words in a colour stand right beside them, and wherever else the same colour strikes.
 */
export function colouredPairs(root: HTMLElement): Set<Element> {
  const struck = [...root.querySelectorAll(STRUCK)].filter(
    (element) => hasLineThrough(element) && colourOf(element) !== '',
  );
  const paired = struck.filter((element) =>
    (['nextSibling', 'previousSibling'] as const).some((side) => {
      const other = beside(element, side);
      return other !== null && isInsertion(other, colourOf(element));
    }),
  );
  const colours = new Set(paired.map(colourOf));
  return new Set(struck.filter((element) => colours.has(colourOf(element))));
}

function hasLineThrough(element: Element): boolean {
  return isStruck(element) || /^(?:S|STRIKE|DEL)$/.test(element.tagName);
}

/** What stands right beside an element, or beside the inline element of which it is the end. */
function beside(element: Element, side: 'nextSibling' | 'previousSibling'): Element | null {
  let node: ChildNode | null = element[side];
  while (node instanceof Text && node.data.trim() === '') node = node[side];
  const { parentElement } = element;
  if (node === null && parentElement && INLINE.test(parentElement.tagName))
    return beside(parentElement, side);
  return node instanceof Element ? node : null;
}

function isInsertion(element: Element, colour: string): boolean {
  const parts = sameWords(element);
  if (parts.some(hasLineThrough) || element.closest('a') || element.querySelector('a'))
    return false;
  if (parts.some(({ tagName }) => tagName === 'INS')) return true;
  const isUnderlined = parts.some(
    (part) => part.tagName === 'U' || /underline/.test(styleOf(part, 'text-decoration')),
  );
  const own = colourOf(element);
  return own !== '' && (own === colour || isUnderlined);
}

/** An element and those inside it that say all it says. */
function sameWords(element: Element): Element[] {
  const text = textOf(element);
  return [element, ...[...element.querySelectorAll('*')].filter((one) => textOf(one) === text)];
}

/** The colour an element's words are drawn in: its own, that of what is inside, or that of the inline element around. */
function colourOf(element: Element): string {
  const own = sameWords(element)
    .map(ownColour)
    .find((colour) => colour !== '');
  if (own) return own;
  const { parentElement } = element;
  return parentElement && INLINE.test(parentElement.tagName) ? colourAround(parentElement) : '';
}

function colourAround(element: Element): string {
  const { parentElement } = element;
  const own = ownColour(element);
  if (own !== '' || !parentElement || !INLINE.test(parentElement.tagName)) return own;
  return colourAround(parentElement);
}

/** A colour that is one: not black, white or grey. */
function ownColour(element: Element): string {
  const colour = styleOf(element, 'color') || (element.getAttribute('color') ?? '').toLowerCase();
  const hex = /^#(?:[\da-f]{3}|[\da-f]{6})$/.exec(colour)?.[0].slice(1);
  const parts = hex
    ? (hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? [])).map(
        (digits) => Number.parseInt(digits, 16),
      )
    : (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  if (parts.length < 3)
    return /^(?:|black|white|gr[ae]y|windowtext|inherit|initial|auto|currentcolor)$/.test(colour)
      ? ''
      : colour;
  return Math.max(...parts) - Math.min(...parts) > 40 ? colour : '';
}
