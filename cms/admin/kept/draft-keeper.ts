import { currentBackend } from 'decap-cms-core/dist/esm/backend.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { collectionById, SETTINGS_FOLDER } from '../../../src/model/registry.ts';
import { currentUser } from '../api/requests.ts';
import { noteUploaded, uploadedFiles } from '../api/uploads.ts';
import { addNotes, keptChanged } from '../panel/panel-state.ts';
import { drop, findKept, type KeptText, keep, keptOf } from './kept-texts.ts';

/** How long after a change the text is kept; leaving the page keeps it at once. */
const DELAY_MS = 300;

/** The entry in the form: what it is, and as a file. */
interface OpenEntry {
  /** Decap's name for the form as opened; a new one whenever another text is loaded into it. */
  form: string;
  collection: string;
  slug: string;
  raw: string;
  title: string;
}

let timer: number | undefined;

/** Keeps every change of the form on this machine until it is saved. */
export function startKeeping(): void {
  store.subscribe(() => {
    if (!store.getState().entryDraft.get('hasChanged') || timer !== undefined) return;
    timer = window.setTimeout(keepNow, DELAY_MS);
  });
  window.addEventListener('pagehide', keepNow);
  document.addEventListener('visibilitychange', keepNow);
}

/** Keeps the form's text if it differs from what is saved. */
export function keepNow(): void {
  window.clearTimeout(timer);
  timer = undefined;
  const user = currentUser();
  if (!user || !store.getState().entryDraft.get('hasChanged')) return;
  const open = openEntry();
  if (!open || open.raw.trim() === '') return;
  const isKept = keep({
    ...open,
    login: user.login,
    at: Date.now(),
    uploads: Object.fromEntries(
      [...uploadedFiles()].filter(([path]) => open.raw.includes(path.replace('content/', ''))),
    ),
  });
  if (!isKept) addNotes([adminStrings.failures.keepFull]);
  keptChanged();
}

/** What of the form is kept at a moment; given back to {@link saved} when the server has it. */
export interface KeptNow {
  key: Pick<KeptText, 'login' | 'collection' | 'slug' | 'form'>;
  at: number;
}

/** Keeps the form's text before it is sent. @returns what was kept; null when nothing is open */
export function beforeSave(): KeptNow | null {
  keepNow();
  const user = currentUser();
  const open = openEntry();
  if (!user || !open) return null;
  const { collection, slug, form } = open;
  const key = { login: user.login, collection, slug, form };
  return { key, at: findKept(key)?.at ?? 0 };
}

/** The text is on the server: its copy goes, unless more was typed while it was being sent. */
export function saved(kept: KeptNow | null): void {
  if (kept && (findKept(kept.key)?.at ?? 0) <= kept.at) drop(kept.key);
  keptChanged();
}

/** Texts kept of the entry that is open, other than what its form shows. */
export function keptOfOpenEntry(): KeptText[] {
  const user = currentUser();
  const open = user && openEntry();
  if (!open || store.getState().entryDraft.get('hasChanged')) return [];
  return keptOf(user.login).filter(
    ({ collection, slug, form, raw }) =>
      collection === open.collection &&
      slug === open.slug &&
      form !== open.form &&
      raw.trim() !== open.raw.trim(),
  );
}

/** Puts a kept text into the form of its entry, which must be open. */
export function restoreKept(text: KeptText): void {
  showText(text.collection, text.raw, text.uploads);
  keepNow();
  drop(text);
}

/** Puts an entry's text into the form that is open. @param uploads files on the server that it names */
export function showText(name: string, raw: string, uploads: Record<string, string>): void {
  const { config, collections, entryDraft } = store.getState();
  const collection = collections.get(name);
  const shown = entryDraft.get('entry').toJS();
  const backend = currentBackend(config);
  for (const [path, blob] of Object.entries(uploads)) noteUploaded(path, blob);
  const entry = backend.entryWithFormat(collection)({ ...shown, raw });
  // Both at once: between them Decap would ask once more in a dialog of the browser.
  store.dispatch({ type: 'DRAFT_LOCAL_BACKUP_RETRIEVED', payload: { entry } });
  store.dispatch({ type: 'DRAFT_CREATE_FROM_LOCAL_BACKUP' });
}

function openEntry(): OpenEntry | null {
  const { config, collections, entryDraft } = store.getState();
  const entry = entryDraft.get('entry');
  const name = entry?.get('collection');
  const collection = name && collections.get(name);
  if (!collection || !entry.get('data')) return null;
  try {
    const raw: string = currentBackend(config).entryToRaw(collection, entry);
    return {
      form: String(entryDraft.get('key') ?? ''),
      collection: name,
      slug: entry.get('newRecord') ? '' : String(entry.get('slug') ?? ''),
      raw,
      title: titleOf(name, entry.get('data').toJS()),
    };
  } catch {
    // An entry in the middle of loading has no form yet.
    return null;
  }
}

function titleOf(collection: string, data: Record<string, unknown>): string {
  if (collection === SETTINGS_FOLDER) return '';
  return String(data[collectionById(collection).titleField] ?? '');
}
