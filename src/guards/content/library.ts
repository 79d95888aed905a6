import type { RelationTarget } from '../../model/fields/field.ts';
import { allSettings, collectionById } from '../../model/registry.ts';
import type { MediaFiles } from '../../source/media-files.ts';

/** What entries may point at. */
export interface Library {
  media: MediaFiles;
  /** "collection/slug" of every entry, drafts too. */
  slugs: ReadonlySet<string>;
  /** "setting/list/id" of every item of a settings list. */
  items: ReadonlySet<string>;
  /** Settings files that could not be read: what points into them is not blamed for it. */
  unreadable: ReadonlySet<string>;
}

/** Name of the list a relation's value should stand in, when it does not; null when it does. */
export function missingFrom(
  library: Library,
  target: RelationTarget,
  value: string,
): string | null {
  if ('collection' in target) {
    const isThere = library.slugs.has(`${target.collection}/${value}`);
    return isThere ? null : collectionById(target.collection).label;
  }
  const { setting, list } = target;
  if (library.unreadable.has(setting) || library.items.has(`${setting}/${list}/${value}`))
    return null;
  return allSettings.find(({ id }) => id === setting)?.label ?? setting;
}
