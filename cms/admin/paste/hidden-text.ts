import { textOf } from './elements.ts';
import { styleOf } from './inline-style.ts';
import { gridOf } from './table-grid.ts';

/** Takes away what the document does not show: Word's hidden text, hidden rows and columns of Excel. @returns how many passages had words */
export function removeHidden(root: HTMLElement): number {
  let count = 0;
  for (const element of root.querySelectorAll('*')) {
    if (!element.isConnected) continue;
    if (isInvisible(element) && hideOwnWords(element)) count += 1;
    if (!isHidden(element)) continue;
    if (textOf(element) !== '') count += 1;
    element.remove();
  }
  return count + removeHiddenColumns(root);
}

function isHidden(element: Element): boolean {
  if (element.tagName === 'COL') return false;
  return (
    element.hasAttribute('hidden') ||
    styleOf(element, 'mso-hide') === 'all' ||
    styleOf(element, 'display').startsWith('none') ||
    (isInvisible(element) && !holds(element, 'visibility', /^visible/)) ||
    (NO_SIZE.test(styleOf(element, 'font-size')) &&
      !element.querySelector('img') &&
      !holds(element, 'font-size', /[1-9]|^[a-z]/))
  );
}

const NO_SIZE = /^0(?:\.0+)?(?:[a-z]+|%)?(?:\s|$)/;

function isInvisible(element: Element): boolean {
  return /^(?:hidden|collapse)/.test(styleOf(element, 'visibility'));
}

/** Where something inside shows itself again, the words around it still do not. @returns whether there were some */
function hideOwnWords(element: Element): boolean {
  const own = [...element.childNodes].filter((node): node is Text => node instanceof Text);
  const hasWords = own.some(({ data }) => data.trim() !== '');
  for (const node of own) node.data = '';
  return hasWords;
}

/** Whether something inside shows itself again. */
function holds(element: Element, property: string, value: RegExp): boolean {
  return [...element.querySelectorAll('*')].some((one) => value.test(styleOf(one, property)));
}

/** Takes the cells of columns away that a sheet does not show (Excel writes that into col alone). */
function removeHiddenColumns(root: HTMLElement): number {
  let count = 0;
  for (const table of root.querySelectorAll('table')) {
    const columns = [...table.querySelectorAll(':scope > col, :scope > colgroup > col')].flatMap(
      (column) =>
        Array.from({ length: Number(column.getAttribute('span') ?? 1) || 1 }, () =>
          /^(?:none|hidden|collapse)/.test(
            styleOf(column, 'display') || styleOf(column, 'visibility'),
          ),
        ),
    );
    if (!columns.includes(true)) continue;
    const grid = gridOf([...table.rows]);
    for (const cell of new Set(grid.flat())) {
      const places = grid.flatMap((row) => [...row.keys()].filter((x) => row[x] === cell));
      if (!cell || !places.every((x) => columns[x])) continue;
      if (textOf(cell) !== '') count += 1;
      cell.remove();
    }
  }
  return count;
}

/** Takes away instructions of Word's fields ("SEQ Ảnh \* ARABIC"); what a field shows stays. */
export function removeFieldCodes(root: HTMLElement): void {
  const marks = [...root.querySelectorAll('*')].filter((element) =>
    styleOf(element, 'mso-element').startsWith('field-'),
  );
  const open: { start: Element; isShown: boolean }[] = [];
  for (const mark of marks) {
    const kind = styleOf(mark, 'mso-element');
    const last = open.at(-1);
    if (kind === 'field-begin') open.push({ start: mark, isShown: false });
    else if (last && !last.isShown) {
      removeBetween(last.start, mark);
      last.isShown = true;
    }
    if (kind === 'field-end') open.pop();
  }
  for (const mark of marks) if (textOf(mark) === '') mark.remove();
}

function removeBetween(start: Element, end: Element): void {
  const range = document.createRange();
  range.setStartAfter(start);
  range.setEndBefore(end);
  range.deleteContents();
}
