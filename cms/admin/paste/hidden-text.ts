import { textOf } from './elements.ts';
import { styleOf } from './inline-style.ts';

/** Takes away what the document does not show (Word's hidden text). @returns how many passages had words */
export function removeHidden(root: HTMLElement): number {
  let count = 0;
  for (const element of root.querySelectorAll('*')) {
    const isHidden =
      element.hasAttribute('hidden') ||
      styleOf(element, 'mso-hide') === 'all' ||
      styleOf(element, 'display').startsWith('none');
    if (!isHidden || !element.isConnected) continue;
    if (textOf(element) !== '') count += 1;
    element.remove();
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
