import type { NewEntry } from '../papers/new-entry.ts';

/** What became of one file or one item of a feed. */
export type ImportResult = { source: string } & (
  | { status: 'read'; entry: NewEntry }
  | { status: 'written' | 'exists'; path: string; notes: string[] }
  | { status: 'refused'; reasons: string[] }
);

/** The result of a source that is not imported. @param reasons in words, for whoever runs it */
export function refused(source: string, ...reasons: string[]): ImportResult {
  return { source, status: 'refused', reasons };
}
