import { z } from 'astro/zod';
import type { DraftState } from './drafts.ts';
import type { FieldProblem } from './field-problem.ts';
import type { StoredText } from './lists.ts';

/** A save that was written through to the disk. */
export interface SaveAnswer {
  /** What the entry's text is now: the base of the next save. */
  blob: string;
  /** What the draft is now, pictures included: to be approved as `seen`. */
  version: string;
  state: DraftState;
  slug: string;
  /** What was saved all the same and should be looked at. */
  warnings: FieldProblem[];
  /** What must be filled in or mended before the draft can be sent to review. */
  incomplete: FieldProblem[];
}

export const entryInputs = {
  /** A published entry. */
  getEntry: z.strictObject({ path: z.string() }),
  /** An address nobody has yet, made of what an entry says. */
  freeSlug: z.strictObject({ collection: z.string(), wanted: z.string().max(1_000) }),
  /** Saves a draft over the text the form was opened with (`base`; null for a new entry). */
  persistEntry: z.strictObject({
    dataFiles: z.tuple([
      z.strictObject({ path: z.string(), raw: z.string(), base: z.string().nullable() }),
    ]),
    assets: z
      .array(z.strictObject({ path: z.string(), blob: z.string() }))
      .max(500)
      .default([]),
    // An editor that was open during an upgrade sends more than this: what it wrote must be saved.
    options: z.object({ newEntry: z.boolean().default(false) }),
  }),
};

export interface EntryAnswers {
  getEntry: StoredText;
  freeSlug: { slug: string };
  persistEntry: SaveAnswer;
}
