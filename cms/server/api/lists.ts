import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { compareVietnamese } from '../../../src/lib/vietnamese/collate.ts';
import { allCollections, allSettings } from '../../../src/model/registry.ts';
import type { StoredText } from '../../protocol/lists.ts';
import { writablePath } from '../paths.ts';
import { CONTENT, type IndexedEntry, type Snapshot } from '../store/entry-index.ts';
import type { Repository } from '../store/repository.ts';
import { areaEntry, callersArea, hasArea } from './areas.ts';
import type { Call, Handler } from './context.ts';
import { isUnwrittenSetting } from './entries.ts';
import { HttpError } from './http-error.ts';
import { wordsOfTerm } from './term-matcher.ts';

/** Entries a page of a list. */
export const PAGE_SIZE = 30;
/** Answers of a search: more than anybody reads. */
const MAX_HITS = 40;

/** The published entries of a folder, a page at a time, newest first; heads only. */
export const entriesByFolder: Handler<'entriesByFolder'> = async (call, input) => {
  const { services } = call;
  const main = await services.store.main();
  const { folder, extension, page } = input;
  const all = inCallersArea(call, sortedEntries(main, folder, extension));
  const shown = all.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  return {
    entries: await Promise.all(shown.map((entry) => listItem(services.store.repository, entry))),
    page,
    pageCount: Math.ceil(all.length / PAGE_SIZE),
    count: all.length,
  };
};

/** Entries whose title or address holds every word of the term, marks and case aside. */
export const searchEntries: Handler<'searchEntries'> = async (call, { folders, term }) => {
  const { services } = call;
  const main = await services.store.main();
  const isHit = matcher(term);
  const hits = folders
    .flatMap((folder) => inCallersArea(call, sortedEntries(main, folder)))
    .filter(isHit)
    .slice(0, MAX_HITS);
  return {
    entries: await Promise.all(
      hits.map(async (entry) => ({
        collection: entry.collection,
        ...(await listItem(services.store.repository, entry)),
      })),
    ),
  };
};

/** What a choice of entries shows: slug and words, for the field that points at other entries. */
export const relationOptions: Handler<'relationOptions'> = async ({ services }, input) => {
  const main = await services.store.main();
  const isHit = matcher(input.term ?? '');
  const slugs = input.slugs ? new Set(input.slugs) : null;
  const folder = allCollections.find(({ id }) => id === input.collection)?.folder ?? '';
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
export const entriesByFiles: Handler<'entriesByFiles'> = async ({ services }, input) => {
  const main = await services.store.main();
  const files = input.files.filter(({ path }) => writablePath(path)?.kind === 'settings');
  const found = await Promise.all(
    files.slice(0, allSettings.length).map(async ({ path, label }) => {
      const id = main.files.get(path);
      if (isUnwrittenSetting(path, main)) return [{ data: '', file: { path, label, id: '' } }];
      if (id === undefined) return [];
      const bytes = await services.store.repository.readBlob(id);
      return [{ data: bytes?.toString('utf8') ?? '', file: { path, label, id } }];
    }),
  );
  return found.flat();
};

/** The entries that are the caller's business. */
function inCallersArea(call: Call, entries: readonly IndexedEntry[]): readonly IndexedEntry[] {
  if (!hasArea(call)) return entries;
  const isMine = callersArea(call);
  return entries.filter((entry) => isMine(areaEntry(entry)));
}

/** Tells whether the title or address of an entry has every word of a term, marks and case aside. */
function matcher(term: string): (entry: IndexedEntry) => boolean {
  const words = wordsOfTerm(term);
  return ({ folded }) => words.every((word) => folded.includes(word));
}

const sorted = new WeakMap<Snapshot, Map<string, IndexedEntry[]>>();

/** Entries of a folder in the order of lists; worked out once a published state. */
function sortedEntries(main: Snapshot, folder: string, extension?: string): IndexedEntry[] {
  const collection = allCollections.find((one) => `${CONTENT}${one.folder}` === folder);
  if (!collection) throw new HttpError('bad-request', serverMessages.errors.badRequest);
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
async function listItem(repository: Repository, { path, blob }: IndexedEntry): Promise<StoredText> {
  const whole = (await repository.readBlob(blob))?.toString('utf8') ?? '';
  const end = path.endsWith('.yml') ? -1 : whole.indexOf('\n---', 3);
  return { data: end < 0 ? whole : `${whole.slice(0, end)}\n---\n`, file: { path, id: blob } };
}
