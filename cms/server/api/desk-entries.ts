import { vietnamDate } from '../../../src/lib/party/dates.ts';
import { allSettings, SETTINGS_FOLDER } from '../../../src/model/registry.ts';
import { settingsPath } from '../../../src/source/content-files.ts';
import type { DeskEntry, DeskState } from '../../protocol/desk.ts';
import { momentOf } from '../publishing/schedule.ts';
import type { Draft } from '../store/drafts.ts';
import { CONTENT, collectionOf, type IndexedEntry, indexEntry } from '../store/entry-index.ts';
import { areaEntry, hasArea, isCallersArea } from './areas.ts';
import type { Call, Services } from './context.ts';

/** An entry of the desk with what only the server looks at. */
export interface ListedEntry extends DeskEntry {
  owner: string;
  authorLogin: string;
  /** Last commit of its draft; ''. */
  tip: string;
  index: IndexedEntry;
}

/** Drafts read once for each of their states. */
const draftEntries = new WeakMap<Services, Map<string, IndexedEntry | null>>();

/** Every entry the caller may see, published ones and drafts together, one for each. */
export async function deskEntries(call: Call): Promise<ListedEntry[]> {
  const { services } = call;
  const { store, remarks, bundles } = services;
  const [main, drafts, changes] = await Promise.all([
    store.main(),
    store.drafts(),
    store.lastChanges(),
  ]);
  const open = remarks.openCounts();
  const inBundle = bundles.all();
  const drafted = new Map(drafts.map((draft) => [draft.path, draft]));
  const now = services.now();
  const list: ListedEntry[] = [];
  const add = (entry: IndexedEntry, draft: Draft | null, isPublished: boolean) => {
    const { collection, slug, path, title, date } = entry;
    const last = changes.byPath.get(path);
    const key = `${collection}/${slug}`;
    list.push({
      ...{ collection, slug, path, title, date, isPublished },
      state: draft ? draftState(draft) : publishedState(entry, now),
      draft: draft?.state ?? null,
      author: draft?.author.name ?? last?.by ?? '',
      changedAt: (draft?.at ?? last?.at)?.toISOString() ?? '',
      section: areaEntry(entry).section,
      remarks: open.get(key) ?? 0,
      bundle: inBundle.get(key) ?? null,
      owner: draft?.owner ?? '',
      tip: draft?.tip ?? '',
      authorLogin: draft?.author.login ?? last?.login ?? '',
      index: entry,
    });
  };
  for (const entry of main.entries.values()) if (!drafted.has(entry.path)) add(entry, null, true);
  for (const draft of drafts) {
    const entry = await draftEntry(services, draft);
    if (entry) add(entry, draft, main.entries.has(draft.path) || main.files.has(draft.path));
  }
  return hasArea(call) ? list.filter((entry) => isCallersArea(call, entry)) : list;
}

/** The entry a draft holds; null when its file is no entry and no settings file. */
export async function draftEntry(services: Services, draft: Draft): Promise<IndexedEntry | null> {
  const known = draftEntries.get(services) ?? new Map<string, IndexedEntry | null>();
  draftEntries.set(services, known);
  const found = known.get(draft.tip);
  if (found !== undefined) return found;
  const read = await readDraftEntry(services, draft);
  // A draft that was saved anew leaves its old state behind.
  if (known.size > 2_000) known.clear();
  known.set(draft.tip, read);
  return read;
}

async function readDraftEntry({ store }: Services, draft: Draft): Promise<IndexedEntry | null> {
  const { path, slug, collection } = draft;
  const blob = await store.repository.blobAt(draft.tip, path);
  const bytes = blob && (await store.repository.readBlob(blob));
  if (!blob || !bytes) return null;
  if (collection === SETTINGS_FOLDER) {
    const settings = allSettings.find(({ file }) => file === slug);
    const title = settings?.label ?? slug;
    const names = { folded: '', foldedText: '', date: '', data: {} };
    return settings ? { collection, slug, path, blob, title, ...names } : null;
  }
  const found = collectionOf(path);
  return found ? indexEntry(found, path, blob, bytes) : null;
}

function draftState({ state, isSentBack }: Draft): DeskState {
  return state === 'draft' && isSentBack ? 'sent-back' : state;
}

/** Published, waiting for its hour, or past its day. */
function publishedState({ data }: IndexedEntry, now: Date): DeskState {
  const moment = momentOf(data.date);
  if (moment !== null && moment > now.getTime()) return 'scheduled';
  const expires = momentOf(data.expires);
  return expires !== null && vietnamDate(new Date(expires)) < vietnamDate(now)
    ? 'expired'
    : 'published';
}

/** The title of a path of the content, also of one that is gone. */
export function titleOfPath(entries: ReadonlyMap<string, IndexedEntry>, path: string): string {
  const name = path.slice(CONTENT.length);
  const settings = allSettings.find((one) => settingsPath(one) === name);
  return entries.get(path)?.title ?? settings?.label ?? name;
}

/** What leaves the server: without what only it looks at. */
export function shown({ owner, authorLogin, tip, index, ...entry }: ListedEntry): DeskEntry {
  return entry;
}
