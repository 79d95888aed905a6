import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Collection, EntryData } from '../model/collection.ts';
import { isPublished } from '../model/published.ts';
import type { collections } from '../model/registry.ts';
import { collectionOfFile, parseContentFile } from '../source/content-files.ts';
import type { ContentState } from '../source/content-state.ts';
import { contentState } from './content.ts';
import { defineKind, entriesKey, fingerprintOf, identify, noteRead } from './reads.ts';

/** An entry the public may see. */
export interface Entry<Data = Record<string, unknown>> {
  slug: string;
  /** Site path of its page, '' when it has none. */
  path: string;
  data: Data;
  /** Its Markdown; '' for one without a body. */
  body: string;
  /** Path below the content folder: tin-tuc/x.md */
  file: string;
}

export type CollectionId = keyof typeof collections;
export type EntryOf<K extends CollectionId> = Entry<EntryData<(typeof collections)[K]>>;

defineKind('entries', (collection) => fingerprintOf(entriesOf(collection)));

/**
 * Every published entry of a content type, by path. Pages get entries from nowhere else, so none can
 * forget the rule on what is public.
 */
export async function published<K extends CollectionId>(id: K): Promise<EntryOf<K>[]> {
  noteRead(entriesKey(id));
  return entriesOf(id) as EntryOf<K>[];
}

/** A file as it was read; kept as long as its content is the same, so that its entry is the same object. */
interface KnownFile {
  id: string;
  /** Null for an entry with faults: the content guard reports them. */
  entry: Entry | null;
}
let knownFiles = new Map<string, KnownFile>();
let entriesByCollection = new Map<string, Entry[]>();
let readFor: object | null = null;

function entriesOf(collection: string): Entry[] {
  const state = contentState();
  if (readFor !== state) {
    readFor = state;
    readEntries(state);
  }
  return entriesByCollection.get(collection) ?? [];
}

function readEntries({ files, contentDir, now }: ContentState): void {
  const known = new Map<string, KnownFile>();
  const byCollection = new Map<string, Entry[]>();
  for (const [file, id] of files) {
    const collection = collectionOfFile(file);
    if (!collection) continue;
    const last = knownFiles.get(file);
    const read =
      last?.id === id ? last : { id, entry: readEntry(contentDir, file, id, collection) };
    known.set(file, read);
    const { entry } = read;
    if (!entry || !isPublished(entry.data, now, collection.id)) continue;
    const others = byCollection.get(collection.id);
    if (others) others.push(entry);
    else byCollection.set(collection.id, [entry]);
  }
  knownFiles = known;
  entriesByCollection = byCollection;
}

function readEntry(
  contentDir: string,
  file: string,
  id: string,
  { schema, path }: Collection,
): Entry | null {
  const { id: slug, data, body } = parseContentFile(file, readFileSync(join(contentDir, file)));
  const checked = schema.safeParse(data);
  if (!checked.success) return null;
  const fields = checked.data as Record<string, unknown>;
  const entry = { slug, path: path(slug, fields) ?? '', data: fields, body, file };
  identify(entry, `${file}@${id}`);
  return entry;
}
