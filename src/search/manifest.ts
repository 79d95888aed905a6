/**
 * The list of the parts of the index. The build writes it into the search page itself, so that a
 * page, its script and its index always belong together, whatever a cache holds.
 */
export interface Manifest {
  /** Pagefind's version. */
  version: string;
  /** Address of Pagefind's WebAssembly below the base path. */
  engine: string;
  /** First the reference parts, best first, then news, newest first. */
  parts: ManifestPart[];
}

export interface ManifestPart {
  /** Folder below the base path; its name changes with its content. */
  folder: string;
  /** Pagefind's name for the index in the folder. */
  hash: string;
  pages: number;
  /** Year of a part of the news; absent for reference. */
  year?: number;
}

/** Parts of a large archive searched without being asked to; the rest is offered. */
export const PARTS_UNASKED = 4;

/** Attribute of the search page that holds the manifest as JSON. */
export const MANIFEST_ATTRIBUTE = 'data-search-index';
/** Stands in the attribute until the index is written, and in a page that is being developed. */
export const NO_MANIFEST = '-';
