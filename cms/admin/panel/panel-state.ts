import type { FieldProblem } from '../../protocol/field-problem.ts';
import type { ReadField, StatusAnswer } from '../../protocol/routes.ts';
import type { FileKind } from '../files/file-kinds.ts';

/** What a person does about two texts of one entry. */
export type ConflictChoice = 'mine' | 'theirs' | 'later';

/** Another editor's text against ours. */
export interface Conflict {
  message: string;
  name: string;
  mine: string;
  theirs: string;
  decide: (choice: ConflictChoice) => void;
}

/** Lines of the text that a person may want to take out, and what they may do about them. */
export interface LinesOffer {
  id: string;
  title: string;
  lines: readonly string[];
  /** The first is the one most people want. Each closes the offer. */
  actions: readonly { label: string; run: () => void }[];
}

/** How large a new table is. */
export interface TableSize {
  /** The head is one of them. */
  rows: number;
  columns: number;
}

export interface PanelState {
  /** Ends the sign-in over the page; null while it is not shown. */
  signIn: ((isDone: boolean) => void) | null;
  conflict: Conflict | null;
  /** The picker of files over the page; null while it is not shown. */
  picker: { kind: FileKind; decide: (name: string | null) => void } | null;
  /** Ends the question for the size of a table; null while it is not asked. */
  tableSize: ((size: TableSize | null) => void) | null;
  problems: readonly FieldProblem[];
  /** The problems are of a saved draft that is not finished; otherwise of a refused save. */
  isIncomplete: boolean;
  showProblems: boolean;
  /** What the person should know of a paste or a save. */
  notes: readonly string[];
  offers: readonly LinesOffer[];
  /** Where the fields of the form were read in the file that filled it; null when none did. */
  evidence: { file: string; fields: readonly ReadField[] } | null;
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
  picker: null,
  tableSize: null,
  problems: [],
  isIncomplete: false,
  showProblems: false,
  notes: [],
  offers: [],
  evidence: null,
  draftNotes: [],
  upload: null,
  offline: false,
  status: null,
  showUnsaved: false,
  unsavedVersion: 0,
};
const listeners = new Set<() => void>();

/** What the panel shows now. */
export function panelState(): PanelState {
  return state;
}

/** Calls back after every change. @returns what ends it */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Changes some of what the panel shows. */
export function updatePanel(change: Partial<PanelState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

export function setUpload(upload: PanelState['upload']): void {
  updatePanel({ upload });
}

export function setOffline(offline: boolean): void {
  if (state.offline !== offline) updatePanel({ offline });
}

/** Shows more notes beside those that are there. */
export function addNotes(notes: readonly string[]): void {
  if (notes.length > 0) updatePanel({ notes: [...state.notes, ...notes] });
}

/** Asks what to do about some lines of the text, until the person has chosen or another form is open. */
export function addOffer(offer: LinesOffer): void {
  updatePanel({ offers: [...state.offers, offer] });
}

export function closeOffer(id: string): void {
  updatePanel({ offers: state.offers.filter((offer) => offer.id !== id) });
}

/** The unsaved texts in this browser have changed: whatever shows them draws itself anew. */
export function unsavedChanged(): void {
  updatePanel({ unsavedVersion: state.unsavedVersion + 1 });
}
