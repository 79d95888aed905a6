/** An entry made from somebody's file, before anything is written. */
export interface FoundEntry {
  collection: 'documents' | 'news' | 'bodies';
  slug: string;
  data: Record<string, unknown>;
  body: string;
  /** Pictures and attachments that come with it, by path below the content folder. */
  files: Map<string, Uint8Array>;
  /** Other entries it needs that are not there yet. */
  needs: FoundEntry[];
  /** What was not sure, in words. */
  notes: string[];
}

/** What became of one file or one item of a feed. */
export type ImportResult = { source: string } & (
  | { status: 'found'; entry: FoundEntry }
  | { status: 'written' | 'there'; path: string; notes: string[] }
  | { status: 'refused'; reasons: string[] }
);
