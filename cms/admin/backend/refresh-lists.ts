import { readAddress, type Screen } from '../decap/addresses.ts';
import { reloadBoard, reloadList } from '../decap/lists.ts';

/**
 * Decap loads lists and the board once and never again; others write meanwhile. Whoever comes back to
 * one of them gets it anew.
 */
export function refreshListsOnReturn(): void {
  window.addEventListener('hashchange', ({ oldURL }) => {
    const before = readAddress(new URL(oldURL).hash);
    const now = readAddress(location.hash);
    // Decap mixes up two forms when one is left straight for another; the unsaved text is stored.
    if (isOtherForm(before, now)) return location.reload();
    if (now.kind === 'board') void reloadBoard();
    if (now.kind === 'list') reloadList(now.collection);
  });
}

/** Whether two screens are forms of different entries; a new entry that gets its address is one entry. */
function isOtherForm(before: Screen, now: Screen): boolean {
  if (before.kind !== 'form' || now.kind !== 'form') return false;
  if (before.collection !== now.collection) return true;
  return before.slug !== '' && before.slug !== now.slug;
}
