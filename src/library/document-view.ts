import { type Term, termOn } from '../lib/party/bodies.ts';
import { citeInFull, citeShort } from '../lib/party/citation.ts';
import { type CalendarDate, daysAfter } from '../lib/party/dates.ts';
import { type DocumentTypeId, documentTypeName } from '../lib/party/document-types.ts';
import type { EffectKind } from '../lib/party/legal-state/acts.ts';
import { isRepealed, isUnchecked, type ValidityState } from '../lib/party/legal-state/states.ts';
import type { upcomingEnd, Validity } from '../lib/party/legal-state/validity.ts';
import type { EntryData } from '../model/collection.ts';
import type { bodies } from '../model/collections/bodies.ts';
import type { documents } from '../model/collections/documents.ts';

export type DocumentData = EntryData<typeof documents>;
export type IssuingBodyData = EntryData<typeof bodies>;

/** The entry of a document. */
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
  level: IssuingBodyData['level'] | null;
  issued: CalendarDate;
  subject: string;
  /** The term it was issued in; null when the list of terms has none for its day and body. */
  term: Pick<Term, 'id' | 'name'> | null;
  validity: Validity;
  /** What the checked state was compared with. */
  checkedWith: DocumentData['checkedWith'];
  /**
   * The document that ended, suspended or amended this one; `unchecked` when nobody has compared it with
   * its original, `isRepealed` when it is no longer in force itself.
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
  /** Effects on single articles, with the symbol of the acting document. */
  articles: { kind: EffectKind; articles: string; symbol: string; since: CalendarDate }[];
  /** The day it will no longer be in force, where that is known, and the document that ends it. */
  upcomingEnd?: { day: CalendarDate; symbol: string | undefined } | undefined;
  /** For a repealed document: the last one in its chain of replacements. */
  successor?: { symbol: string; path: string; state: ValidityState } | undefined;
  /** Somebody compared it with its original, but more than half a year ago. */
  isCheckOld: boolean;
  /** The day of its last change: issued, or no longer in force. */
  changed: CalendarDate;
  citation: string;
  shortCitation: string;
}

/** Days after which a check is told again in lists: half a year. */
const CHECK_HOLDS = 183;

/** The view of one document; what follows from other views (`successor`, `cause.isRepealed`) is added by the register. */
export function documentViewOf(known: {
  entry: RegisterEntry;
  validity: Validity;
  end: ReturnType<typeof upcomingEnd>;
  bySlug: ReadonlyMap<string, RegisterEntry>;
  bodies: ReadonlyMap<string, IssuingBodyData>;
  terms: readonly Term[];
  today: CalendarDate;
}): DocumentView {
  const { entry, validity, end, bySlug, bodies, terms, today } = known;
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
    isCheckOld: validity.checked !== undefined && daysAfter(validity.checked, CHECK_HOLDS) < today,
    changed: validity.since && validity.since > data.issued ? validity.since : data.issued,
    citation: citeInFull(cited),
    shortCitation: citeShort(cited),
  };
}

/** A symbol, with its year when `other`, shown beside it, has the same symbol. */
export function distinctSymbol(
  { symbol, issued }: { symbol: string; issued: CalendarDate },
  other: { symbol: string },
): string {
  return symbol === other.symbol ? `${symbol} (${issued.slice(0, 4)})` : symbol;
}
