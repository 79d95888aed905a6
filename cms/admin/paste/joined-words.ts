import { BLOCKS } from './elements.ts';

const LINES = `${BLOCKS},li,td,th,caption`;

/**
 * Puts a space where only the design of a page keeps words apart: between two links, and where a small letter meets
 * the capital of the next element ("<span>Huế</span>Sáng nay").
 */
export function partWords(root: HTMLElement): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let before: Text | null = null;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.data === '') continue;
    if (before && areJoined(before, node)) spaceBetween(before, node);
    before = node;
  }
}

function areJoined(before: Text, after: Text): boolean {
  const [first, second] = [before.parentElement, after.parentElement];
  if (!first || !second || first === second || first.closest(LINES) !== second.closest(LINES))
    return false;
  if (/\s$/.test(before.data) || /^\s/.test(after.data) || second.closest('pre')) return false;
  const links = [first.closest('a'), second.closest('a')];
  const isTwoLinks = links[0] !== null && links[1] !== null && links[0] !== links[1];
  return isTwoLinks || (/\p{L}\p{Ll}$/u.test(before.data) && /^\p{Lu}\p{Ll}/u.test(after.data));
}

/** The space stands between the elements: within bold or italic it would undo it in Markdown. */
function spaceBetween(before: Text, after: Text): void {
  let at: Text | Element = after;
  while (at.parentElement && !at.parentElement.contains(before)) at = at.parentElement;
  at.before(' ');
}
