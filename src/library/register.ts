import { type Term, termOn } from '../lib/party/bodies.ts';
import { citeInFull, citeShort } from '../lib/party/citation.ts';
import type { CalendarDate } from '../lib/party/dates.ts';
import { type DocumentTypeId, documentTypeName } from '../lib/party/document-types.ts';
import {
  deriveValidity,
  endAhead,
  endings,
  isStillborn,
  type Validity,
  type ValidityFacts,
  type ValidityState,
} from '../lib/party/validity.ts';
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
  /**
   * The document that ended or amended this one, ready to link; `unchecked` when nobody checked it
   * yet, `isDead` when it no longer holds itself.
   */
  cause?:
    | {
        symbol: string;
        path: string;
        unchecked: boolean;
        isDead: boolean;
        /** Symbols of others that ended it in the same way on the same day. */
        alongside: string[];
      }
    | undefined;
  /** When it will end, where that is known, and through which document. */
  ahead?: { day: CalendarDate; symbol: string | undefined } | undefined;
  /** What to follow in place of a dead document, at the end of the line of replacements. */
  successor?: { symbol: string; path: string; state: ValidityState } | undefined;
  /** The last day something happened to it: issued, or ended. */
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
      const facts = factsOf(entry, incoming);
      const validity = deriveValidity(facts, today);
      const end = endAhead(facts, today);
      const ender = end?.by === undefined ? undefined : bySlug.get(end.by);
      const ahead = end && { day: end.day, symbol: ender && apart(ender.data, entry.data) };
      const cause = validity.cause ? bySlug.get(validity.cause) : undefined;
      const alongside = (validity.alongside ?? []).flatMap((slug) => bySlug.get(slug) ?? []);
      return [entry.slug, viewOf({ entry, validity, cause, alongside, ahead, bodies, terms })];
    }),
  );
  for (const view of views.values()) {
    view.successor = successorOf(view, views);
    const { cause, validity } = view;
    if (cause) cause.isDead = views.get(validity.cause ?? '')?.validity.state === 'het-hieu-luc';
  }
  return { entries, bySlug, views, incoming };
}

type IncomingOf = ReadonlyMap<string, readonly Incoming[]>;

/** The dates and relations a document's validity follows from. */
export function factsOf({ slug, data }: RegisterEntry, incoming: IncomingOf): ValidityFacts {
  const endersOf = (entry: RegisterEntry) =>
    (incoming.get(entry.slug) ?? [])
      .filter(({ relation }) => endings.some((how) => how === relation))
      .map(({ from }) => from);
  const acting = (relation: DocumentRelation) =>
    (incoming.get(slug) ?? [])
      .filter((link) => link.relation === relation)
      .filter(({ from }) => !isStillborn(from, { startOf, endersOf }))
      .map(({ from }) => ({ id: from.slug, effective: startOf(from) }));
  return {
    stated: data.validity,
    checked: data.checked,
    issued: data.issued,
    effective: data.effective,
    expires: data.expires,
    endedBy: endings.flatMap((how) => acting(how).map((ending) => ({ ...ending, how }))),
    amendedBy: acting('amends'),
    correctedBy: acting('corrects'),
  };
}

/** The day a document takes effect. */
function startOf({ data }: RegisterEntry): CalendarDate {
  return data.effective ?? data.issued;
}

/** What to follow in place of a dead document: the end of a line of replacements that still holds. */
function successorOf(
  view: DocumentView,
  views: ReadonlyMap<string, DocumentView>,
): DocumentView['successor'] {
  const end = livingEnd(view, views, new Set());
  if (!end || end === view) return undefined;
  return { symbol: apart(end, view), path: end.path, state: end.validity.state };
}

function livingEnd(
  view: DocumentView,
  views: ReadonlyMap<string, DocumentView>,
  seen: Set<DocumentView>,
): DocumentView | undefined {
  const { state, ending, cause, alongside = [] } = view.validity;
  if (state !== 'het-hieu-luc') return view;
  if (seen.has(view) || ending !== 'replaces' || cause === undefined) return undefined;
  seen.add(view);
  for (const slug of [cause, ...alongside]) {
    const next = views.get(slug);
    const end = next && livingEnd(next, views, seen);
    if (end) return end;
  }
  return undefined;
}

function viewOf(known: {
  entry: RegisterEntry;
  validity: Validity;
  cause: RegisterEntry | undefined;
  alongside: readonly RegisterEntry[];
  ahead: DocumentView['ahead'];
  bodies: ReadonlyMap<string, BodyData>;
  terms: readonly Term[];
}): DocumentView {
  const { entry, validity, cause, ahead, bodies, terms } = known;
  const alongside = known.alongside.map((other) => apart(other.data, entry.data));
  const { data, slug, path } = entry;
  const body = bodies.get(data.issuer);
  const issuer = body?.name ?? data.issuer;
  const term =
    terms.find(({ id }) => id === data.term) ?? (body && termOn(terms, body, data.issued));
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
      unchecked: [cause, ...known.alongside].some(
        ({ data: { validity: own } }) => own === 'chua-ro',
      ),
      isDead: false,
      alongside,
    },
    ahead: validity.state === 'het-hieu-luc' ? undefined : ahead,
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
