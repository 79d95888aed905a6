import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { collectionById, SETTINGS_FOLDER } from '../../../src/model/registry.ts';
import { callAction } from '../api/actions.ts';
import { currentUser } from '../api/session.ts';
import { noteUploaded, uploadedFiles } from '../api/uploads.ts';
import {
  fillOpenForm,
  hasUnsavedChanges,
  type OpenForm,
  onEditorChange,
  readOpenForm,
} from '../decap/open-form.ts';
import { addNotes, unsavedChanged } from '../panel/panel-state.ts';
import { forgetServerText, sendNow, sendSoon, serverTexts } from './server-texts.ts';
import {
  findText,
  removeText,
  storeText,
  type TextKey,
  type UnsavedText,
  unsavedTextsOf,
} from './unsaved-texts.ts';

/** How long after a change the text is stored; leaving the page stores it at once. */
const DELAY_MS = 300;

let timer: number | undefined;
let lastStored: UnsavedText | null = null;

/** Stores every change of the form in this browser until it is saved. */
export function storeOnChange(): void {
  onEditorChange(() => {
    if (!hasUnsavedChanges() || timer !== undefined) return;
    timer = window.setTimeout(storeNow, DELAY_MS);
  });
  const leave = () => {
    storeNow();
    void sendNow();
  };
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', leave);
  window.addEventListener('online', leave);
}

/** Stores the form's text if it differs from what is saved. */
export function storeNow(): void {
  window.clearTimeout(timer);
  timer = undefined;
  const user = currentUser();
  if (!user || !hasUnsavedChanges()) return;
  const open = readOpenForm();
  if (!open || open.raw.trim() === '') return;
  const text: UnsavedText = {
    ...keyOf(user.login, open),
    title: titleOf(open),
    raw: open.raw,
    at: Date.now(),
    uploads: Object.fromEntries(
      [...uploadedFiles()].filter(([path]) => open.raw.includes(path.replace('content/', ''))),
    ),
  };
  // The server may have this very text already.
  if (
    lastStored?.raw === text.raw &&
    lastStored.form === text.form &&
    lastStored.slug === text.slug
  )
    return;
  lastStored = text;
  if (!storeText(text)) addNotes([adminStrings.failures.storageFull]);
  sendSoon(text);
  unsavedChanged();
}

/** The text of a form that is being saved; given to {@link afterSave} when the server has it. */
export interface SentText {
  key: TextKey;
  raw: string;
}

/** Stores the form's text before it is sent. @returns the text; null when no form is open */
export function beforeSave(): SentText | null {
  storeNow();
  const user = currentUser();
  const open = readOpenForm();
  if (!user || !open) return null;
  return { key: keyOf(user.login, open), raw: open.raw };
}

/**
 * The text is in the store: its copies go. What was typed while it was being sent stays stored, under the
 * address the entry has now.
 */
export function afterSave(sent: SentText | null, slug: string): void {
  if (!sent) return;
  const isMoved = sent.key.slug !== slug;
  if (isMoved) storeNow();
  if (isMoved || findText(sent.key)?.raw === sent.raw) removeText(sent.key);
  if (isMoved || lastStored?.raw === sent.raw) forgetServerText(sent.key);
  unsavedChanged();
}

/** A text that was typed and not saved: in this browser, or (without its letters) on the server. */
export type OfferedText = Omit<UnsavedText, 'raw' | 'uploads'> & { raw: string | null };

/** Unsaved texts of the entry that is open, other than what its form shows; the newest first. */
export function unsavedTextsOfForm(): OfferedText[] {
  const user = currentUser();
  const open = user && readOpenForm();
  if (!open || hasUnsavedChanges()) return [];
  const local = unsavedTextsOf(user.login);
  const onServer = serverTexts()
    .filter((text) => !local.some(({ form }) => form === text.form))
    .map((text) => ({ ...text, login: user.login, raw: null }));
  return [...local, ...onServer]
    .filter(
      ({ collection, slug, form, raw }) =>
        collection === open.collection &&
        slug === open.slug &&
        form !== open.key &&
        raw?.trim() !== open.raw.trim(),
    )
    .sort((left, right) => right.at - left.at);
}

/** Puts an unsaved text into the form of its entry, which must be open. */
export async function restoreText(text: OfferedText): Promise<void> {
  const { collection, slug, form } = text;
  const found = findText(text) ?? (await callAction('autosave', { collection, slug, form }));
  fillForm(collection, found.raw, found.uploads);
  storeNow();
  discardText(text);
}

/** Removes an unsaved text wherever it is. */
export function discardText(text: TextKey): void {
  removeText(text);
  forgetServerText(text);
  unsavedChanged();
}

/** Puts an entry's text into the form that is open. @param uploads files on the server that it names */
export function fillForm(collection: string, raw: string, uploads: Record<string, string>): void {
  for (const [path, blob] of Object.entries(uploads)) noteUploaded(path, blob);
  fillOpenForm(collection, raw);
}

function keyOf(login: string, { collection, slug, key }: OpenForm): TextKey {
  return { login, collection, slug, form: key };
}

function titleOf({ collection, data }: OpenForm): string {
  if (collection === SETTINGS_FOLDER) return '';
  return String(data[collectionById(collection).titleField] ?? '');
}
