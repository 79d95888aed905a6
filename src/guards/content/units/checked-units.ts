import { isPublished } from '../../../model/published.ts';
import type { Unit } from '../../../organisation/unit.ts';
import type { CheckedEntry } from '../checked-entry.ts';

/** A unit of the content with its file. */
export type CheckedUnit = Unit & { file: string; body: string };

/** The units among some entries; unpublished ones are left out where a moment is given. */
export function unitsIn(entries: readonly CheckedEntry[], publishedAt?: Date): CheckedUnit[] {
  return entries
    .filter(
      ({ collection, data }) =>
        collection === 'units' && (!publishedAt || isPublished(data, publishedAt, 'units')),
    )
    .map(({ file, slug, data, body = '' }) => ({
      ...(data as unknown as Unit),
      file,
      slug,
      body,
    }));
}
