/** Boxes to tick at the beginning of items: of Google Docs, which copies them as pictures, and of web pages. */
const BOXES = 'li[role="checkbox"] img, li input[type="checkbox"]';

/** Boxes to tick become the signs for them, so that what is done can still be told from what is not. */
export function writeTickBoxes(root: HTMLElement): void {
  for (const box of root.querySelectorAll(BOXES)) {
    const item = box.closest('li');
    const isTicked = box.hasAttribute('checked') || item?.getAttribute('aria-checked') === 'true';
    const first = box.matches('img') ? (item?.querySelector('p') ?? item) : null;
    box.remove();
    (first ?? item)?.prepend(isTicked ? '☑ ' : '☐ ');
  }
}
