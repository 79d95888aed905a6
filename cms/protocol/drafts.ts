import { z } from 'astro/zod';
import type { FieldProblem } from './field-problem.ts';
import type { StoredText } from './lists.ts';

/** Where a draft stands on its way to the site; Decap's own names. */
export const DRAFT_STATES = ['draft', 'pending_review', 'pending_publish'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** A draft: its state, who wrote it last, and the files it changes. */
export interface DraftAnswer {
  collection: string;
  slug: string;
  status: DraftState;
  /** What the draft is, pictures included: to be approved as `seen`. */
  version: string;
  /** ISO 8601. */
  updatedAt: string;
  /** What should be looked at before anybody approves it; only for a form that opens the draft. */
  warnings: FieldProblem[];
  pullRequestAuthor: string;
  diffs: { id: string; path: string; newFile: boolean }[];
}

/** The entry whose draft is meant. */
const key = { collection: z.string(), slug: z.string() };
/** The version the caller's form shows: nobody decides on words that were not read. */
const seen = { seen: z.string().optional() };

export const draftInputs = {
  /** "collection/slug" of every draft, the latest saved first. */
  unpublishedEntries: z.strictObject({}),
  /** One draft, by "collection/slug" (Decap's lists) or by its parts (a form that opens it). */
  unpublishedEntry: z.strictObject({
    id: z.string().optional(),
    collection: z.string().optional(),
    slug: z.string().optional(),
  }),
  /** The text of a file of a draft. */
  unpublishedEntryDataFile: z.strictObject({ ...key, path: z.string() }),
  /** Sends to review, takes back, or approves. */
  updateUnpublishedEntryStatus: z.strictObject({
    ...key,
    ...seen,
    newStatus: z.enum(DRAFT_STATES),
  }),
  /** Publishes an approved draft. */
  publishUnpublishedEntry: z.strictObject({ ...key, ...seen }),
  /** Moves a draft to the trash. */
  deleteUnpublishedEntry: z.strictObject(key),
  /** Takes published entries and files away. */
  deleteFiles: z.strictObject({ paths: z.array(z.string()).min(1).max(200) }),
};

/** What became of a publication. */
export interface PublicationAnswer {
  /**
   * `public`: readers have it; `scheduled`: they get it at `date`; `building`: it is in the store, and the
   * site takes longer than an answer may wait.
   */
  state: 'public' | 'scheduled' | 'building';
  /** Path of its page below the base path; null for what has none. */
  path: string | null;
  /** ISO 8601. */
  date: string | null;
}

export interface DraftAnswers {
  unpublishedEntries: string[];
  /** Most entries have no draft: null is an answer, and no error. */
  unpublishedEntry: DraftAnswer | null;
  unpublishedEntryDataFile: StoredText;
  updateUnpublishedEntryStatus: { status: DraftState };
  publishUnpublishedEntry: PublicationAnswer;
  deleteUnpublishedEntry: Record<string, never>;
  deleteFiles: Record<string, never>;
}
