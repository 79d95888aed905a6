import { z } from 'astro/zod';
import type { DeskEntry } from './desk.ts';
import type { PublicationAnswer } from './drafts.ts';
import type { FieldProblem } from './field-problem.ts';

/** A word about a draft, for the people who work on it; never public. */
export interface Remark {
  id: number;
  name: string;
  text: string;
  /** ISO 8601. */
  at: string;
  /** It came with sending the draft back. */
  isSentBack: boolean;
  isSettled: boolean;
}

/** What the caller may do with an entry now. */
export interface ReviewRights {
  edit: boolean;
  send: boolean;
  takeBack: boolean;
  sendBack: boolean;
  approve: boolean;
  publish: boolean;
  unpublish: boolean;
  discard: boolean;
  remove: boolean;
}

/** So many drafts go together at most: a table may touch every unit. */
export const MAX_TOGETHER = 300;

const key = { collection: z.string(), slug: z.string() };
const member = z.strictObject({ ...key, seen: z.string() });

export const reviewInputs = {
  /** Everything about one entry that somebody needs to decide on it. */
  reviewEntry: z.strictObject(key),
  /** Adds a remark to a draft. */
  addRemark: z.strictObject({ ...key, text: z.string().trim().min(1).max(4000) }),
  settleRemark: z.strictObject({ id: z.int() }),
  /** Gives a draft back to who wrote it, with the reason. */
  sendBack: z.strictObject({ ...key, text: z.string().trim().min(1).max(4000) }),
  /** Puts drafts that belong together into one bundle; a single one leaves its bundle. */
  bundleEntries: z.strictObject({ entries: z.array(z.strictObject(key)).min(1).max(MAX_TOGETHER) }),
  /**
   * Approves what was read and publishes it at once, or (`at`, ISO 8601) at a time. Several entries go
   * together: all or none.
   */
  approveAndPublish: z.strictObject({
    entries: z.array(member).min(1).max(MAX_TOGETHER),
    at: z.iso.datetime({ offset: true }).optional(),
  }),
  /** Takes a published entry off the site; its text goes on as a draft. */
  unpublishEntry: z.strictObject({ ...key }),
};

export interface ReviewAnswers {
  reviewEntry: {
    entry: DeskEntry;
    /** The draft, or what is published when there is none, as its form shows it: a line a field. */
    text: string;
    /** The same as data, for a preview. */
    data: Record<string, unknown>;
    /** What is published; null when nothing is. */
    published: string | null;
    /** What the caller saw the last time it was another text; null the first time. */
    lastRead: { text: string; at: string } | null;
    /** To be sent with a decision. */
    version: string;
    remarks: Remark[];
    /** What the site would refuse. */
    problems: FieldProblem[];
    warnings: FieldProblem[];
    /** The other drafts of its bundle, with what they are now and whether the caller has read that. */
    bundle: (DeskEntry & { version: string; isRead: boolean })[];
    /** Whether a time of publication can be chosen: the entry names one. */
    hasTime: boolean;
    /** Path of its page below the base path; null. */
    page: string | null;
    rights: ReviewRights;
    /** Why the caller may not approve, in words; ''. */
    whyNotApprove: string;
  };
  addRemark: Remark;
  settleRemark: Record<string, never>;
  sendBack: Record<string, never>;
  bundleEntries: { bundle: string | null };
  approveAndPublish: { publications: PublicationAnswer[] };
  unpublishEntry: { version: string };
}
