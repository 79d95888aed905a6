/** A unit of the directory: what a result shows, and the names it is found by. */
export interface DirectoryUnit {
  name: string;
  /** Its slug; its page is /to-chuc/SLUG/. */
  slug: string;
  type: string;
  group: string;
  /** Ids of fields of work. */
  fields: string[];
  phone: string;
  mailbox: string;
  /** Other names: aliases first, then earlier ones. */
  names: string[];
}

/** A post of a unit. */
export interface DirectoryPost {
  /** Place of its unit among the units. */
  unit: number;
  title: string;
  name: string;
  phone: string;
  mailbox: string;
  fields: string[];
}

/** All that the search of the directory needs; loaded by the page when somebody begins to type. */
export interface DirectoryData {
  units: DirectoryUnit[];
  posts: DirectoryPost[];
  /** Abbreviations with what they stand for. */
  abbreviations: [short: string, long: string][];
}
