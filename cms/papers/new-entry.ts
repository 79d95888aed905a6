/** An entry made from somebody's file, before anything is written. */
export interface NewEntry {
  collection: 'documents' | 'news' | 'bodies';
  slug: string;
  data: Record<string, unknown>;
  body: string;
  /** Pictures and attachments that come with it, by path below the content folder. */
  files: Map<string, Uint8Array>;
  /** Entries it points at that are not in the content yet and must be added with it. */
  requires: NewEntry[];
  /** Its text quotes secrecy marks that it does not bear: waivers for them wait for a reason. */
  quotesMarks?: boolean;
  /** For whoever reads the entry over: what was a guess, what was left out. */
  notes: string[];
}
