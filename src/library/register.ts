import { type Term, termOn } from '../lib/party/bodies.ts';
import { citeInFull, citeShort } from '../lib/party/citation.ts';
import type { CalendarDate } from '../lib/party/dates.ts';
import { type DocumentTypeId, documentTypeName } from '../lib/party/document-types.ts';
import { symbolKey } from '../lib/party/symbol.ts';
import { deriveValidity, type Validity, type ValidityFacts } from '../lib/party/validity.ts';
import type { EntryData } from '../model/collection.ts';
import type { bodies } from '../model/collections/bodies.ts';
import {
  type DocumentRelation,
  documentRelations,
  type documents,
} from '../model/collections/documents.ts';

export type DocumentData = EntryData<typeof documents>;
export type BodyData = EntryData<typeof bodies>;

/** What the register needs of a document's entry. */
export interface RegisterEntry {
  slug: string;
  path: string;
  data: DocumentData;
}

/** A document as lists and references show it. */
export interface DocumentView {
  slug: string;
  path: string;
  symbol: string;
  type: DocumentTypeId;
  typeName: string;
  issuer: string;
  /** Slug of the issuing body. */
  body: string;
  level: BodyData['level'] | null;
  issued: CalendarDate;
  subject: string;
  /** The term it was issued in; null where the list of terms does not reach. */
  term: Pick<Term, 'id' | 'name'> | null;
  validity: Validity;
  /** What the checked state was compared with. */
  checkedWith: DocumentData['checkedWith'];
  /** The document that ended or amended this one, ready to link; `unchecked` when nobody checked it yet. */
  cause?: { symbol: string; path: string; unchecked: boolean } | undefined;
  /** The last day something happened to it: issued, or ended by another. */
  changed: CalendarDate;
  citation: string;
  shortCitation: string;
}

/** A relation as seen from the document it acts on. */
export interface Incoming<E extends RegisterEntry = RegisterEntry> {
  relation: DocumentRelation;
  from: E;
}

/** All documents with what follows from their relations. */
export interface Register<E extends RegisterEntry = RegisterEntry> {
  /** Newest first. */
  entries: E[];
  bySlug: ReadonlyMap<string, E>;
  views: ReadonlyMap<string, DocumentView>;
  incoming: ReadonlyMap<string, Incoming<E>[]>;
}

/** Works out the register as it stands on `today`. */
export function buildRegister<E extends RegisterEntry>(options: {
  entries: readonly E[];
  bodies: ReadonlyMap<string, BodyData>;
  terms: readonly Term[];
  today: CalendarDate;
}): Register<E> {
  const { bodies, terms, today } = options;
  const entries = options.entries.toSorted(
    (left, right) =>
      right.data.issued.localeCompare(left.data.issued) || left.slug.localeCompare(right.slug),
  );
  const incoming = new Map<string, Incoming<E>[]>();
  for (const from of entries)
    for (const relation of documentRelations)
      for (const target of from.data[relation]) {
        const known = incoming.get(target);
        if (known) known.push({ relation, from });
        else incoming.set(target, [{ relation, from }]);
      }
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]));
  const views = new Map(
    entries.map((entry) => {
      const validity = deriveValidity(factsOf(entry.data, incoming.get(entry.slug) ?? []), today);
      const cause = validity.cause ? bySlug.get(validity.cause) : undefined;
      return [entry.slug, viewOf({ entry, validity, cause, bodies, terms })];
    }),
  );
  return { entries, bySlug, views, incoming };
}

/** The dates and relations a document's validity follows from. */
export function factsOf(data: DocumentData, incoming: readonly Incoming[]): ValidityFacts {
  const acting = (...relations: DocumentRelation[]) =>
    incoming
      .filter(({ relation }) => relations.includes(relation))
      .map(({ from }) => ({ id: from.slug, effective: from.data.effective ?? from.data.issued }));
  return {
    stated: data.validity,
    checked: data.checked,
    issued: data.issued,
    effective: data.effective,
    expires: data.expires,
    endedBy: acting('replaces', 'annuls'),
    amendedBy: acting('amends'),
    correctedBy: acting('corrects'),
  };
}

function viewOf(known: {
  entry: RegisterEntry;
  validity: Validity;
  cause: RegisterEntry | undefined;
  bodies: ReadonlyMap<string, BodyData>;
  terms: readonly Term[];
}): DocumentView {
  const { entry, validity, cause, bodies, terms } = known;
  const { data, slug, path } = entry;
  const body = bodies.get(data.issuer);
  const issuer = body?.name ?? data.issuer;
  const term =
    terms.find(({ id }) => id === data.term) ?? (body && termOn(terms, body.level, data.issued));
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
    body: data.issuer,
    level: body?.level ?? null,
    issued: data.issued,
    subject: data.subject,
    term: term ? { id: term.id, name: term.name } : null,
    validity,
    checkedWith: data.checkedWith,
    cause: cause && {
      symbol: apart(cause.data, data),
      path: cause.path,
      unchecked: cause.data.validity === 'chua-ro',
    },
    changed: validity.since && validity.since > data.issued ? validity.since : data.issued,
    citation: citeInFull(cited),
    shortCitation: citeShort(cited),
  };
}

/** A symbol, with its year where another document of the same symbol stands beside it. */
export function apart(
  { symbol, issued }: { symbol: string; issued: CalendarDate },
  other: { symbol: string },
): string {
  return symbol === other.symbol ? `${symbol} (${issued.slice(0, 4)})` : symbol;
}

/** How far after a symbol its date may stand: "66-QĐ/TW, ngày 06/02/2017". */
const DATE_NEAR = 30;

/**
 * Finds a document by the key of its symbol as a text names it. A Party number returns every term:
 * of several with one symbol the year that follows in the text decides, and where none does, nobody
 * can tell.
 */
export function symbolFinder(documents: Iterable<DocumentView>) {
  const byKey = Map.groupBy(documents, ({ symbol }) => symbolKey(symbol));
  return (key: string, following: string): DocumentView | undefined => {
    const known = byKey.get(key) ?? [];
    if (known.length < 2) return known[0];
    const year = /\b(?:19|20)\d\d\b/.exec(following.slice(0, DATE_NEAR))?.[0];
    const fitting = known.filter(({ issued }) => issued.startsWith(`${year}-`));
    return fitting.length === 1 ? fitting[0] : undefined;
  };
}
