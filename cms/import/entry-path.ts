import { collectionById } from '../../src/model/registry.ts';
import type { NewEntry } from '../papers/new-entry.ts';

/** Where an entry's file stands below the content folder. */
export function entryPath({ collection, slug }: Pick<NewEntry, 'collection' | 'slug'>): string {
  const { folder, extensions } = collectionById(collection);
  return `${folder}/${slug}.${extensions[0]}`;
}
