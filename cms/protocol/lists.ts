import { z } from 'astro/zod';

/** Characters of a term that is looked for. */
const MAX_TERM = 200;

/** A text of the store with the blob it is: the base of the next save. */
export interface StoredText {
  data: string;
  file: { path: string; id: string };
}

/** One page of a list; each text is the head of its entry only. */
export interface ListPage {
  entries: StoredText[];
  page: number;
  pageCount: number;
  count: number;
}

/** One entry as a field that points at entries offers it. */
export interface RelationOption {
  value: string;
  label: string;
}

/** Kinds of entry files that lists are made of. */
export const LIST_EXTENSIONS = ['md', 'yml'] as const;
export type ListExtension = (typeof LIST_EXTENSIONS)[number];

export const listInputs = {
  /** The published entries of a folder, a page at a time, newest first. */
  entriesByFolder: z.strictObject({
    folder: z.string(),
    extension: z.enum(LIST_EXTENSIONS).default('md'),
    page: z.int().nonnegative().default(0),
  }),
  /** Settings files, whole. */
  entriesByFiles: z.strictObject({
    files: z.array(z.object({ path: z.string(), label: z.string().optional() })).max(100),
  }),
  /** Entries whose title or address holds every word of the term. */
  searchEntries: z.strictObject({
    folders: z.array(z.string()).max(100),
    term: z.string().max(MAX_TERM),
  }),
  /** Entries to choose from: by words, or those of known slugs. */
  relationOptions: z.strictObject({
    collection: z.string(),
    term: z.string().max(MAX_TERM).optional(),
    slugs: z.array(z.string()).max(2_000).optional(),
  }),
};

export interface ListAnswers {
  entriesByFolder: ListPage;
  entriesByFiles: (StoredText & { file: { label?: string | undefined } })[];
  searchEntries: { entries: (StoredText & { collection: string })[] };
  relationOptions: { options: RelationOption[] };
}
