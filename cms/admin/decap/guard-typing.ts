import createRootReducer from 'decap-cms-core/dist/esm/reducers/combinedReducer.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { readAddress } from './addresses.ts';
import { noteChange } from './draw-at-once.ts';
import { moveForm } from './form-key.ts';

/** A value of Decap's state, as far as it is used here. */
interface Immutable {
  get(key: string): unknown;
  getIn(path: string[]): unknown;
  set(key: string, value: unknown): Immutable;
  setIn(path: string[], value: unknown): Immutable;
  deleteIn(path: string[]): Immutable;
  equals(other: unknown): boolean;
}
interface State {
  entryDraft: Immutable;
}
interface Action {
  type: string;
  payload?: Record<string, unknown>;
}
type Reducer = (state: State | undefined, action: Action) => State;

/** Marks errors that the server found, among those of Decap's own checks. */
export const FROM_SERVER = 'fromServer';
const SAVED_AS = 'FORM_SAVED_AS';
const MOVED = 'FORM_MOVED';
const FILLED = 'FORM_FILLED';

/** What the form held when its save began. */
let sent: unknown = null;
/**
 * A new entry was saved and Decap is about to go to its address: it would ask whether to leave what is being
 * typed, so until then the form counts as saved.
 */
let isMoving = false;
/** The open entry's draft was thrown away: what is loaded next takes the form. */
let mayReplace = false;

/**
 * Makes Decap keep what is typed while requests are on their way. It would take the form for saved when more
 * was typed, load the entry anew over it, show a waiting sign in its place, and refuse to save what is not
 * finished.
 */
export function guardTyping(): void {
  const reduce = createRootReducer() as Reducer;
  store.replaceReducer((state: State | undefined, action: Action) => {
    noteChange(action.type);
    if (!state) return reduce(state, action);
    const next = guarded(reduce, state, action);
    return isMoving ? { ...next, entryDraft: next.entryDraft.set('hasChanged', false) } : next;
  });
  window.addEventListener('hashchange', () => {
    if (!isMoving) return;
    isMoving = false;
    store.dispatch({ type: MOVED });
  });
}

/** A new entry has an address from now on; its form goes on. */
export function formSavedAs(collection: string, slug: string, path: string): void {
  moveForm(`/collections/${collection}/new`, `/collections/${collection}/entries/${slug}`);
  store.dispatch({ type: SAVED_AS, payload: { slug, path } });
}

/** Another text stands in the open form. @param entry as Decap has it */
export function fillForm(entry: unknown): void {
  store.dispatch({ type: FILLED, payload: { entry } });
}

function guarded(reduce: Reducer, state: State, action: Action): State {
  const before = state.entryDraft;
  const { payload = {} } = action;
  switch (action.type) {
    case 'UNPUBLISHED_ENTRY_PERSIST_REQUEST':
    case 'ENTRY_PERSIST_REQUEST':
      sent = before.getIn(['entry', 'data']);
      mayReplace = false;
      return reduce(state, action);
    case 'UNPUBLISHED_ENTRY_PERSIST_SUCCESS':
    case 'ENTRY_PERSIST_SUCCESS':
      return withChanges(reduce(state, action), before);
    case SAVED_AS:
      isMoving = true;
      return {
        ...state,
        entryDraft: before
          .setIn(['entry', 'slug'], payload.slug)
          .setIn(['entry', 'path'], payload.path)
          .setIn(['entry', 'newRecord'], false),
      };
    case FILLED: {
      // Both at once: between them Decap would ask once more in a dialog of the browser.
      const found = reduce(state, { type: 'DRAFT_LOCAL_BACKUP_RETRIEVED', payload });
      return reduce(found, { type: 'DRAFT_CREATE_FROM_LOCAL_BACKUP' });
    }
    case MOVED:
      return withChanges(state, before);
    case 'UNPUBLISHED_ENTRY_REQUEST':
    case 'ENTRY_REQUEST':
      // The form stays on the page while its entry is asked for once more.
      return isOpen(before, payload) ? state : reduce(state, action);
    case 'UNPUBLISHED_ENTRY_DELETE_SUCCESS':
      mayReplace = true;
      return reduce(state, action);
    case 'DRAFT_CREATE_FROM_ENTRY': {
      const entry = payload.entry as Record<string, unknown>;
      // A late answer about an entry that was left meanwhile.
      if (!isOpen(before, entry) && !isAtAddress(entry)) return state;
      return loaded(reduce(state, action), before, entry);
    }
    case 'DRAFT_CREATE_DUPLICATE_FROM_ENTRY': {
      // The fields were drawn empty a moment ago: under another key they are drawn with the copy's text.
      const next = reduce(state, action);
      return { ...next, entryDraft: next.entryDraft.set('key', crypto.randomUUID()) };
    }
    case 'DRAFT_VALIDATION_ERRORS':
      // An incomplete text may be saved; what is missing the server says when it is sent to review.
      return reduce(state, payload[FROM_SERVER] ? action : withoutErrors(action));
    default:
      return reduce(state, action);
  }
}

function withoutErrors(action: Action): Action {
  return { ...action, payload: { ...action.payload, errors: [] } };
}

/** A saved form has changes when something was typed since the save began. */
function withChanges(next: State, before: Immutable): State {
  const data = before.getIn(['entry', 'data']);
  const isTyped = sent !== null && data !== sent && !(data as Immutable).equals(sent);
  return isTyped ? { ...next, entryDraft: next.entryDraft.set('hasChanged', true) } : next;
}

/** The entry was loaded into its own open form: what the form holds stays, and the form is not drawn anew. */
function loaded(next: State, before: Immutable, entry: Record<string, unknown>): State {
  if (mayReplace || !isOpen(before, entry)) {
    mayReplace = false;
    return next;
  }
  return {
    ...next,
    entryDraft: next.entryDraft
      .setIn(['entry', 'data'], before.getIn(['entry', 'data']))
      .set('fieldsMetaData', before.get('fieldsMetaData'))
      .set('hasChanged', before.get('hasChanged'))
      .set('key', before.get('key')),
  };
}

/** Whether the editor's address is the form of an entry, or no form at all. */
function isAtAddress({ collection, slug }: Record<string, unknown>): boolean {
  const screen = readAddress(location.hash);
  return screen.kind !== 'form' || (screen.collection === collection && screen.slug === slug);
}

/** Whether a form shows the entry that something is about. */
function isOpen(draft: Immutable, { collection, slug }: Record<string, unknown>): boolean {
  const open = draft.get('entry') as Immutable | undefined;
  if (!open?.get('data') || slug === '' || slug === undefined) return false;
  return open.get('collection') === collection && open.get('slug') === slug;
}
