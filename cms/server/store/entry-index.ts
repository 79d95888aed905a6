import { basename, extname } from 'node:path';
import { fold } from '../../../src/lib/vietnamese/fold.ts';
import type { Collection } from '../../../src/model/collection.ts';
import { collectionOfFile, parseContentFile } from '../../../src/source/content-files.ts';
import { wordNumbers } from './entry-words.ts';
import { GitError } from './git.ts';
import type { Repository, TreeEntry } from './repository.ts';

/** Folder of the store that holds the content; nothing else in the store is ever touched. */
export const CONTENT = 'content/';

/** What lists and checks need of a published entry without reading it again. */
export interface IndexedEntry {
  collection: string;
  slug: string;
  /** Path in the store: content/tin-tuc/x.md */
  path: string;
  blob: string;
  data: Record<string, unknown>;
  title: string;
  /** Sort key: the newest date first, then the title. */
  date: string;
  /** Title and slug without marks, for search. */
  folded: string;
  /** Words of its file and its slug. */
  words: Uint32Array;
}

/** One published state of the content, with all its entries. */
export interface Snapshot {
  commit: string;
  /** Blobs of real files by path in the store; links are left out. */
  files: ReadonlyMap<string, string>;
  entries: ReadonlyMap<string, IndexedEntry>;
}

/** The content type a path of the store belongs to; null when it is no entry. */
export function collectionOf(path: string): Collection | null {
  return path.startsWith(CONTENT) ? collectionOfFile(path.slice(CONTENT.length)) : null;
}

/** Reads a published state; entries whose blob has not changed are taken from the last one. */
export async function readSnapshot(
  repository: Repository,
  commit: string,
  last: Snapshot | null,
): Promise<Snapshot> {
  if (last?.commit === commit) return last;
  const tree = await treeOf(repository, commit, last);
  const entries = new Map<string, IndexedEntry>();
  await Promise.all(
    [...tree].map(async ([path, blob]) => {
      const known = last?.entries.get(path);
      const entry = known?.blob === blob ? known : await readEntry(repository, path, blob);
      if (entry) entries.set(path, entry);
    }),
  );
  return { commit, files: tree, entries };
}

/** The files of a commit: those of the last state with what has changed since, as long as that state can be read. */
async function treeOf(
  repository: Repository,
  commit: string,
  last: Snapshot | null,
): Promise<Map<string, string>> {
  if (!last) return whole(repository, commit);
  try {
    return await patched(repository, last, commit);
  } catch (error) {
    // When something is erased for good, the history that held it goes from the disk.
    if (!(error instanceof GitError)) throw error;
    return whole(repository, commit);
  }
}

const isRealFile = ({ mode }: TreeEntry) => mode === '100644' || mode === '100755';

async function whole(repository: Repository, commit: string): Promise<Map<string, string>> {
  const tree = await repository.listTree(commit);
  return new Map([...tree].filter(([, entry]) => isRealFile(entry)).map(([p, { id }]) => [p, id]));
}

async function patched(
  repository: Repository,
  last: Snapshot,
  commit: string,
): Promise<Map<string, string>> {
  const files = new Map(last.files);
  for (const [path, entry] of await repository.changes(last.commit, commit)) {
    if (entry && isRealFile(entry)) files.set(path, entry.id);
    else files.delete(path);
  }
  return files;
}

async function readEntry(
  repository: Repository,
  path: string,
  blob: string,
): Promise<IndexedEntry | null> {
  const collection = collectionOf(path);
  const bytes = collection ? await repository.readBlob(blob) : null;
  return collection && bytes ? indexEntry(collection, path, blob, bytes) : null;
}

/** What the index keeps of one entry file. @param path in the store */
export function indexEntry(
  collection: Collection,
  path: string,
  blob: string,
  bytes: Buffer,
): IndexedEntry {
  const file = parseContentFile(path.slice(CONTENT.length), bytes);
  const data = (typeof file.data === 'object' ? file.data : {}) as Record<string, unknown>;
  const slug = basename(path, extname(path));
  const title = String(data[collection.titleField] ?? slug);
  return {
    collection: collection.id,
    slug,
    path,
    blob,
    data,
    title,
    date: dateText(data.date ?? data.issued ?? data.updated),
    folded: fold(`${title} ${String(data.subject ?? '')} ${String(data.name ?? '')} ${slug}`),
    words: wordNumbers(`${bytes.toString('utf8')} ${slug}`),
  };
}

function dateText(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : '';
}
