import { currentBackend } from 'decap-cms-core/dist/esm/backend.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { FROM_SERVER, fillForm } from './guard-typing.ts';

/** The entry in the form that is open, as it stands there. */
export interface OpenForm {
  /** Decap's name for the form as opened; a new one whenever another text is loaded into it. */
  key: string;
  collection: string;
  /** '' for an entry that is not saved yet. */
  slug: string;
  data: Record<string, unknown>;
  /** The whole entry as a file. */
  raw: string;
}

/** Calls back after every change of Decap's state. @returns what ends it */
export function onEditorChange(listener: () => void): () => void {
  return store.subscribe(listener);
}

/** The name of the form that is open; '' when none is. Another text in the form is another name. */
export function openFormKey(): string {
  return String(store.getState().entryDraft.get('key') ?? '');
}

/** Whether a form is open and its entry loaded. */
export function isFormOpen(): boolean {
  return Boolean(store.getState().entryDraft.get('entry'));
}

/** Whether the form differs from what is saved. */
export function hasUnsavedChanges(): boolean {
  return Boolean(store.getState().entryDraft.get('hasChanged'));
}

/** What the open form holds; null when none is open or its entry is still being loaded. */
export function readOpenForm(): OpenForm | null {
  const { config, collections, entryDraft } = store.getState();
  const entry = entryDraft.get('entry');
  const name = entry?.get('collection');
  const collection = name && collections.get(name);
  if (!collection || !entry.get('data')) return null;
  try {
    return {
      key: openFormKey(),
      collection: name,
      slug: entry.get('newRecord') ? '' : String(entry.get('slug') ?? ''),
      data: entry.get('data').toJS(),
      raw: currentBackend(config).entryToRaw(collection, entry),
    };
  } catch {
    // An entry in the middle of loading has no form yet.
    return null;
  }
}

/** Replaces what the open form holds. @param raw the whole entry as a file */
export function fillOpenForm(collectionName: string, raw: string): void {
  const { config, collections, entryDraft } = store.getState();
  const shown = entryDraft.get('entry').toJS();
  const collection = collections.get(collectionName);
  fillForm(currentBackend(config).entryWithFormat(collection)({ ...shown, raw }));
}

/** Closes the form without a question about what was typed. */
export function discardForm(): void {
  store.dispatch({ type: 'DRAFT_DISCARD' });
}

/** Takes Decap's notices off the page. */
export function clearNotices(): void {
  store.dispatch({ type: 'NOTIFICATION_CLEAR' });
}

/** Shows messages at a field of the open form, the way Decap shows its own checks. */
export function showFieldErrors(field: string, messages: readonly string[]): void {
  const control = controlIdOf(field);
  if (!control) return;
  store.dispatch({
    type: 'DRAFT_VALIDATION_ERRORS',
    payload: {
      uniquefieldId: control,
      [FROM_SERVER]: true,
      errors: messages.map((message) => ({ type: 'CUSTOM', parentIds: [], message })),
    },
  });
}

/** The DOM id of a field's control: "title-field-3". The first of a name is the form's own field. */
export function controlIdOf(field: string): string | null {
  const label = [...document.querySelectorAll<HTMLLabelElement>('label[for]')].find(({ htmlFor }) =>
    new RegExp(`^${field}-field-\\d+$`).test(htmlFor),
  );
  return label?.htmlFor ?? null;
}
