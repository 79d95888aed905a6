import type { FieldProblem } from '../../protocol/field-problem.ts';

/** Another editor's text against ours, and what the person decides. */
export interface Conflict {
  message: string;
  name: string;
  mine: string;
  theirs: string;
  decide: (choice: 'mine' | 'theirs' | 'later') => void;
}

export interface SiteStatus {
  state: 'idle' | 'waiting' | 'building' | 'failed';
  message: string;
  clock: string | null;
}

export interface PanelState {
  signIn: ((done: boolean) => void) | null;
  conflict: Conflict | null;
  problems: readonly FieldProblem[];
  showProblems: boolean;
  /** What was done and should be known: a paste, a save with something to look at. */
  notes: readonly string[];
  /** What should be looked at in the draft that is open. */
  draftNotes: readonly string[];
  upload: { name: string; percent: number } | null;
  offline: boolean;
  status: SiteStatus | null;
  showKept: boolean;
  /** Grows when texts kept on this machine change. */
  keptVersion: number;
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
  showKept: false,
  keptVersion: 0,
};
const listeners = new Set<() => void>();

export function panelState(): PanelState {
  return state;
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function update(change: Partial<PanelState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

/** Shows the sign-in over the page. @returns whether the person signed in */
export function askSignIn(): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const waiting = state.signIn;
  update({
    signIn: (done) => {
      update({ signIn: null });
      waiting?.(done);
      resolve(done);
    },
  });
  return promise;
}

/** Shows both texts. @returns what the person wants */
export function askConflict(
  conflict: Omit<Conflict, 'decide'>,
): Promise<'mine' | 'theirs' | 'later'> {
  const { promise, resolve } = Promise.withResolvers<'mine' | 'theirs' | 'later'>();
  update({
    conflict: {
      ...conflict,
      decide: (choice) => {
        update({ conflict: null });
        resolve(choice);
      },
    },
  });
  return promise;
}

const STATUS_EVENT = 'hoi-lai-tinh-trang';

/** Something was published: the bar shall not wait for its next turn. */
export function askStatusSoon(): void {
  window.dispatchEvent(new Event(STATUS_EVENT));
}

/** Calls back when the state of the site is wanted at once. @returns what ends it */
export function onStatusWanted(listener: () => void): () => void {
  window.addEventListener(STATUS_EVENT, listener);
  return () => window.removeEventListener(STATUS_EVENT, listener);
}

export function setUpload(upload: PanelState['upload']): void {
  update({ upload });
}

export function setOffline(offline: boolean): void {
  if (state.offline !== offline) update({ offline });
}

export function addNotes(notes: readonly string[]): void {
  if (notes.length > 0) update({ notes: [...state.notes, ...notes] });
}

/** Tells that the texts kept on this machine are others now. */
export function keptChanged(): void {
  update({ keptVersion: state.keptVersion + 1 });
}
