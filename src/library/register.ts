import type { Term } from '../lib/party/bodies.ts';
import type { CalendarDate } from '../lib/party/dates.ts';
import { type Act, actsByTarget } from '../lib/party/legal-state/acts.ts';
import { type ValidityFacts, validityFacts } from '../lib/party/legal-state/facts.ts';
import { isRepealed } from '../lib/party/legal-state/states.ts';
import { successorOf } from '../lib/party/legal-state/successor.ts';
import { deriveValidity, upcomingEnd, type Validity } from '../lib/party/legal-state/validity.ts';
import { type RelatedDocument, relationsIn } from '../model/collections/document-relations.ts';
import { legalDocument } from '../model/legal-document.ts';
import {
  type DocumentView,
  distinctSymbol,
  documentViewOf,
  type IssuingBodyData,
  type RegisterEntry,
} from './document-view.ts';

/** A relation as seen from its target. */
export interface IncomingRelation<E extends RegisterEntry = RegisterEntry>
  extends Omit<RelatedDocument, 'target'> {
  from: E;
}

/** All published documents with their legal states and relations in both directions. */
export interface Register<E extends RegisterEntry = RegisterEntry> {
  /** Newest first. */
  entries: E[];
  bySlug: ReadonlyMap<string, E>;
  views: ReadonlyMap<string, DocumentView>;
  incoming: ReadonlyMap<string, IncomingRelation<E>[]>;
  /** The dates and relations each document's legal state follows from, by its slug. */
  facts: ReadonlyMap<string, ValidityFacts>;
}

/** Builds the register with the legal states as of `today`. */
export function buildRegister<E extends RegisterEntry>(options: {
  entries: readonly E[];
  bodies: ReadonlyMap<string, IssuingBodyData>;
  terms: readonly Term[];
  today: CalendarDate;
}): Register<E> {
  const { bodies, terms, today } = options;
  const entries = options.entries.toSorted(
    (left, right) =>
      right.data.issued.localeCompare(left.data.issued) || left.slug.localeCompare(right.slug),
  );
  const incoming = new Map<string, IncomingRelation<E>[]>();
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
      return [slug, documentViewOf({ entry, validity, end, bySlug, bodies, terms, today })];
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

function factsOf(entries: readonly RegisterEntry[]): Map<string, ValidityFacts> {
  const documents = entries.map(({ slug, data }) => legalDocument(slug, data));
  const acts: ReadonlyMap<string, Act[]> = actsByTarget(documents);
  return new Map(
    documents.map(({ id, effects, ...stated }) => [id, validityFacts(stated, acts.get(id))]),
  );
}
