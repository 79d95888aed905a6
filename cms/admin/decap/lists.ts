import { loadEntries } from 'decap-cms-core/dist/esm/actions/entries.js';
import { currentBackend } from 'decap-cms-core/dist/esm/backend.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import type { EntryKey } from '../../protocol/entry-key.ts';

/** Loads the list of a collection anew; a name that is no collection does nothing. */
export function reloadList(name: string): void {
  const collection = store.getState().collections.get(name);
  if (collection) store.dispatch(loadEntries(collection));
}

/** Loads the drafts of the workflow board anew, and takes off it those that are gone. */
export async function reloadBoard(): Promise<void> {
  const { config, collections, editorialWorkflow } = store.getState();
  const { entries } = await currentBackend(config).unpublishedEntries(collections);
  const found = new Set(entries.map((entry: EntryKey) => `${entry.collection}.${entry.slug}`));
  const shown: string[] = [...(editorialWorkflow.get('entities')?.keys() ?? [])];
  for (const key of shown.filter((known) => !found.has(known))) {
    const [collection, slug] = key.split('.');
    store.dispatch({ type: 'UNPUBLISHED_ENTRY_DELETE_SUCCESS', payload: { collection, slug } });
  }
  store.dispatch({ type: 'UNPUBLISHED_ENTRIES_SUCCESS', payload: { entries, pages: 0 } });
}

/** Shows the status a draft has on the server: a save may have taken an approval back. */
export function showDraftStatus(collection: string, slug: string, newStatus: string): void {
  const payload = { collection, slug, newStatus };
  // After Decap's own note of the save, which would overwrite it.
  setTimeout(
    () => store.dispatch({ type: 'UNPUBLISHED_ENTRY_STATUS_CHANGE_SUCCESS', payload }),
    500,
  );
}
