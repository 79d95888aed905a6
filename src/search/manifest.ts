/**
 * The list of the shards of the index. The build writes it into the search page itself, so that a
 * page, its script and its index always belong together, whatever a cache holds.
 */
export interface Manifest {
  /** Pagefind's version. */
  version: string;
  /** Address of Pagefind's WebAssembly below the base path. */
  engine: string;
  /** First the shards of the reference, best first, then news, newest first. */
  shards: ManifestShard[];
}

export interface ManifestShard {
  /** Folder below the base path; its name changes with its content. */
  folder: string;
  /** Pagefind's name for the index in the folder. */
  hash: string;
  pages: number;
  /** Year of a shard of news; absent for reference. */
  year?: number;
}

/** Attribute of the search page that holds the manifest as JSON. */
export const MANIFEST_ATTRIBUTE = 'data-search-index';
/** Stands in the attribute until the index is written, and in a page that is being developed. */
export const NO_MANIFEST = '-';

/** The manifest as text; in the JSON the shards are named `parts`. */
export function writeManifest({ version, engine, shards }: Manifest): string {
  return JSON.stringify({ version, engine, parts: shards });
}

/** The manifest from the text of {@link writeManifest}. */
export function readManifest(text: string): Manifest {
  const { parts, ...rest } = JSON.parse(text);
  return { ...rest, shards: parts };
}
