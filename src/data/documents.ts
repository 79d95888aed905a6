import type { CalendarDate } from '../lib/party/dates.ts';
import { isRepealing } from '../lib/party/legal-state/acts.ts';
import type { ValidityFacts } from '../lib/party/legal-state/facts.ts';
import { isRepealed } from '../lib/party/legal-state/states.ts';
import { type TimelineEvent, timelineOf } from '../lib/party/legal-state/timeline.ts';
import { symbolKey } from '../lib/party/symbol.ts';
import { href } from '../lib/url.ts';
import type { DocumentView } from '../library/document-view.ts';
import { buildRegister, type Register } from '../library/register.ts';
import { symbolFinder } from '../library/symbol-finder.ts';
import {
  type DocumentRelation,
  documentRelations,
  relationsIn,
} from '../model/collections/document-relations.ts';
import { today } from './content.ts';
import { lookup, shared } from './reads.ts';
import { setting } from './site.ts';
import { type EntryOf, published } from './store.ts';

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

/** The register of all published documents. */
export const register = shared(
  async (): Promise<Register<DocumentEntry>> =>
    buildRegister({
      entries: await published('documents'),
      bodies: new Map((await published('bodies')).map(({ slug, data }) => [slug, data])),
      terms: setting('terms').items,
      today: today(),
    }),
);

/** All documents, newest first. */
export async function allDocuments(): Promise<{ entry: DocumentEntry; view: DocumentView }[]> {
  const { entries, views } = await register();
  return entries.map((entry) => ({ entry, view: views.get(entry.slug) as DocumentView }));
}

/**
 * Documents that changed last: issued, or no longer in force. The last line is for one that ended, where
 * none of the others did: what no longer applies is what readers must hear of.
 */
export async function latestChanges(count: number): Promise<DocumentView[]> {
  return (await latest())(String(count));
}

const latest = lookup('latestChanges', async () => {
  const { views } = await register();
  const sorted = [...views.values()].toSorted((left, right) =>
    right.changed.localeCompare(left.changed),
  );
  const hasEnded = ({ validity }: DocumentView) => isRepealed(validity.state);
  const ended = sorted.find(hasEnded);
  return (count) => {
    const shown = sorted.slice(0, Number(count));
    return ended && !shown.some(hasEnded) ? [...shown.slice(0, -1), ended] : shown;
  };
});

/** One document by slug; undefined when it is not published. */
export async function documentView(slug: string): Promise<DocumentView | undefined> {
  return (await viewBySlug())(slug);
}

/** Several documents by slug, unpublished ones left out. */
export async function documentViews(slugs: readonly string[]): Promise<DocumentView[]> {
  const find = await viewBySlug();
  return slugs.flatMap((slug) => find(slug) ?? []);
}

const viewBySlug = lookup('documentView', async () => {
  const { views } = await register();
  return (slug) => views.get(slug);
});

/** Finds documents by their address in a built page, or by the key of their symbol. */
export async function documentFinder() {
  const [byHref, ofSymbol] = await Promise.all([viewByHref(), viewsOfSymbol()]);
  return {
    byHref,
    bySymbol: (key: string, following: string): DocumentView | undefined =>
      symbolFinder(ofSymbol(key))(key, following),
  };
}

const viewByHref = lookup('documentAt', async () => {
  const { views } = await register();
  const byHref = new Map([...views.values()].map((view) => [href(view.path), view]));
  return (address) => byHref.get(address);
});

const viewsOfSymbol = lookup('documentsOfSymbol', async () => {
  const { views } = await register();
  const byKey = Map.groupBy(views.values(), ({ symbol }) => symbolKey(symbol));
  return (key) => byKey.get(key) ?? [];
});

/** Relations of a document to others, and of others to it. */
export async function relationsOf({ slug }: DocumentEntry): Promise<RelationGroup[]> {
  return (await relations())(slug);
}

const relations = lookup('documentRelations', async () => {
  const known = await register();
  return (slug) => relationsOfSlug(known, slug);
});

function relationsOfSlug(
  { bySlug, views, incoming }: Register<DocumentEntry>,
  own: string,
): RelationGroup[] {
  const entry = bySlug.get(own);
  const ways = {
    out: (entry ? relationsIn(entry.data) : []).map((link) => ({ ...link, slug: link.target })),
    in: (incoming.get(own) ?? []).map((link) => ({ ...link, slug: link.from.slug })),
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
  return (await amendments())(slug);
}

const amendments = lookup('documentAmendments', async () => {
  const known = await register();
  return (slug) => amendmentsOfSlug(known, slug);
});

function amendmentsOfSlug({ views, incoming }: Register, slug: string): DocumentView[] {
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
export async function timelineSteps({ slug }: DocumentEntry): Promise<TimelineStep[]> {
  return (await timelines())(slug);
}

const timelines = lookup('documentTimeline', async () => {
  const known = await register();
  const day = today();
  return (slug) => timelineStepsOf(known, slug, day);
});

function timelineStepsOf(
  { views, facts }: Register,
  slug: string,
  today: CalendarDate,
): TimelineStep[] {
  return timelineOf(facts.get(slug) as ValidityFacts).map(({ kind, day, by, articles }) => ({
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
  return (await replacementChains())(slug);
}

const replacementChains = lookup('replacementChain', async () => {
  const known = await register();
  return (slug) => replacementChainOf(known, slug);
});

function replacementChainOf(
  { bySlug, views, incoming }: Register<DocumentEntry>,
  slug: string,
): DocumentView[] {
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
