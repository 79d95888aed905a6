import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { compareVietnamese } from '../../../src/lib/vietnamese/collate.ts';
import { fold } from '../../../src/lib/vietnamese/fold.ts';
import { allCollections, allSettings } from '../../../src/model/registry.ts';
import { writablePath } from '../paths.ts';
import { CONTENT, type IndexedEntry, type Snapshot } from '../store/entry-index.ts';
import type { Action, Call } from './context.ts';
import { objects, text } from './params.ts';
import { Refusal } from './refusal.ts';

/** Entries a page of a list. */
export const PAGE_SIZE = 30;
/** Answers of a search: more than anybody reads. */
const MAX_HITS = 40;

/** The published entries of a folder, a page at a time, newest first; heads only. */
export const entriesByFolder: Action = async ({ office, params }) => {
  const main = await office.store.main();
  const extension = params.extension === 'yml' ? 'yml' : 'md';
  const all = sortedEntries(main, text(params, 'folder'), extension);
  const page = Math.max(0, Math.floor(Number(params.page) || 0));
  const shown = all.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  return {
    entries: await Promise.all(shown.map((entry) => listItem(office.store.repository, entry))),
    page,
    pageCount: Math.ceil(all.length / PAGE_SIZE),
    count: all.length,
  };
};

/** Entries whose title or address holds every word of the term, marks and case aside. */
export const searchEntries: Action = async ({ office, params }) => {
  const main = await office.store.main();
  const isHit = matcher(text(params, 'term'));
  const folders = Array.isArray(params.folders) ? params.folders.map(String) : [];
  const hits = folders
    .flatMap((folder) => sortedEntries(main, folder))
    .filter(isHit)
    .slice(0, MAX_HITS);
  return {
    entries: await Promise.all(
      hits.map(async (entry) => ({
        collection: entry.collection,
        ...(await listItem(office.store.repository, entry)),
      })),
    ),
  };
};

/** What a choice of entries shows: slug and words, for the field that points at other entries. */
export const relationOptions: Action = async ({ office, params }) => {
  const main = await office.store.main();
  const collection = text(params, 'collection');
  const isHit = matcher(String(params.term ?? ''));
  const slugs = Array.isArray(params.slugs) ? new Set(params.slugs.map(String)) : null;
  const folder = allCollections.find(({ id }) => id === collection)?.folder ?? '';
  const hits = sortedEntries(main, `${CONTENT}${folder}`).filter((entry) =>
    slugs ? slugs.has(entry.slug) : isHit(entry),
  );
  return {
    options: hits.slice(0, slugs ? hits.length : MAX_HITS).map(({ slug, title, data }) => ({
      value: slug,
      label: [title, data.subject].filter(Boolean).join(' – '),
    })),
  };
};

/** Settings files, whole. */
export const entriesByFiles: Action = async ({ office, params }) => {
  const main = await office.store.main();
  const files = objects(params.files).filter(({ path }) => writablePath(path)?.kind === 'settings');
  const found = await Promise.all(
    files.slice(0, allSettings.length).map(async (file) => {
      const path = text(file, 'path');
      const blob = main.files.get(path);
      const bytes = blob ? await office.store.repository.readBlob(blob) : null;
      return { data: bytes?.toString('utf8') ?? '', file: { path, label: file.label, id: blob } };
    }),
  );
  return found.filter(({ file }) => file.id !== undefined);
};

/** Tells whether an entry has every word of a term, marks and case aside. */
function matcher(term: string): (entry: IndexedEntry) => boolean {
  const words = fold(term)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return ({ folded }) => words.every((word) => folded.includes(word));
}

const sorted = new WeakMap<Snapshot, Map<string, IndexedEntry[]>>();

/** Entries of a folder in the order of lists; worked out once a published state. */
function sortedEntries(main: Snapshot, folder: string, extension?: string): IndexedEntry[] {
  const collection = allCollections.find((one) => `${CONTENT}${one.folder}` === folder);
  if (!collection) throw new Refusal(400, 'bad-request', serverMessages.refusals.badRequest);
  const cache = sorted.get(main) ?? new Map<string, IndexedEntry[]>();
  sorted.set(main, cache);
  const key = `${folder} ${extension ?? ''}`;
  const known = cache.get(key);
  if (known) return known;
  const found = [...main.entries.values()]
    .filter((entry) => entry.collection === collection.id)
    .filter((entry) => extension === undefined || entry.path.endsWith(`.${extension}`))
    .sort(
      (left, right) =>
        right.date.localeCompare(left.date) || compareVietnamese(left.title, right.title),
    );
  cache.set(key, found);
  return found;
}

/** Only the head: a list shows titles, and opening an entry reads it anew. */
async function listItem(
  repository: Call['office']['store']['repository'],
  { path, blob }: IndexedEntry,
) {
  const whole = (await repository.readBlob(blob))?.toString('utf8') ?? '';
  const end = path.endsWith('.yml') ? -1 : whole.indexOf('\n---', 3);
  return { data: end < 0 ? whole : `${whole.slice(0, end)}\n---\n`, file: { path, id: blob } };
}
