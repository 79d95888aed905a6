import { readAddress } from '../decap/addresses.ts';
import { reloadBoard, reloadList } from '../decap/lists.ts';

/**
 * Decap loads lists and the board once and never again; others write meanwhile. Whoever comes back to
 * one of them gets it anew.
 */
export function refreshListsOnReturn(): void {
  window.addEventListener('hashchange', () => {
    const now = readAddress(location.hash);
    if (now.kind === 'board') void reloadBoard();
    if (now.kind === 'list') reloadList(now.collection);
  });
}
