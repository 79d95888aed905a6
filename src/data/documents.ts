import { type CalendarDate, vietnamDate } from '../lib/party/dates.ts';
import { isRepealing } from '../lib/party/legal-state/acts.ts';
import type { ValidityFacts } from '../lib/party/legal-state/facts.ts';
import { type TimelineEvent, timelineOf } from '../lib/party/legal-state/timeline.ts';
import { href } from '../lib/url.ts';
import type { DocumentView } from '../library/document-view.ts';
import { buildRegister, type Register } from '../library/register.ts';
import { symbolFinder } from '../library/symbol-finder.ts';
import {
  type DocumentRelation,
  documentRelations,
  relationsIn,
} from '../model/collections/document-relations.ts';
import { setting } from './site.ts';
import { type EntryOf, now, oncePerBuild, published } from './store.ts';

export type { DocumentView } from '../library/document-view.ts';
export type DocumentEntry = EntryOf<'documents'>;
export type IssuingBodyEntry = EntryOf<'bodies'>;

/** Relations of one document in both directions, empty ones left out. */
export interface RelationGroup {
  relation: DocumentRelation;
  /** 'out': this document acts on the others; 'in': they act on it. */
  direction: 'out' | 'in';
  documents: DocumentView[];
  /** By the slug of a document: the articles concerned, in words. */
  articles: ReadonlyMap<string, string>;
}

/** The same day for every page of one build. */
export const today = vietnamDate(now);

/** The register of all published documents. */
export const register = oncePerBuild(
  async (): Promise<Register<DocumentEntry>> =>
    buildRegister({
      entries: await published('documents'),
      bodies: new Map((await published('bodies')).map(({ slug, data }) => [slug, data])),
      terms: setting('terms').items,
      today,
    }),
);

/** All documents, newest first. */
export async function allDocuments(): Promise<{ entry: DocumentEntry; view: DocumentView }[]> {
  const { entries, views } = await register();
  return entries.map((entry) => ({ entry, view: views.get(entry.slug) as DocumentView }));
}

/** Documents that changed last: issued, or no longer in force. */
export async function latestChanges(count: number): Promise<DocumentView[]> {
  const { views } = await register();
  return [...views.values()]
    .toSorted((left, right) => right.changed.localeCompare(left.changed))
    .slice(0, count);
}

/** One document by slug; undefined when it is not published. */
export async function documentView(slug: string): Promise<DocumentView | undefined> {
  return (await register()).views.get(slug);
}

/** Finds documents by their address in a built page, or by the key of their symbol. */
export const documentFinder = oncePerBuild(async () => {
  const documents = [...(await register()).views.values()];
  return {
    byHref: new Map(documents.map((view) => [href(view.path), view])),
    bySymbol: symbolFinder(documents),
  };
});

/** Several documents by slug, unpublished ones left out. */
export async function documentViews(slugs: readonly string[]): Promise<DocumentView[]> {
  const { views } = await register();
  return slugs.flatMap((slug) => views.get(slug) ?? []);
}

/** Relations of a document to others, and of others to it. */
export async function relationsOf(entry: DocumentEntry): Promise<RelationGroup[]> {
  const { views, incoming } = await register();
  const ways = {
    out: relationsIn(entry.data).map((link) => ({ ...link, slug: link.target })),
    in: (incoming.get(entry.slug) ?? []).map((link) => ({ ...link, slug: link.from.slug })),
  };
  const groups = (['out', 'in'] as const).flatMap((direction) =>
    documentRelations.map((relation): RelationGroup => {
      const links = ways[direction].filter((link) => link.relation === relation);
      // Articles are told where the relation concerns nothing more than them.
      const articles = [...Map.groupBy(links, ({ slug }) => slug)].flatMap(([slug, own]) => {
        const concerned = own.flatMap((link) => link.articles ?? []);
        return concerned.length === own.length ? ([[slug, concerned.join('; ')]] as const) : [];
      });
      return {
        relation,
        direction,
        documents: [...new Set(links.map(({ slug }) => slug))].flatMap(
          (slug) => views.get(slug) ?? [],
        ),
        articles: new Map(articles),
      };
    }),
  );
  return groups.filter((group) => group.documents.length > 0);
}

/** Documents that amended or corrected this one or took articles out of it, oldest first. Its text on the site is not consolidated. */
export async function amendmentsOf(slug: string): Promise<DocumentView[]> {
  const { views, incoming } = await register();
  return (incoming.get(slug) ?? [])
    .filter(
      ({ relation, articles }) =>
        relation === 'amends' ||
        relation === 'corrects' ||
        (articles !== undefined && isRepealing(relation)),
    )
    .map(({ from }) => from.slug)
    .filter((from, at, all) => all.indexOf(from) === at)
    .flatMap((from) => views.get(from) ?? [])
    .toSorted((left, right) => left.issued.localeCompare(right.issued));
}

/** One event in the timeline of a document. */
export interface TimelineStep {
  kind: TimelineEvent['kind'];
  day: CalendarDate;
  by: DocumentView | undefined;
  articles: string | undefined;
  isUpcoming: boolean;
}

/** The timeline of a document, from its issue to its end. */
export async function timelineSteps(entry: DocumentEntry): Promise<TimelineStep[]> {
  const { views, facts } = await register();
  return timelineOf(facts.get(entry.slug) as ValidityFacts).map(({ kind, day, by, articles }) => ({
    kind,
    day,
    by: by === undefined ? undefined : views.get(by),
    articles,
    isUpcoming: day > today,
  }));
}

/**
 * All documents that this one replaces, directly or through others, itself, and all that replace it in
 * turn; oldest first.
 */
export async function replacementChain(slug: string): Promise<DocumentView[]> {
  const { bySlug, views, incoming } = await register();
  const found = new Set<string>();
  const walk = (at: string, next: (slug: string) => string[]) => {
    for (const other of next(at)) {
      if (found.has(other)) continue;
      found.add(other);
      walk(other, next);
    }
  };
  found.add(slug);
  walk(slug, (at) => bySlug.get(at)?.data.replaces ?? []);
  walk(slug, (at) =>
    (incoming.get(at) ?? []).flatMap(({ relation, articles, from }) =>
      relation === 'replaces' && articles === undefined ? [from.slug] : [],
    ),
  );
  return [...found]
    .flatMap((one) => views.get(one) ?? [])
    .toSorted((left, right) => left.issued.localeCompare(right.issued));
}
