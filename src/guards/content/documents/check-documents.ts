import type { Term } from '../../../lib/party/bodies.ts';
import { vietnamDate } from '../../../lib/party/dates.ts';
import { actsByTarget } from '../../../lib/party/legal-state/acts.ts';
import { legalDocument } from '../../../model/legal-document.ts';
import { isPublished } from '../../../model/published.ts';
import type { Problem } from '../../problem.ts';
import type { CheckedEntry } from '../checked-entry.ts';
import { type CheckedDocument, type DocumentContext, symbolOf } from './context.ts';
import { relationProblems, statedValidityProblems } from './effects.ts';
import { numberProblems } from './numbers.ts';
import { unrecordedRelationProblems } from './stated-effects.ts';
import { identityProblems, symbolProblems } from './symbols.ts';
import { timeProblems } from './times.ts';

/** Problems of documents that show only in comparison with other entries, the terms and the date. */
export function documentProblems(
  entries: readonly CheckedEntry[],
  terms: readonly Term[],
  now: Date,
): Problem[] {
  const documents = entries
    .filter(({ collection }) => collection === 'documents')
    .toSorted((left, right) => left.file.localeCompare(right.file)) as unknown as CheckedDocument[];
  const bodies = new Map(
    entries
      .filter(({ collection }) => collection === 'bodies')
      .map(({ slug, data }) => [slug, data]),
  ) as unknown as DocumentContext['bodies'];
  const published = documents.filter(({ data }) => isPublished(data, now, 'documents'));
  const context: DocumentContext = {
    documents,
    bySymbol: Map.groupBy(documents, (document) => symbolOf(document).key),
    bySlug: new Map(documents.map((document) => [document.slug, document])),
    acts: actsByTarget(published.map(({ slug, data }) => legalDocument(slug, data))),
    bodies,
    terms,
    today: vietnamDate(now),
  };
  return [
    ...documents.flatMap((document) => [
      ...symbolProblems(document, context),
      ...timeProblems(document, context),
      ...unrecordedRelationProblems(document, context),
    ]),
    ...identityProblems(context),
    ...relationProblems(context),
    ...statedValidityProblems(context),
    ...numberProblems(context),
  ];
}
