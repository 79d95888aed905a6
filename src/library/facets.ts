import { type BodyLevel, bodyLevels } from '../lib/party/bodies.ts';
import { documentTypes } from '../lib/party/document-types.ts';
import { type ValidityState, validityStates } from '../lib/party/legal-state/states.ts';
import { compareVietnamese } from '../lib/vietnamese/collate.ts';
import { slugify } from '../lib/vietnamese/slug.ts';
import type { DocumentView, RegisterEntry } from './document-view.ts';

/** Facets of the document list in the order readers see them, each with its folder below /van-ban/. */
export const facetKinds = [
  { kind: 'type', folder: 'loai' },
  { kind: 'issuer', folder: 'co-quan' },
  { kind: 'level', folder: 'cap' },
  { kind: 'field', folder: 'linh-vuc' },
  { kind: 'signer', folder: 'nguoi-ky' },
  { kind: 'year', folder: 'nam' },
  { kind: 'term', folder: 'nhiem-ky' },
  { kind: 'validity', folder: 'hieu-luc' },
] as const;
export type FacetKind = (typeof facetKinds)[number]['kind'];

/** One value of a facet, with how many documents have it. */
export interface FacetValue {
  id: string;
  name: string;
  count: number;
}

/** A document of the register with its view. */
export interface RegisteredDocument {
  entry: RegisterEntry;
  view: DocumentView;
}

/** Names of facet values by their ids. */
export interface FacetNames {
  fields: readonly { id: string; name: string }[];
  terms: readonly { id: string; name: string }[];
  levels: Record<BodyLevel, string>;
  validity: Record<ValidityState, string>;
}

/** The values a document has in a facet: several fields of work, at most one of all others. */
export function facetIds(kind: FacetKind, { entry, view }: RegisteredDocument): readonly string[] {
  switch (kind) {
    case 'type':
      return [view.type];
    case 'issuer':
      return [view.body];
    case 'level':
      return view.level ? [view.level] : [];
    case 'field':
      return entry.data.fields;
    case 'signer':
      return entry.data.signer ? [slugify(entry.data.signer.name)] : [];
    case 'year':
      return [view.issued.slice(0, 4)];
    case 'term':
      return view.term ? [view.term.id] : [];
    case 'validity':
      return [view.validity.state];
    default:
      return kind satisfies never;
  }
}

/**
 * Every facet with the values that have documents. Of states all are listed: documents change theirs
 * with the calendar, and the address of a list must not come and go with them.
 */
export function countFacets(
  documents: readonly RegisteredDocument[],
  names: FacetNames,
): Record<FacetKind, FacetValue[]> {
  const facet = (kind: FacetKind, known?: readonly { id: string; name: string }[]) => {
    const counts = new Map<string, number>();
    for (const document of documents)
      for (const id of facetIds(kind, document)) counts.set(id, (counts.get(id) ?? 0) + 1);
    const values = known ?? [...counts.keys()].map((id) => ({ id, name: id }));
    return values
      .map(({ id, name }) => ({ id, name, count: counts.get(id) ?? 0 }))
      .filter(({ count }) => count > 0 || kind === 'validity');
  };
  const issuers = new Map(documents.map(({ view }) => [view.body, view.issuer]));
  const signers = new Map(
    documents.flatMap(({ entry: { data } }) =>
      data.signer ? [[slugify(data.signer.name), data.signer.name] as const] : [],
    ),
  );
  const byName = (known: ReadonlyMap<string, string>) =>
    [...known]
      .map(([id, name]) => ({ id, name }))
      .sort((left, right) => compareVietnamese(left.name, right.name));
  return {
    type: facet('type', documentTypes),
    issuer: facet('issuer', byName(issuers)),
    level: facet(
      'level',
      bodyLevels.map((id) => ({ id, name: names.levels[id] })),
    ),
    field: facet('field', names.fields),
    signer: facet('signer', byName(signers)),
    year: facet('year').sort((left, right) => right.id.localeCompare(left.id)),
    term: facet('term', names.terms.toReversed()),
    validity: facet(
      'validity',
      validityStates.map((id) => ({ id, name: names.validity[id] })),
    ),
  };
}
