import type { FieldProblem } from '../../protocol/field-problem.ts';

/** What the server answers. */

export interface ListedEntry {
  data: string;
  file: { path: string; id: string };
}
export type SaveAnswer = Record<'blob' | 'state' | 'slug' | 'version', string> & {
  /** What was saved all the same and should be looked at. */
  warnings: readonly FieldProblem[];
};
export interface DraftAnswer {
  collection: string;
  slug: string;
  version: string;
  diffs: { path: string; id: string }[];
  /** What should be looked at before anybody approves it. */
  warnings: readonly FieldProblem[];
}
export interface ListPage {
  entries: ListedEntry[];
  page: number;
  pageCount: number;
  count: number;
}
/** A picture or attachment chosen in a form, as Decap hands it over. */
export interface Asset {
  path: string;
  fileObj?: File;
  url: string;
}
/** An entry as a file. */
export interface DataFile {
  path: string;
  raw: string;
}
/** A file that is on the server already. */
export interface StoredFile {
  path: string;
  blob: string;
}
