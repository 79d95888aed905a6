import { compareVietnamese } from '../lib/vietnamese/collate.ts';
import { allDocuments, type DocumentView, type IssuingBodyEntry } from './documents.ts';
import { shared } from './reads.ts';
import { published } from './store.ts';

/** A body that issues documents, with the bodies and documents related to it. */
export interface IssuingBody {
  entry: IssuingBodyEntry;
  parent: IssuingBodyEntry | undefined;
  successors: IssuingBodyEntry[];
  predecessors: IssuingBodyEntry[];
  /** Newest first. */
  documents: DocumentView[];
}

/** All issuing bodies, by the Vietnamese alphabet. */
export const issuingBodies = shared(async (): Promise<IssuingBody[]> => {
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
