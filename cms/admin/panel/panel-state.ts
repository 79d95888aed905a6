import type { FieldProblem } from '../../protocol/field-problem.ts';
import type { StatusAnswer } from '../../protocol/routes.ts';

/** Another editor's text against ours, and what the person decides. */
export interface Conflict {
  message: string;
  name: string;
  mine: string;
  theirs: string;
  decide: (choice: 'mine' | 'theirs' | 'later') => void;
}

export interface PanelState {
  signIn: ((done: boolean) => void) | null;
  conflict: Conflict | null;
  problems: readonly FieldProblem[];
  showProblems: boolean;
  /** What the person should know of a paste or a save. */
  notes: readonly string[];
  /** Warnings about the draft that is open. */
  draftNotes: readonly string[];
  upload: { name: string; percent: number } | null;
  offline: boolean;
  status: StatusAnswer | null;
  showUnsaved: boolean;
  /** Grows when the unsaved texts in this browser change. */
  unsavedVersion: number;
}

let state: PanelState = {
  signIn: null,
  conflict: null,
  problems: [],
  showProblems: false,
  notes: [],
  draftNotes: [],
  upload: null,
  offline: false,
  status: null,
  showUnsaved: false,
  unsavedVersion: 0,
};
const listeners = new Set<() => void>();

export function panelState(): PanelState {
  return state;
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function updatePanel(change: Partial<PanelState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

/** Shows the sign-in over the page. @returns whether the person signed in */
export function requestSignIn(): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const waiting = state.signIn;
  updatePanel({
    signIn: (done) => {
      updatePanel({ signIn: null });
      waiting?.(done);
      resolve(done);
    },
  });
  return promise;
}

/** Shows both texts. @returns what the person wants */
export function resolveConflict(
  conflict: Omit<Conflict, 'decide'>,
): Promise<'mine' | 'theirs' | 'later'> {
  const { promise, resolve } = Promise.withResolvers<'mine' | 'theirs' | 'later'>();
  updatePanel({
    conflict: {
      ...conflict,
      decide: (choice) => {
        updatePanel({ conflict: null });
        resolve(choice);
      },
    },
  });
  return promise;
}

const STATUS_EVENT = 'site-status-requested';

/** Something was published: the status bar asks at once instead of at its next turn. */
export function requestStatus(): void {
  window.dispatchEvent(new Event(STATUS_EVENT));
}

/** Calls back when the status of the site is asked for at once. @returns what ends it */
export function onStatusRequested(listener: () => void): () => void {
  window.addEventListener(STATUS_EVENT, listener);
  return () => window.removeEventListener(STATUS_EVENT, listener);
}

export function setUpload(upload: PanelState['upload']): void {
  updatePanel({ upload });
}

export function setOffline(offline: boolean): void {
  if (state.offline !== offline) updatePanel({ offline });
}

export function addNotes(notes: readonly string[]): void {
  if (notes.length > 0) updatePanel({ notes: [...state.notes, ...notes] });
}

/** The unsaved texts in this browser have changed: whatever shows them draws itself anew. */
export function unsavedChanged(): void {
  updatePanel({ unsavedVersion: state.unsavedVersion + 1 });
}
