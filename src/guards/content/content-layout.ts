import { basename, dirname, extname } from 'node:path';
import type { Collection } from '../../model/collection.ts';
import { allCollections } from '../../model/registry.ts';
import { hasEntryExtension } from '../../source/content-files.ts';
import type { ContentListing } from '../../source/files-on-disk.ts';
import type { Problem } from '../problem.ts';
import { pathProblems } from './paths.ts';

/** All that the names of the files say. */
export interface ContentLayout {
  files: readonly string[];
  links: readonly string[];
  /** Files that are read as entries, in the order of collections and paths. */
  entries: readonly { collection: Collection; path: string }[];
  /** "collection/slug" of each. */
  slugs: ReadonlySet<string>;
  problems: readonly Problem[];
}

/**
 * Sorts the files of the content by collection and checks their names.
 * @param known the layout of the last time; it is given back when no file came, went or was renamed
 */
export function layoutOf(listing: ContentListing, known: ContentLayout | null): ContentLayout {
  const files = [...listing.files.keys()];
  const links = [...listing.links];
  if (known && isSame(known.files, files) && isSame(known.links, links)) return known;
  const paths = pathsByCollection([...files, ...links]);
  const isPlain = (path: string) => listing.files.has(path);
  const entries = allCollections.flatMap((collection) =>
    (paths.get(collection) ?? [])
      .filter((path) => isPlain(path) && hasEntryExtension(path, collection))
      .map((path) => ({ collection, path })),
  );
  return {
    files,
    links,
    entries,
    slugs: new Set(
      entries.map(({ collection, path }) => `${collection.id}/${basename(path, extname(path))}`),
    ),
    problems: allCollections.flatMap((collection) =>
      pathProblems(collection, paths.get(collection) ?? [], isPlain),
    ),
  };
}

function isSame(known: readonly string[], paths: readonly string[]): boolean {
  return known.length === paths.length && known.every((path, at) => path === paths[at]);
}

/** Paths of every collection in order; a file belongs to the collection with the folder closest to it. */
function pathsByCollection(paths: readonly string[]): Map<Collection, string[]> {
  const byFolder = new Map(allCollections.map((collection) => [collection.folder, collection]));
  const collections = new Map<string, Collection | undefined>();
  const found = new Map<Collection, string[]>();
  for (const path of paths) {
    if (basename(path).startsWith('.')) continue;
    const folder = dirname(path);
    if (!collections.has(folder)) collections.set(folder, collectionOf(folder, byFolder));
    const collection = collections.get(folder);
    if (!collection) continue;
    const own = found.get(collection);
    if (own) own.push(path);
    else found.set(collection, [path]);
  }
  for (const own of found.values()) own.sort();
  return found;
}

function collectionOf(
  folder: string,
  byFolder: ReadonlyMap<string, Collection>,
): Collection | undefined {
  if (folder === '.') return undefined;
  return byFolder.get(folder) ?? collectionOf(dirname(folder), byFolder);
}
