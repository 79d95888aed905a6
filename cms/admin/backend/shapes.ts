import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { Cursor } from 'decap-cms-lib-util';
import type { FieldProblem } from '../../protocol/field-problem.ts';
import { mediaUrl } from '../api/requests.ts';

/** What the server answers and what Decap wants to be given, and the way from one to the other. */

export const IMAGES = 'content/media';
export const FILES = 'content/tep';

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
export interface Asset {
  path: string;
  fileObj?: File;
  url: string;
}
export interface DataFile {
  path: string;
  raw: string;
}

/** A path of Decap's as the store has it. */
export function storePath(path: string): string {
  return path.replace(/^\//, '');
}

/** The bytes of a picture or attachment chosen on this page. */
export async function bytesOf({ fileObj, url }: Asset): Promise<Blob> {
  return fileObj ?? (await fetch(url)).blob();
}

export function cursorAt(
  { page, pageCount, count }: ListPage,
  folder: string,
  extension: string,
): Cursor {
  const hasNext = page + 1 < pageCount;
  return Cursor.create({
    actions: [...(hasNext ? ['next'] : []), ...(page > 0 ? ['prev', 'first'] : [])],
    meta: { index: page, count, pageSize: 30, pageCount },
    data: { folder, extension, page },
  });
}

/** A picture or attachment as Decap lists it; its bytes are fetched when they are shown. */
export function mediaFile(path: string, id: string) {
  const name = path.split('/').at(-1) ?? path;
  const url = mediaUrl(path);
  return { id, name, path, url, displayURL: url };
}

/** A save may have taken an approval back; Decap shows the old state until it is told. */
export function showState(collection: string, slug: string, newStatus: string): void {
  const payload = { collection, slug, newStatus };
  // After Decap's own note of the save, which would overwrite it.
  setTimeout(
    () => store.dispatch({ type: 'UNPUBLISHED_ENTRY_STATUS_CHANGE_SUCCESS', payload }),
    500,
  );
}

export function asDecapUser({ login, name }: { login: string; name: string }) {
  return { login, name, token: '' };
}
