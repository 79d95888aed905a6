import { createHash } from 'node:crypto';
import { t } from '../i18n/t.ts';
import { bodyLevels } from '../lib/party/bodies.ts';
import type { ValidityFacts } from '../lib/party/legal-state/facts.ts';
import { validityStates } from '../lib/party/legal-state/states.ts';
import { countFacets, type FacetKind, facetIds, facetKinds } from '../library/facets.ts';
import {
  type FilterColumns,
  type FilterRow,
  filterColumns,
  filterRow,
  ROWS_PER_FILE,
} from '../library/filter-columns.ts';
import { validityWords } from '../library/validity-words.ts';
import { allDocuments, type DocumentView, register } from './documents.ts';
import { type ListPage, splitIntoPages } from './paging.ts';
import { lookup, shared } from './reads.ts';
import { setting } from './site.ts';

/** Documents on one page of a list. */
export const DOCUMENTS_A_PAGE = 20;

/** Which documents a list holds: all, or those with one value of a facet. */
export interface ListIdentity {
  kind: 'all' | FacetKind;
  /** Id of the facet's value; '' for all. */
  key: string;
  name: string;
  /** Path of the list's first page. */
  path: string;
}

export type DocumentListPage = ListIdentity & ListPage<DocumentView>;

const byId = <Id extends string>(ids: readonly Id[], name: (id: Id) => string) =>
  Object.fromEntries(ids.map((id) => [id, name(id)])) as Record<Id, string>;

/** Every facet with its values. */
export async function documentFacets(): Promise<ReturnType<typeof countFacets>> {
  return (await facets())('');
}

const facets = lookup('documentFacets', async () => {
  const counted = countFacets(await allDocuments(), {
    fields: setting('fieldsOfWork').items,
    terms: setting('terms').items,
    levels: byId(bodyLevels, (id) => t(`level.${id}`)),
    validity: byId(validityStates, (id) => t(`validity.${id}`)),
  });
  return () => counted;
});

/** Every list of the library with its documents. */
export const documentLists = shared(async () => {
  const documents = await allDocuments();
  const facets = await documentFacets();
  const all: ListIdentity & { documents: DocumentView[] } = {
    kind: 'all',
    key: '',
    name: '',
    path: '/van-ban/',
    documents: documents.map(({ view }) => view),
  };
  const narrowed = facetKinds.flatMap(({ kind, folder }) => {
    const members = new Map<string, DocumentView[]>();
    for (const document of documents)
      for (const id of facetIds(kind, document)) {
        const known = members.get(id);
        if (known) known.push(document.view);
        else members.set(id, [document.view]);
      }
    return facets[kind].map(({ id, name }) => ({
      kind,
      key: id,
      name,
      path: `/van-ban/${folder}/${id}/`,
      documents: members.get(id) ?? [],
    }));
  });
  return [all, ...narrowed];
});

/** Every page of every list; all are static, so that filtering by one facet works without JavaScript. */
export async function documentListPages(): Promise<DocumentListPage[]> {
  return (await documentLists()).flatMap(({ documents, ...list }) =>
    splitIntoPages(documents, DOCUMENTS_A_PAGE).map((page) => ({ ...list, ...page })),
  );
}

/** The data with which the browser combines facets. */
export async function columnsForFilter(): Promise<FilterColumns> {
  const { facts } = await register();
  return filterColumns(
    await allDocuments(),
    await documentFacets(),
    ({ entry }) => facts.get(entry.slug) as ValidityFacts,
    (await rowsForFilter()).map(({ name }) => name),
  );
}

/**
 * What lists show of all documents, oldest first, in files of {@link ROWS_PER_FILE} rows, each with its
 * name.
 */
export const rowsForFilter = shared(async (): Promise<{ name: string; rows: FilterRow[] }[]> => {
  const rows = (await allDocuments())
    .map((document) => filterRow(document, validityWords(document.view, { brief: true })))
    .toReversed();
  return splitIntoPages(rows, ROWS_PER_FILE).map(({ items }, number) => ({
    name: `${number + 1}-${contentName(JSON.stringify(items))}`,
    rows: items,
  }));
});

/** A short name made of a text, the same for the same text. */
function contentName(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}
