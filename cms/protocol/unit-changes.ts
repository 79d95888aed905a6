import { z } from 'astro/zod';
import type { EntryKey } from './entry-key.ts';
import { MAX_TOGETHER } from './review.ts';

const day = z.iso.date();
const slug = z.string().min(1);
const part = z.strictObject({
  name: z.string().trim().max(160),
  members: z.int().min(0).optional(),
});
const common = {
  /** The first day on which it holds. */
  day,
  decision: z.string().trim().max(200).optional(),
  /** Slug of the deciding document in the library. */
  document: slug.optional(),
};

/** A change of units as the form of the desk has it; addresses of new units are the server's. */
export const unitChange = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('merge'),
    units: z.array(slug).max(MAX_TOGETHER),
    /** The unit that goes on, or else the name of the one that begins. */
    into: slug.optional(),
    created: part.optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('split'),
    unit: slug,
    parts: z.array(part).max(20),
    goesOn: z.boolean(),
  }),
  z.strictObject({ ...common, kind: z.literal('rename'), unit: slug, name: z.string().max(160) }),
  z.strictObject({
    ...common,
    kind: z.literal('transfer'),
    units: z.array(slug).max(MAX_TOGETHER),
    parent: slug,
  }),
  z.strictObject({ ...common, kind: z.literal('end'), unit: slug, reason: z.string().max(300) }),
]);
export type UnitChange = z.output<typeof unitChange>;

/** Sums of a committee. */
export interface Sums {
  units: number;
  committees: number;
  cells: number;
  members: number;
}

export const unitChangeInputs = {
  /** What a change would write, and the sums before and after; writes nothing. */
  planUnitChange: z.strictObject({ change: unitChange }),
  /** Makes the drafts of a change, as one bundle; `send` sends them to review. */
  draftUnitChange: z.strictObject({ change: unitChange, send: z.boolean() }),
};

export interface UnitChangeAnswers {
  planUnitChange: {
    /** Why it cannot be done, in words; empty for a sound change. */
    faults: string[];
    sums: { name: string; before: Sums; after: Sums }[];
    /** The entries it writes, as their forms show them. */
    edits: { slug: string; title: string; isNew: boolean; before: string; after: string }[];
  };
  draftUnitChange: { entries: EntryKey[]; bundle: string | null };
}
