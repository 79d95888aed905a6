import { type Term, termOn } from '../lib/party/bodies.ts';
import { citeInFull, citeShort } from '../lib/party/citation.ts';
import type { CalendarDate } from '../lib/party/dates.ts';
import { type DocumentTypeId, documentTypeName } from '../lib/party/document-types.ts';
import { type Act, actsByTarget, type EffectKind } from '../lib/party/legal-state/acts.ts';
import { type ValidityFacts, validityFacts } from '../lib/party/legal-state/facts.ts';
import { isRepealed, isUnchecked, type ValidityState } from '../lib/party/legal-state/states.ts';
import { successorOf } from '../lib/party/legal-state/successor.ts';
import { deriveValidity, upcomingEnd, type Validity } from '../lib/party/legal-state/validity.ts';
import type { EntryData } from '../model/collection.ts';
import type { bodies } from '../model/collections/bodies.ts';
import { type RelatedDocument, relationsIn } from '../model/collections/document-relations.ts';
import type { documents } from '../model/collections/documents.ts';
import { legalDocument } from '../model/legal-document.ts';

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
   * The document that ended, suspended or amended this one, ready to link; `unchecked` when nobody
   * checked it yet, `isRepealed` when it no longer holds itself.
   */
  cause?:
    | {
        symbol: string;
        path: string;
        unchecked: boolean;
        isRepealed: boolean;
        /** Symbols of others that ended it in the same way on the same day. */
        jointly: string[];
      }
    | undefined;
  /** What has fallen on single articles, with the symbol of the document that did it. */
  articles: { kind: EffectKind; articles: string; symbol: string; since: CalendarDate }[];
  /** When it will end, where that is known, and through which document. */
  upcomingEnd?: { day: CalendarDate; symbol: string | undefined } | undefined;
  /** What to follow in place of a repealed document, at the end of the line of replacements. */
  successor?: { symbol: string; path: string; state: ValidityState } | undefined;
  /** The last day something happened to it: issued, or ended. */
  changed: CalendarDate;
  citation: string;
  shortCitation: string;
}

/** A relation as seen from the document it acts on. */
export interface Incoming<E extends RegisterEntry = RegisterEntry>
  extends Omit<RelatedDocument, 'target'> {
  from: E;
}

/** All documents with what follows from their relations. */
export interface Register<E extends RegisterEntry = RegisterEntry> {
  /** Newest first. */
  entries: E[];
  bySlug: ReadonlyMap<string, E>;
  views: ReadonlyMap<string, DocumentView>;
  incoming: ReadonlyMap<string, Incoming<E>[]>;
  /** The dates and relations each document's legal state follows from, by its slug. */
  facts: ReadonlyMap<string, ValidityFacts>;
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
    for (const { target, ...how } of relationsIn(from.data)) {
      const known = incoming.get(target);
      if (known) known.push({ ...how, from });
      else incoming.set(target, [{ ...how, from }]);
    }
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]));
  const facts = factsOf(entries);
  const validities = new Map(
    entries.map(({ slug }) => [slug, deriveValidity(facts.get(slug) as ValidityFacts, today)]),
  );
  const views = new Map(
    entries.map((entry) => {
      const { slug } = entry;
      const validity = validities.get(slug) as Validity;
      const end = upcomingEnd(facts.get(slug) as ValidityFacts, today);
      return [slug, viewOf({ entry, validity, end, bySlug, bodies, terms })];
    }),
  );
  for (const view of views.values()) {
    const next = successorOf(view.slug, (slug) => validities.get(slug));
    const successor = next === undefined || next === view.slug ? undefined : views.get(next);
    view.successor = successor && {
      symbol: distinctSymbol(successor, view),
      path: successor.path,
      state: successor.validity.state,
    };
    const { cause, validity } = view;
    if (cause) cause.isRepealed = isRepealed(validities.get(validity.cause ?? '')?.state);
  }
  return { entries, bySlug, views, incoming, facts };
}

/** The facts of every document, by its slug. */
function factsOf(entries: readonly RegisterEntry[]): Map<string, ValidityFacts> {
  const documents = entries.map(({ slug, data }) => legalDocument(slug, data));
  const acts: ReadonlyMap<string, Act[]> = actsByTarget(documents);
  return new Map(
    documents.map(({ id, effects, ...stated }) => [id, validityFacts(stated, acts.get(id))]),
  );
}

function viewOf(known: {
  entry: RegisterEntry;
  validity: Validity;
  end: ReturnType<typeof upcomingEnd>;
  bySlug: ReadonlyMap<string, RegisterEntry>;
  bodies: ReadonlyMap<string, BodyData>;
  terms: readonly Term[];
}): DocumentView {
  const { entry, validity, end, bySlug, bodies, terms } = known;
  const { data, slug, path } = entry;
  const cause = bySlug.get(validity.cause ?? '');
  const jointly = (validity.jointly ?? []).flatMap((other) => bySlug.get(other) ?? []);
  const symbolOf = (other: string | undefined) => {
    const acting = bySlug.get(other ?? '');
    return acting && distinctSymbol(acting.data, data);
  };
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
      symbol: distinctSymbol(cause.data, data),
      path: cause.path,
      unchecked: [cause, ...jointly].some(({ data: own }) => isUnchecked(own.validity)),
      isRepealed: false,
      jointly: jointly.map((other) => distinctSymbol(other.data, data)),
    },
    articles: (validity.articles ?? []).map(({ id, kind, articles, effective }) => ({
      kind,
      articles,
      symbol: symbolOf(id) ?? '',
      since: effective,
    })),
    upcomingEnd:
      isRepealed(validity.state) || !end ? undefined : { day: end.day, symbol: symbolOf(end.by) },
    changed: validity.since && validity.since > data.issued ? validity.since : data.issued,
    citation: citeInFull(cited),
    shortCitation: citeShort(cited),
  };
}

/** A symbol, with its year where another document of the same symbol stands beside it. */
export function distinctSymbol(
  { symbol, issued }: { symbol: string; issued: CalendarDate },
  other: { symbol: string },
): string {
  return symbol === other.symbol ? `${symbol} (${issued.slice(0, 4)})` : symbol;
}
