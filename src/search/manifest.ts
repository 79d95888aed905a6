import type { IndexOutline } from './pagefind/outline.ts';

/**
 * The list of the shards of the index. The build writes it into the search page itself, so that a
 * page, its script and its index always belong together, whatever a cache holds.
 */
export interface Manifest {
  /** Version of Pagefind, which wrote the index. */
  version: string;
  /** First the shards of the reference, best first, then news, newest first. */
  shards: ManifestShard[];
}

export interface ManifestShard {
  /** Folder of the base index below the base path; its name changes with its content. */
  folder: string;
  /** Name of the directory in the folder; it changes with its content, the folder need not. */
  directory: string;
  pages: number;
  /** Year of a shard of news; absent for reference. */
  year?: number;
  /** Of the first shard's base index, so that its pieces need not wait for the directory. */
  outline?: IndexOutline;
}

/** The file that every search needs first, below the base path: the first shard's directory. */
export function firstFiles({ shards: [first] }: Manifest): string[] {
  return first ? [first.folder + first.directory] : [];
}

/** Attribute of the search page that holds the manifest as JSON. */
export const MANIFEST_ATTRIBUTE = 'data-search-index';
/** Stands in the attribute until the index is written, and in a page that is being developed. */
export const NO_MANIFEST = '-';

/** The manifest as text; in the JSON the shards are named `parts`. */
export function writeManifest({ version, shards }: Manifest): string {
  return JSON.stringify({ version, parts: shards });
}

/** The manifest from the text of {@link writeManifest}. */
export function readManifest(text: string): Manifest {
  const { parts, ...rest } = JSON.parse(text);
  return { ...rest, shards: parts };
}
