import { BLOCKS, removeWithSpace, textOf } from './elements.ts';

/** Marks of remarks: Google Docs counts [a], [b], …; Word writes initials and a number, [TTH12]. */
const REMARK = /^\[([a-z]{1,2}|\p{Lu}{1,5}\d{1,3})\]\s*\S/u;

/**
 * Takes remarks away that stand at the end of a text as plain lines, "[a] Hỏi lại", with their marks in the text:
 * what is left of them when a program has dropped every link and class. Notes are counted with numbers and stay.
 * @returns how many remarks there were
 */
export function removeRemarkList(root: HTMLElement): number {
  const lines = [...root.querySelectorAll('p,li,div')].filter(
    (line) => textOf(line) !== '' && !line.querySelector(BLOCKS),
  );
  const start = lines.findLastIndex((line) => !REMARK.test(textOf(line))) + 1;
  const before = lines.slice(0, start).map(textOf).join('\n');
  const remarks = lines.slice(start);
  const marks = remarks.map((line) => `[${REMARK.exec(textOf(line))?.[1]}]`);
  if (remarks.length === 0 || !marks.every((mark) => before.includes(mark))) return 0;
  const rule = remarks[0]?.previousElementSibling;
  if (rule?.tagName === 'HR') rule.remove();
  for (const line of remarks) line.remove();
  for (const mark of marks) removeMark(root, mark);
  return remarks.length;
}

function removeMark(root: HTMLElement, mark: string): void {
  for (const element of root.querySelectorAll('sup,a,span'))
    if (element.isConnected && textOf(element) === mark) removeWithSpace(element);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    text.data = text.data.replaceAll(` ${mark} `, ' ').replaceAll(mark, '');
  }
}
