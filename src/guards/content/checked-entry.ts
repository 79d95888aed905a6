/** The data of an entry that passed its schema, for checks across entries. */
export interface CheckedEntry {
  collection: string;
  slug: string;
  file: string;
  data: Record<string, unknown>;
  /** Its Markdown, where it was read. */
  body?: string;
}
