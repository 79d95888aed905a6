import { Backend } from 'decap-cms-core/dist/esm/backend.js';
import { allCollections, collectionById } from '../../../src/model/registry.ts';
import type { ActionAnswer } from '../../protocol/actions.ts';

interface DecapCollection {
  get: (key: string) => unknown;
}

/** What the replaced methods ask of our own backend, Decap's `implementation`. */
export interface EntryFinder {
  searchEntries: (folders: string[], term: string) => Promise<ActionAnswer<'searchEntries'>>;
  freeSlug: (collection: string, wanted: string) => Promise<ActionAnswer<'freeSlug'>>;
}

/** What the editor does around a save; `T` is what it must remember until the save has ended. */
export interface SaveHooks<T> {
  /** Decap would store the form's text in this browser now. */
  storeNow: () => void;
  beforeSave: () => T;
  afterSave: (before: T) => void;
}

/**
 * Replaces methods of Decap's `Backend` where Decap has no hook; each is the smallest method that does
 * the job. seam.test.ts lists them with the reasons.
 */
export function patchBackend<T>({ storeNow, beforeSave, afterSave }: SaveHooks<T>): void {
  const { prototype } = Backend;

  prototype.search = async function search(collections: DecapCollection[], term: string) {
    const folders = collections.map((collection) => collection.get('folder')).filter(isText);
    const finder: EntryFinder = this.implementation;
    const { entries } = await finder.searchEntries(folders, term);
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
    const finder: EntryFinder = this.implementation;
    const { slug } = await finder.freeSlug(id, wanted);
    return slug;
  };

  // "See it on the site": Decap's own rule for addresses knows no Vietnamese routes.
  prototype.getDeploy = (
    collection: DecapCollection,
    slug: string,
    entry: { get: (key: string) => { toJS: () => Record<string, unknown> } },
  ) => {
    const found = allCollections.find(({ id }) => id === collection.get('name'));
    const path = found?.path(slug, entry.get('data').toJS());
    return path
      ? { url: new URL(`..${path}`, document.baseURI).href, status: 'SUCCESS' }
      : undefined;
  };

  prototype.getLocalDraftBackup = async () => ({});
  prototype.persistLocalDraftBackup = async () => storeNow();
  prototype.deleteLocalDraftBackup = async () => {};

  const persist = prototype.persistEntry;
  prototype.persistEntry = async function persistEntry(...args: unknown[]) {
    const before = beforeSave();
    const slug = await persist.apply(this, args);
    afterSave(before);
    return slug;
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
