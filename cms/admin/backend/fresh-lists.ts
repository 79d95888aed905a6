import { loadEntries } from 'decap-cms-core/dist/esm/actions/entries.js';
import { currentBackend } from 'decap-cms-core/dist/esm/backend.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';

/**
 * Decap asks for lists and the board once and never again; others write meanwhile. Whoever comes
 * back to one of them gets it anew.
 */
export function keepListsFresh(): void {
  window.addEventListener('hashchange', () => {
    const [, page = '', name = '', more] = location.hash.slice(1).split('/');
    if (page === 'workflow') void refreshBoard();
    const collection = page === 'collections' && !more && store.getState().collections.get(name);
    if (collection) store.dispatch(loadEntries(collection));
  });
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
