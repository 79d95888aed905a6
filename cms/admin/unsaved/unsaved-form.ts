import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { collectionById, SETTINGS_FOLDER } from '../../../src/model/registry.ts';
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

/** Stores every change of the form in this browser until it is saved. */
export function storeOnChange(): void {
  onEditorChange(() => {
    if (!hasUnsavedChanges() || timer !== undefined) return;
    timer = window.setTimeout(storeNow, DELAY_MS);
  });
  window.addEventListener('pagehide', storeNow);
  document.addEventListener('visibilitychange', storeNow);
}

/** Stores the form's text if it differs from what is saved. */
export function storeNow(): void {
  window.clearTimeout(timer);
  timer = undefined;
  const user = currentUser();
  if (!user || !hasUnsavedChanges()) return;
  const open = readOpenForm();
  if (!open || open.raw.trim() === '') return;
  const isStored = storeText({
    ...keyOf(user.login, open),
    title: titleOf(open),
    raw: open.raw,
    at: Date.now(),
    uploads: Object.fromEntries(
      [...uploadedFiles()].filter(([path]) => open.raw.includes(path.replace('content/', ''))),
    ),
  });
  if (!isStored) addNotes([adminStrings.failures.storageFull]);
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
 * The text is on the server: its copy goes, unless more was typed while it was being sent. A slow save
 * lets the same text be stored once more, so the texts are compared and not their times.
 */
export function afterSave(sent: SentText | null): void {
  if (sent && findText(sent.key)?.raw === sent.raw) removeText(sent.key);
  unsavedChanged();
}

/** Unsaved texts of the entry that is open, other than what its form shows. */
export function unsavedTextsOfForm(): UnsavedText[] {
  const user = currentUser();
  const open = user && readOpenForm();
  if (!open || hasUnsavedChanges()) return [];
  return unsavedTextsOf(user.login).filter(
    ({ collection, slug, form, raw }) =>
      collection === open.collection &&
      slug === open.slug &&
      form !== open.key &&
      raw.trim() !== open.raw.trim(),
  );
}

/** Puts an unsaved text into the form of its entry, which must be open. */
export function restoreText(text: UnsavedText): void {
  fillForm(text.collection, text.raw, text.uploads);
  storeNow();
  removeText(text);
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
