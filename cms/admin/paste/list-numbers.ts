import { styleOf } from './inline-style.ts';

const ROMAN: readonly [value: number, text: string][] = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

type NumberKind = 'decimal' | 'alpha' | 'roman';

/** How a list numbers its items: by its type (HTML) or the style of the list or its items (Google Docs). */
function kindOf(list: Element): { kind: NumberKind; isUpper: boolean } {
  const type = list.getAttribute('type') ?? '';
  const first = list.querySelector(':scope > li');
  const style =
    styleOf(list, 'list-style-type') || (first ? styleOf(first, 'list-style-type') : '');
  if (/^[aA]$/.test(type) || /alpha|latin/.test(style))
    return { kind: 'alpha', isUpper: type === 'A' || style.startsWith('upper') };
  if (/^[iI]$/.test(type) || /roman/.test(style))
    return { kind: 'roman', isUpper: type === 'I' || style.startsWith('upper') };
  return { kind: 'decimal', isUpper: false };
}

/** The number of an item as its list draws it: "2.", "b.", "II.". */
export function drawnNumber(list: Element, number: number): string {
  const { kind, isUpper } = kindOf(list);
  const text =
    kind === 'decimal' ? String(number) : kind === 'alpha' ? letter(number) : roman(number);
  return `${isUpper ? text.toUpperCase() : text}.`;
}

function letter(number: number): string {
  return String.fromCharCode(96 + Math.min(Math.max(number, 1), 26));
}

function roman(number: number): string {
  const [value, text] = ROMAN.find(([one]) => one <= number) ?? [0, ''];
  return value === 0 ? '' : text + roman(number - value);
}

/**
 * Numbers of lists as they will be written: the first item's own number becomes the list's.
 * @returns how many lists count with letters or Roman numerals, which Markdown cannot write
 */
export function settleNumbers(root: HTMLElement): number {
  let lettered = 0;
  for (const list of root.querySelectorAll('ol')) {
    const value = Number(list.querySelector(':scope > li')?.getAttribute('value') ?? Number.NaN);
    if (Number.isInteger(value) && value >= 0 && !list.hasAttribute('start'))
      list.setAttribute('start', String(value));
    if (kindOf(list).kind !== 'decimal') lettered += 1;
  }
  return lettered;
}
