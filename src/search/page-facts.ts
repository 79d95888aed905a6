import type { ValidityState } from '../lib/party/legal-state/states.ts';

/** Kinds of page that search knows, in the order groups are shown. */
export const pageKinds = [
  'documents',
  'guides',
  'lessons',
  'modules',
  'exercises',
  'definitions',
  'templates',
  'units',
  'bodies',
  'pages',
  'news',
] as const;
export type PageKind = (typeof pageKinds)[number];

/** What a page tells search about itself, in `<meta name="search">` of its head, as JSON. */
export interface PageFacts {
  kind: PageKind;
  /** Title as results show it. */
  title: string;
  /** Day of issue or publication, YYYY-MM-DD. */
  date?: string | undefined;
  /** Fields of work by id. */
  fields?: readonly string[] | undefined;
  /** Documents only. */
  symbol?: string | undefined;
  /** Its legal state on the day of the build. */
  validity?: ValidityState | undefined;
  /** The document that replaced or annulled this one. */
  endedBy?: { symbol: string; path: string } | undefined;
  /** Other names of a unit or body: letters, short names, earlier ones. */
  names?: readonly string[] | undefined;
  /** Last day of a unit or body that is no more, YYYY-MM-DD. */
  ended?: string | undefined;
  /** How to reach a unit. */
  contact?: Contact | undefined;
  /** Who holds posts of a unit. */
  posts?: readonly PostFacts[] | undefined;
}

export interface Contact {
  phone?: string | undefined;
  mailbox?: string | undefined;
}

/** A post with its holder and how to reach them. */
export interface PostFacts extends Contact {
  title: string;
  name: string;
}

/** Name of the meta element. */
export const FACTS_NAME = 'search';
