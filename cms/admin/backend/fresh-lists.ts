import { loadEntries } from 'decap-cms-core/dist/esm/actions/entries.js';
import { currentBackend } from 'decap-cms-core/dist/esm/backend.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';

/**
 * Decap asks for lists and the board once and never again; others write meanwhile. Whoever comes
 * back to one of them gets it anew.
 */
export function keepListsFresh(): void {
  window.addEventListener('hashchange', ({ oldURL }) => {
    const [, page = '', name = '', more] = location.hash.slice(1).split('/');
    // Decap mixes up the forms when one is left straight for another; what was typed is kept.
    if (isOtherForm(new URL(oldURL).hash, location.hash)) return location.reload();
    if (page === 'workflow') void refreshBoard();
    const collection = page === 'collections' && !more && store.getState().collections.get(name);
    if (collection) store.dispatch(loadEntries(collection));
  });
}

/** Whether two addresses are forms of different entries; a new entry getting its address is none. */
function isOtherForm(before: string, after: string): boolean {
  const [old, next] = [before, after].map((hash) =>
    /^#\/collections\/([^/]+)\/(entries\/.+|new)/.exec(hash),
  );
  if (!old || !next) return false;
  const isNamed = old[1] === next[1] && old[2] === 'new' && next[2] !== 'new';
  return !isNamed && (old[1] !== next[1] || old[2] !== next[2]);
}

async function refreshBoard(): Promise<void> {
  const { config, collections, editorialWorkflow } = store.getState();
  const { entries } = await currentBackend(config).unpublishedEntries(collections);
  const found = new Set(
    entries.map(
      (entry: { collection: string; slug: string }) => `${entry.collection}.${entry.slug}`,
    ),
  );
  const shown: string[] = [...(editorialWorkflow.get('entities')?.keys() ?? [])];
  for (const key of shown.filter((known) => !found.has(known))) {
    const [collection, slug] = key.split('.');
    store.dispatch({ type: 'UNPUBLISHED_ENTRY_DELETE_SUCCESS', payload: { collection, slug } });
  }
  store.dispatch({ type: 'UNPUBLISHED_ENTRIES_SUCCESS', payload: { entries, pages: 0 } });
}
