/** Something that rules found in an attachment that readers have. */
export interface FileLine {
  /** Name of the file, and its path in the store. */
  name: string;
  path: string;
  /** The published entry that shows it. */
  entry: { collection: string; slug: string; title: string };
  /** Label of the field that names the file. */
  field: string;
  /** What was found and where, and what to do. */
  problem: string;
  fix: string;
}
