import { compareVietnamese } from '../lib/vietnamese/collate.ts';
import { allDocuments, type BodyEntry, type DocumentView } from './documents.ts';
import { oncePerBuild, published } from './store.ts';

/** A body with what hangs on it. */
export interface BodyView {
  entry: BodyEntry;
  parent: BodyEntry | undefined;
  successors: BodyEntry[];
  predecessors: BodyEntry[];
  /** Newest first. */
  documents: DocumentView[];
}

/** All issuing bodies in Vietnamese order. */
export const allBodies = oncePerBuild(async (): Promise<BodyView[]> => {
  const entries = await published('bodies');
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]));
  const documents = Map.groupBy(await allDocuments(), ({ view }) => view.body);
  return entries
    .toSorted((left, right) => compareVietnamese(left.data.name, right.data.name))
    .map((entry) => ({
      entry,
      parent: entry.data.parent === undefined ? undefined : bySlug.get(entry.data.parent),
      successors: entry.data.successors.flatMap((slug) => bySlug.get(slug) ?? []),
      predecessors: entries.filter(({ data }) => data.successors.includes(entry.slug)),
      documents: (documents.get(entry.slug) ?? []).map(({ view }) => view),
    }));
});
