/** An entry or settings file as it would be, were it published now. */
export interface Candidate {
  path: string;
  bytes: Buffer;
  /** Files that would come with it: path to blob; null when one would go. */
  files: ReadonlyMap<string, string | null>;
  /** "collection/slug" of entries that are not published but may be pointed at. */
  alsoKnown: ReadonlySet<string>;
  /** Rules between entries are looked at too. */
  isAlone: boolean;
  /** Login of whose text it is. */
  owner: string;
}
