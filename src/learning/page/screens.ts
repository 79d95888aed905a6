const FORWARD = new Set(['ArrowRight', 'ArrowDown', 'PageDown']);
const BACK = new Set(['ArrowLeft', 'ArrowUp', 'PageUp']);

/**
 * Cuts a page into screens, one for each second-level heading, and moves between them with the arrow keys or a
 * presenter's remote. Without scripts the page is read from top to bottom.
 */
export function startScreens(root: HTMLElement | null): void {
  if (!root) return;
  const nodes = [...root.children].flatMap((child) =>
    child.matches('.prose') ? [...child.children] : [child],
  );
  const screens: HTMLElement[] = [];
  for (const node of nodes) {
    const begins = node.matches('h1, h2') || node.querySelector(':scope > h2') !== null;
    if (begins || screens.length === 0) {
      const screen = document.createElement('section');
      screen.className = 'screen prose';
      screens.push(screen);
    }
    screens.at(-1)?.append(node);
  }
  root.replaceChildren(...screens);
  document.documentElement.classList.add('is-projecting');
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    if (target.matches('input, select, textarea')) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = FORWARD.has(event.key) ? 1 : BACK.has(event.key) ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = current(screens);
    // A section taller than the wall is read to its end first.
    const rest = (screens[at]?.getBoundingClientRect().bottom ?? 0) - window.innerHeight;
    if (step > 0 && rest > window.innerHeight * 0.1) {
      window.scrollBy({ top: Math.min(rest, window.innerHeight * 0.9), behavior: 'instant' });
      return;
    }
    screens[Math.min(screens.length - 1, Math.max(0, at + step))]?.scrollIntoView({
      behavior: 'instant',
    });
  });
}

/** The screen that fills most of the window. */
function current(screens: readonly HTMLElement[]): number {
  const middle = window.innerHeight / 2;
  const at = screens.findIndex((screen) => screen.getBoundingClientRect().bottom > middle);
  return at < 0 ? screens.length - 1 : at;
}
