/** Where a field is shown: in words on the page, or in its structured data (JSON-LD, for machines). */
export type Place = 'page' | 'structured';

/** A field of the trial entry. */
export interface PlacedField {
  /** Its value in the trial entry; absent when the entry leaves the field empty. */
  value?: unknown;
  /** What readers see for it; the value itself when absent. */
  seen?: string;
  /** Where that must stand. */
  on?: readonly Place[];
  /** The page that shows it, where the trial entry's own does not. */
  at?: string;
  /** Why no page shows it. */
  hidden?: string;
}

export const [page, both] = [['page'], ['page', 'structured']] as const;
export const decides = { hidden: 'decides whether there is a page' };
export const forEditors = { hidden: 'a note for the office: reasons are not for readers' };
export const orders = { value: 9, hidden: 'decides the order of lists' };
export const otherExercise = { hidden: 'asked in exercises of another kind' };
export const text = (words: string, on: readonly Place[] = page): PlacedField => ({
  value: words,
  on,
});
export const seenAs = (value: unknown, seen: string, on: readonly Place[] = page): PlacedField => ({
  value,
  seen,
  on,
});
