/** Which entry is meant: its content type and its slug. */
export interface EntryKey {
  collection: string;
  slug: string;
}
