import type { RelationTarget } from '../../model/fields/field.ts';
import { allSettings, collectionById } from '../../model/registry.ts';
import type { MediaFiles } from '../../source/media-files.ts';
import type { FindingsOf } from './attachments/problems.ts';

/** Everything that entries may refer to. */
export interface ReferenceTargets {
  media: MediaFiles;
  /** What rules find in attachments. */
  findings: FindingsOf;
  /** "collection/slug" of every entry, drafts too. */
  slugs: Lookup;
  /** "setting/list/id" of every item of a settings list. */
  items: Lookup;
  /** Settings files that could not be read; references into them are not reported. */
  unreadable: Lookup;
}

/** A set that can only be asked: what a check did not ask cannot change what it found. */
export type Lookup = Pick<ReadonlySet<string>, 'has'>;

/** The name of the collection or list in which a relation's value is missing; null when it is there. */
export function missingTarget(
  library: Pick<ReferenceTargets, 'slugs' | 'items' | 'unreadable'>,
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
