import { Backend } from 'decap-cms-core/dist/esm/backend.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { allCollections, collectionById } from '../../../src/model/registry.ts';

interface DecapCollection {
  get: (key: string) => unknown;
}

/** What the replaced methods do instead; `T` is what the editor remembers until a save has ended. */
export interface BackendHooks<T> {
  /** Entries of folders that hold every word of a term. */
  searchEntries: (folders: string[], term: string) => Promise<{ collection: string }[]>;
  /** An address for a new entry that no other has. @param wanted the text it is made from */
  freeSlug: (collection: string, wanted: string) => Promise<string>;
  /** Decap would store the form's text in this browser now. */
  storeNow: () => void;
  beforeSave: () => T;
  /** @param slug the entry's own now */
  afterSave: (before: T, slug: string) => void;
  /** Takes an entry off the site; its text goes on as a draft. */
  unpublish: (collection: string, slug: string) => Promise<void>;
}

/**
 * Replaces methods of Decap's `Backend` where Decap has no hook; each is the smallest method that does
 * the job. seam.test.ts lists them with the reasons.
 */
export function patchBackend<T>(hooks: BackendHooks<T>): void {
  const { prototype } = Backend;

  prototype.search = async function search(collections: DecapCollection[], term: string) {
    const folders = collections.map((collection) => collection.get('folder')).filter(isText);
    const entries = await hooks.searchEntries(folders, term);
    return {
      entries: collections.flatMap((collection) =>
        this.processEntries(
          entries.filter((entry) => entry.collection === collection.get('name')),
          collection,
        ),
      ),
    };
  };

  prototype.generateUniqueSlug = async function generateUniqueSlug(
    collection: DecapCollection,
    entryData: { toJS: () => Record<string, unknown> },
  ) {
    const id = String(collection.get('name'));
    const data = entryData.toJS();
    const { slugFrom, titleField } = collectionById(id);
    const wanted = slugFrom?.(data) ?? String(data[titleField] ?? '');
    return hooks.freeSlug(id, wanted);
  };

  // "See it on the site": Decap's own rule for addresses knows no Vietnamese routes.
  prototype.getDeploy = (
    collection: DecapCollection,
    slug: string,
    entry?: { get: (key: string) => { toJS: () => Record<string, unknown> } | undefined },
  ) => {
    const found = allCollections.find(({ id }) => id === collection.get('name'));
    // An entry that is still being loaded is not there, or has no data.
    const data = entry?.get('data')?.toJS();
    const path = data && found?.path(slug, data);
    return path
      ? { url: new URL(`..${path}`, document.baseURI).href, status: 'SUCCESS' }
      : undefined;
  };

  prototype.getLocalDraftBackup = async () => ({});
  prototype.persistLocalDraftBackup = async () => hooks.storeNow();
  prototype.deleteLocalDraftBackup = async () => {};

  // Decap takes an entry off the site in two steps: it deletes it and saves its text as a draft. Here it is
  // one request, and the second step (the only save with a status) has nothing left to do.
  const remove = prototype.deleteEntry;
  prototype.deleteEntry = async function deleteEntry(
    state: unknown,
    collection: DecapCollection,
    slug: string,
  ) {
    const name = String(collection.get('name'));
    const waiting = ['entities', `${name}.${slug}`, 'isPersisting'];
    // Only the state of this moment knows which of the two was asked for.
    return store.getState().editorialWorkflow.getIn(waiting)
      ? hooks.unpublish(name, slug)
      : remove.call(this, state, collection, slug);
  };

  const persist = prototype.persistEntry;
  prototype.persistEntry = async function persistEntry(...args: [{ status?: string }]) {
    if (args[0].status !== undefined) return '';
    const before = hooks.beforeSave();
    const slug = await persist.apply(this, args);
    hooks.afterSave(before, slug);
    return slug;
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
