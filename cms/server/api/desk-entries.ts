import { vietnamDate } from '../../../src/lib/party/dates.ts';
import { compareVietnamese } from '../../../src/lib/vietnamese/collate.ts';
import { allSettings, SETTINGS_FOLDER } from '../../../src/model/registry.ts';
import { settingsPath } from '../../../src/source/content-files.ts';
import type { DeskEntry, DeskState } from '../../protocol/desk.ts';
import { momentOf } from '../publishing/schedule.ts';
import type { Draft } from '../store/drafts.ts';
import {
  CONTENT,
  collectionOf,
  type IndexedEntry,
  indexEntry,
  type Snapshot,
} from '../store/entry-index.ts';
import type { LastChanges } from '../store/last-changes.ts';
import { areaEntry, callersArea, hasArea } from './areas.ts';
import type { Call, Services } from './context.ts';

/** An entry of the desk with what only the server looks at. */
export interface ListedEntry extends Omit<DeskEntry, 'remarks' | 'bundle'> {
  owner: string;
  authorLogin: string;
  /** Last commit of its draft; ''. */
  tip: string;
  index: IndexedEntry;
}

/** Drafts read once for each of their states. */
const draftEntries = new WeakMap<Services, Map<string, IndexedEntry | null>>();

/** Every entry the caller may see, published ones and drafts together, one for each; the last changed first. */
export async function deskEntries(call: Call): Promise<readonly ListedEntry[]> {
  const all = await allEntries(call.services);
  return hasArea(call) ? all.filter(callersArea(call)) : all;
}

/** The list of all entries as it was made last, and what it was made of. */
const lists = new WeakMap<Services, { madeOf: readonly unknown[]; list: readonly ListedEntry[] }>();

/** Made anew only when something was published, saved or taken back, and every minute: an item's hour may have come. */
async function allEntries(services: Services): Promise<readonly ListedEntry[]> {
  const { store } = services;
  const [main, drafts, changes] = await Promise.all([
    store.main(),
    store.drafts(),
    store.lastChanges(),
  ]);
  const now = services.now();
  const minute = Math.floor(now.getTime() / 60_000);
  const madeOf = [main, changes, minute, ...drafts.map(({ tip }) => tip)];
  const last = lists.get(services);
  if (last && isSame(last.madeOf, madeOf)) return last.list;
  const drafted = await draftedEntries(services, drafts, main);
  const paths = new Set(drafted.map(({ path }) => path));
  const published = publishedEntries(main, changes, now).filter(({ path }) => !paths.has(path));
  const list = [...drafted, ...published].sort(byChange);
  lists.set(services, { madeOf, list });
  return list;
}

function isSame(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((value, at) => value === right[at]);
}

async function draftedEntries(
  services: Services,
  drafts: readonly Draft[],
  main: Snapshot,
): Promise<ListedEntry[]> {
  const list: ListedEntry[] = [];
  for (const draft of drafts) {
    const entry = await draftEntry(services, draft);
    if (!entry) continue;
    list.push({
      ...listed(entry),
      isPublished: main.files.has(draft.path),
      state: draftState(draft),
      draft: draft.state,
      author: draft.author.name,
      authorLogin: draft.author.login,
      changedAt: draft.at.toISOString(),
      owner: draft.owner,
      tip: draft.tip,
    });
  }
  return list;
}

type Order = (left: ListedEntry, right: ListedEntry) => number;

/** Whoever changed last comes first; what nobody dated goes by its own day. */
const byChange: Order = (left, right) =>
  compareText(right.changedAt, left.changedAt) || byDate(left, right);
const byDate: Order = (left, right) =>
  compareText(right.date, left.date) || compareText(left.path, right.path);

export const ORDERS = {
  changed: byChange,
  date: byDate,
  title: (left, right) => compareVietnamese(left.title, right.title),
} satisfies Record<string, Order>;

/** Times in ISO 8601 sort like their letters. */
function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Published entries as lists show them. */
function publishedEntries(main: Snapshot, changes: LastChanges, now: Date): ListedEntry[] {
  return [...main.entries.values()].map((entry) => {
    const last = changes.byPath.get(entry.path);
    return {
      ...listed(entry),
      state: publishedState(entry, now),
      author: last?.by ?? '',
      authorLogin: last?.login ?? '',
      changedAt: last?.at.toISOString() ?? '',
    };
  });
}

/** What an entry says of itself; the rest as it is for one without a draft. */
function listed(entry: IndexedEntry): ListedEntry {
  const { collection, slug, path, title, date } = entry;
  return {
    ...{ collection, slug, path, title, date },
    section: areaEntry(entry).section,
    state: 'published',
    isPublished: true,
    draft: null,
    author: '',
    authorLogin: '',
    changedAt: '',
    owner: '',
    tip: '',
    index: entry,
  };
}

/** The entry a draft holds; null when its file is no entry and no settings file. */
async function draftEntry(services: Services, draft: Draft): Promise<IndexedEntry | null> {
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
  const file = await store.repository.fileAt(draft.tip, path);
  if (!file) return null;
  const { blob, bytes } = file;
  if (collection === SETTINGS_FOLDER) {
    const settings = allSettings.find(({ file }) => file === slug);
    const title = settings?.label ?? slug;
    const names = { folded: '', words: new Uint32Array(), date: '', data: {} };
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

/** Makes of an entry what leaves the server: its remarks and its bundle, and nothing that only the server looks at. */
export function showEntries({ remarks, bundles }: Services): (entry: ListedEntry) => DeskEntry {
  const open = remarks.openCounts();
  const inBundle = bundles.all();
  return ({ owner, authorLogin, tip, index, ...entry }) => {
    const key = `${entry.collection}/${entry.slug}`;
    return { ...entry, remarks: open.get(key) ?? 0, bundle: inBundle.get(key) ?? null };
  };
}
