/** What Decap hands over on a save, and what becomes of it. */

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
