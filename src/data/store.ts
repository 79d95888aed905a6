import { type CollectionKey, getCollection } from 'astro:content';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ImageMetadata } from 'astro';
import { readEnv } from '../env.ts';
import type { EntryData } from '../model/collection.ts';
import { isPublished } from '../model/published.ts';
import { collectionById, type collections } from '../model/registry.ts';
import { parseFile } from '../source/front-matter.ts';

/** An entry the public may see. */
export interface Entry<Data = Record<string, unknown>> {
  slug: string;
  /** Site path of its page, '' when it has none. */
  path: string;
  data: Data;
  /** Pictures by the path written in the content file. */
  images: Record<string, ImageMetadata>;
  /** Path below the project, e.g. content/tin-tuc/x.md */
  filePath: string;
}

export type EntryOf<K extends CollectionKey> = Entry<EntryData<(typeof collections)[K]>>;

const cache = new Map<string, Promise<Entry[]>>();

/** One moment for the whole build, so that all its pages agree on what is public. */
export const now: Date = readEnv().now;

/**
 * Every published entry of a content type, read once a build. The only call of getCollection in
 * the project, so no page can forget the rule on what is public.
 */
export function published<K extends CollectionKey>(id: K): Promise<EntryOf<K>[]> {
  const known = import.meta.env.DEV ? undefined : cache.get(id);
  const entries = known ?? load(id);
  cache.set(id, entries);
  return entries as Promise<EntryOf<K>[]>;
}

/** The Markdown of an entry; '' for one without a body. */
export function markdownOf({ filePath }: Entry<object>): string {
  return parseFile(readFileSync(resolve(filePath), 'utf8'), filePath.endsWith('.yml')).body;
}

/** Caches the result of an async function for the rest of the build. */
export function oncePerBuild<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    if (!made || import.meta.env.DEV) made = make();
    return made;
  };
}

async function load(id: CollectionKey): Promise<Entry[]> {
  const collection = collectionById(id);
  const entries = await getCollection(id);
  return entries
    .filter((entry) => isPublished(entry.data.fields as object, now, id))
    .map((entry) => ({
      slug: entry.id,
      path: collection.path(entry.id, entry.data.fields) ?? '',
      data: entry.data.fields,
      images: entry.data.images as Record<string, ImageMetadata>,
      filePath: entry.filePath ?? '',
    }));
}
