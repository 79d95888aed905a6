import { z } from 'astro/zod';
import type { DraftState } from './drafts.ts';
import type { EntryKey } from './entry-key.ts';
import type { FileLine } from './file-lines.ts';
import type { MirrorLine } from './mirrors.ts';
import type { TargetLine } from './targets.ts';

/** Where an entry stands, for the person who looks at the desk. */
export const DESK_STATES = [
  'draft',
  'sent-back',
  'pending_review',
  'pending_publish',
  'scheduled',
  'published',
  'expired',
] as const;
export type DeskState = (typeof DESK_STATES)[number];

/** An entry as lists show it. */
export interface DeskEntry {
  collection: string;
  slug: string;
  path: string;
  title: string;
  state: DeskState;
  /** Readers see it now, also when a newer draft waits. */
  isPublished: boolean;
  /** State of its draft; null when it has none. */
  draft: DraftState | null;
  /** Who wrote it last, and when (ISO 8601); '' when nobody knows. */
  author: string;
  changedAt: string;
  /** The day or moment the entry itself names, ISO 8601; ''. */
  date: string;
  /** Id of its section; ''. */
  section: string;
  /** Remarks nobody has settled. */
  remarks: number;
  /** Key of the bundle it belongs to; null. */
  bundle: string | null;
}

/** Something that happened to what is published. */
export interface DeskChange {
  path: string;
  /** Key of the entry; null for files and settings. */
  entry: EntryKey | null;
  title: string;
  by: string;
  /** ISO 8601. */
  at: string;
}

/** A text the server keeps that no save has taken yet. */
export interface AutosavedText {
  collection: string;
  /** '' for an entry that has no address yet. */
  slug: string;
  form: string;
  title: string;
  /** The first words of the text. */
  excerpt: string;
  at: number;
}

export const SORTS = ['changed', 'date', 'title'] as const;

export const deskInputs = {
  /** What waits for the caller, and what changed today. */
  desk: z.strictObject({}),
  /** Entries of all kinds, drafts and published ones together, a page at a time. */
  listEntries: z.strictObject({
    collection: z.string().default(''),
    state: z.enum(['', ...DESK_STATES]).default(''),
    author: z.string().default(''),
    section: z.string().default(''),
    /** Only entries with a draft. */
    isDraft: z.boolean().default(false),
    /** Words of titles, symbols, addresses and texts; marks and case aside. */
    term: z.string().max(200).default(''),
    sort: z.enum(SORTS).default('changed'),
    page: z.int().nonnegative().default(0),
  }),
};

export interface DeskAnswers {
  desk: {
    mine: DeskEntry[];
    sentBack: DeskEntry[];
    toReview: DeskEntry[];
    toPublish: DeskEntry[];
    scheduled: DeskEntry[];
    /** How many places of an entry the site would refuse, by path; entries without any are left out. */
    problems: Record<string, number>;
    today: DeskChange[];
    autosaved: AutosavedText[];
    /** What was found in attachments that readers have, for editors and above within their area. */
    files: FileLine[];
    /** How many readers wrote about pages; for who may read it, else 0. */
    feedback: number;
    /** Copies of the content elsewhere; empty where there are none. */
    mirrors: MirrorLine[];
    /** Where readers get the site from beside this server; empty where there is nothing. */
    targets: TargetLine[];
    /** People who forgot their password, for an administrator. */
    passwordRequests: { login: string; name: string; at: number }[];
  };
  listEntries: {
    entries: DeskEntry[];
    page: number;
    pageCount: number;
    count: number;
    /** Values to filter by, of the entries the caller may see. */
    authors: string[];
    sections: string[];
  };
}
