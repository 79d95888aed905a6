import { styleOf } from './inline-style.ts';

/** Capitals that only a property makes are written out, as a document shows them ("All caps" of Word). */
export function writeCapitals(root: HTMLElement): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (transformOf(node) === 'uppercase') node.data = node.data.toLocaleUpperCase('vi');
  }
}

function transformOf(node: Node): string {
  for (let element = node.parentElement; element; element = element.parentElement) {
    const transform = styleOf(element, 'text-transform');
    if (transform !== '') return transform;
  }
  return '';
}
