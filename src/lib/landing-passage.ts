import { DEVICE_KEYS } from './stored-data.ts';

/** Where a result leads, between the search page and the page it opens; a text fragment does not open folded parts everywhere. */
const KEY = DEVICE_KEYS.landing;

/** Remembers the passage that a result shows, for the page that opens next. */
export function rememberPassage(path: string, text: string): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ path, text }));
  } catch {
    // Without storage the page opens at its heading.
  }
}

/** On the page a result led to: unfolds, marks and shows the passage, once. */
export function showPassage(): void {
  const passage = takePassage();
  const main = document.querySelector('main');
  const range = passage && main && rangeOf(main, passage);
  if (!range) return;
  const element = range.startContainer.parentElement;
  for (let part = element?.closest('details'); part; part = part.parentElement?.closest('details'))
    part.open = true;
  // Marks without a change to the page (CSS Custom Highlight API); older browsers only scroll.
  if ('highlights' in CSS) CSS.highlights.set('passage', new Highlight(range));
  element?.scrollIntoView({ block: 'center' });
}

function takePassage(): string | null {
  try {
    const stored = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    const { path, text } = JSON.parse(stored ?? '{}');
    return path === location.pathname ? text : null;
  } catch {
    return null;
  }
}

/** Where a text stands, however it is broken over elements; null when it does not. */
function rangeOf(root: Element, text: string): Range | null {
  const letters: { node: Node; at: number }[] = [];
  let all = '';
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    [...(node.textContent ?? '')].forEach((letter, at) => {
      if (/\s/.test(letter)) return;
      all += letter.toLowerCase();
      letters.push({ node, at });
    });
  const wanted = text.replace(/\s/g, '').toLowerCase();
  const from = wanted === '' ? -1 : all.indexOf(wanted);
  const [first, last] = [letters[from], letters[from + wanted.length - 1]];
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, first.at);
  range.setEnd(last.node, last.at + 1);
  return range;
}
