import { type ActingDocument, effectKinds } from '../lib/party/legal-state/acts.ts';
import type { StatedFacts } from '../lib/party/legal-state/facts.ts';
import type { EntryData } from './collection.ts';
import { relationsIn } from './collections/document-relations.ts';
import type { documents } from './collections/documents.ts';

/** Converts an entry to the form in which src/lib/party/legal-state knows documents; its slug becomes the id. */
export function legalDocument(
  slug: string,
  data: EntryData<typeof documents>,
): ActingDocument & StatedFacts {
  const { validity, checked, issued, effective, expires } = data;
  const effects = relationsIn(data).flatMap(({ relation, ...rest }) => {
    const kind = effectKinds.find((effect) => effect === relation);
    return kind ? [{ kind, ...rest }] : [];
  });
  return { id: slug, stated: validity, checked, issued, effective, expires, effects };
}
