import { Backend } from 'decap-cms-core/dist/esm/backend.js';
import { allCollections, collectionById } from '../../../src/model/registry.ts';
import { beforeSave, keepNow, saved } from '../kept/draft-keeper.ts';

interface DecapCollection {
  get: (key: string) => unknown;
}

/**
 * Places where Decap 3.16 has no hook. Each is the smallest method that does the job, so that a
 * new version of Decap that changes one of them is found by the browser tests.
 *
 * - Searching loads every entry of a collection; the server searches instead.
 * - The address of a new entry is made by rules that know no Vietnamese and no length.
 * - The local backup is offered before the entry is loaded and then overwritten (decap issue 6989),
 *   and stays on the machine after sign-out; ours is in `kept/`.
 */
export function patchDecap(): void {
  const { prototype } = Backend;

  prototype.search = async function search(collections: DecapCollection[], term: string) {
    const folders = collections.map((collection) => collection.get('folder')).filter(Boolean);
    const { entries } = await this.implementation.request({
      action: 'searchEntries',
      params: { folders, term },
    });
    return {
      entries: collections.flatMap((collection) =>
        this.processEntries(
          entries.filter(
            (entry: { collection: string }) => entry.collection === collection.get('name'),
          ),
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
    const { slug } = await this.implementation.request({
      action: 'freeSlug',
      params: { collection: id, wanted },
    });
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
  prototype.persistLocalDraftBackup = async () => keepNow();
  prototype.deleteLocalDraftBackup = async () => {};

  const persist = prototype.persistEntry;
  prototype.persistEntry = async function persistEntry(...args: unknown[]) {
    const kept = beforeSave();
    const slug = await persist.apply(this, args);
    saved(kept);
    return slug;
  };
}
