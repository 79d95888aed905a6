import type { CheckedEntry } from '../../src/guards/content/checked-entry.ts';
import { collections } from '../../src/model/registry.ts';
import type { ContentFile } from '../../src/source/content-files.ts';

/**
 * A document or body as the rules across entries want it; null for other files, and for one that fails
 * its schema, which the entry's own check reports.
 */
export function checkedEntry({ file, id, data }: ContentFile): CheckedEntry | null {
  const collection = [collections.documents, collections.bodies].find(({ folder }) =>
    file.startsWith(`${folder}/`),
  );
  const parsed = collection?.schema.safeParse(data);
  if (!collection || !parsed?.success) return null;
  return { collection: collection.id, slug: id, file, data: parsed.data };
}
