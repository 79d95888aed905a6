import { citeInFull, citeShort } from '../lib/party/citation.ts';
import { type CalendarDate, vietnamDate } from '../lib/party/dates.ts';
import {
  type DocumentTypeId,
  documentTypeName,
  documentTypes,
} from '../lib/party/document-types.ts';
import { symbolKey } from '../lib/party/symbol.ts';
import { deriveValidity, type Validity } from '../lib/party/validity.ts';
import { href } from '../lib/url.ts';
import { type DocumentRelation, documentRelations } from '../model/collections/documents.ts';
import { setting } from './site.ts';
import { type EntryOf, now, oncePerBuild, published } from './store.ts';

export type DocumentEntry = EntryOf<'documents'>;

/** A document as lists and references show it. */
export interface DocumentView {
  slug: string;
  path: string;
  symbol: string;
  type: DocumentTypeId;
  typeName: string;
  issuer: string;
  issued: CalendarDate;
  subject: string;
  validity: Validity;
  /** What the checked state was compared with. */
  checkedWith: 'nguon-cong-khai' | 'ban-goc';
  /** The document that ended or amended this one, ready to link; `unchecked` when nobody checked it yet. */
  cause?: { symbol: string; path: string; unchecked: boolean } | undefined;
  /** The last day something happened to it: issued, or ended by another. */
  changed: CalendarDate;
  citation: string;
  shortCitation: string;
}

/** Relations of one document in both directions, empty ones left out. */
export interface RelationGroup {
  relation: DocumentRelation;
  /** 'out': written on this document; 'in': worked out from the others. */
  direction: 'out' | 'in';
  documents: DocumentView[];
}

interface Library {
  entries: DocumentEntry[];
  views: Map<string, DocumentView>;
  incoming: Map<string, { relation: DocumentRelation; from: DocumentEntry }[]>;
}

const today = vietnamDate(now);

const library = oncePerBuild(async (): Promise<Library> => {
  const entries = (await published('documents')).toSorted(
    (left, right) =>
      right.data.issued.localeCompare(left.data.issued) || left.slug.localeCompare(right.slug),
  );
  const incoming: Library['incoming'] = new Map();
  for (const from of entries) {
    for (const relation of documentRelations) {
      for (const target of from.data[relation]) {
        incoming.set(target, [...(incoming.get(target) ?? []), { relation, from }]);
      }
    }
  }
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]));
  const views = new Map(
    entries.map((entry) => [entry.slug, toView(entry, incoming.get(entry.slug) ?? [], bySlug)]),
  );
  return { entries, views, incoming };
});

/** All documents, newest first. */
export async function allDocuments(): Promise<{ entry: DocumentEntry; view: DocumentView }[]> {
  const { entries, views } = await library();
  return entries.map((entry) => ({ entry, view: views.get(entry.slug) as DocumentView }));
}

/** Documents to which something happened last: issued, or ended by another. */
export async function latestChanges(count: number): Promise<DocumentView[]> {
  const { views } = await library();
  return [...views.values()]
    .toSorted((left, right) => right.changed.localeCompare(left.changed))
    .slice(0, count);
}

/** One document by slug; undefined when it is not published. */
export async function documentView(slug: string): Promise<DocumentView | undefined> {
  return (await library()).views.get(slug);
}

/** How far after a symbol its date may stand: "66-QĐ/TW, ngày 06/02/2017". */
const DATE_NEAR = 30;

/**
 * Finds documents by their address in a built page, or by the key of their symbol. A Party number returns every term: of several with one
 * symbol the year that follows in the text decides, and where none does, nobody can tell.
 */
export const documentFinder = oncePerBuild(async () => {
  const documents = [...(await library()).views.values()];
  const byKey = Map.groupBy(documents, ({ symbol }) => symbolKey(symbol));
  return {
    byHref: new Map(documents.map((view) => [href(view.path), view])),
    bySymbol: (key: string, following: string): DocumentView | undefined => {
      const known = byKey.get(key) ?? [];
      if (known.length < 2) return known[0];
      const year = /\b(?:19|20)\d\d\b/.exec(following.slice(0, DATE_NEAR))?.[0];
      const fitting = known.filter(({ issued }) => issued.startsWith(`${year}-`));
      return fitting.length === 1 ? fitting[0] : undefined;
    },
  };
});

/** Several documents by slug, unpublished ones left out. */
export async function documentViews(slugs: readonly string[]): Promise<DocumentView[]> {
  const { views } = await library();
  return slugs.flatMap((slug) => views.get(slug) ?? []);
}

/** What this document does to others and what others do to it. */
export async function relationsOf(entry: DocumentEntry): Promise<RelationGroup[]> {
  const { views, incoming } = await library();
  const out = documentRelations.map((relation) => ({
    relation,
    direction: 'out' as const,
    documents: entry.data[relation].flatMap((slug) => views.get(slug) ?? []),
  }));
  const back = documentRelations.map((relation) => ({
    relation,
    direction: 'in' as const,
    documents: (incoming.get(entry.slug) ?? [])
      .filter((link) => link.relation === relation)
      .flatMap((link) => views.get(link.from.slug) ?? []),
  }));
  return [...out, ...back].filter((group) => group.documents.length > 0);
}

/** Ways to narrow the list: types and fields of work that have documents, with their counts. */
export const documentFacets = oncePerBuild(async () => {
  const documents = await allDocuments();
  const count = (has: (item: (typeof documents)[number]) => boolean) =>
    documents.filter(has).length;
  return {
    types: documentTypes
      .map(({ id, name }) => ({ id, name, count: count(({ view }) => view.type === id) }))
      .filter((facet) => facet.count > 0),
    fields: setting('fieldsOfWork')
      .items.map(({ id, name }) => ({
        id,
        name,
        count: count(({ entry }) => entry.data.fields.includes(id)),
      }))
      .filter((facet) => facet.count > 0),
  };
});

function toView(
  entry: DocumentEntry,
  incoming: { relation: DocumentRelation; from: DocumentEntry }[],
  bySlug: Map<string, DocumentEntry>,
): DocumentView {
  const { data, slug, path } = entry;
  const acting = (...relations: DocumentRelation[]) =>
    incoming
      .filter(({ relation }) => relations.includes(relation))
      .map(({ from }) => ({ id: from.slug, effective: from.data.effective ?? from.data.issued }));
  const validity = deriveValidity(
    {
      stated: data.validity,
      checked: data.checked,
      effective: data.effective,
      expires: data.expires,
      endedBy: acting('replaces', 'annuls'),
      amendedBy: acting('amends'),
    },
    today,
  );
  const cause = validity.cause ? bySlug.get(validity.cause) : undefined;
  const body = setting('issuers').items.find((candidate) => candidate.id === data.issuer);
  const issuer = body?.name ?? data.issuer;
  const cited = {
    type: data.type,
    symbol: data.symbol,
    issued: data.issued,
    issuer: body?.unspecified ? undefined : issuer,
    subject: data.subject,
  };
  return {
    slug,
    path,
    symbol: data.symbol,
    type: data.type,
    typeName: documentTypeName(data.type),
    issuer,
    issued: data.issued,
    subject: data.subject,
    validity,
    checkedWith: data.checkedWith,
    cause: cause && {
      symbol: cause.data.symbol,
      path: cause.path,
      unchecked: cause.data.validity === 'chua-ro',
    },
    changed: validity.since && validity.since > data.issued ? validity.since : data.issued,
    citation: citeInFull(cited),
    shortCitation: citeShort(cited),
  };
}
