import { z } from 'astro/zod';
import type { SaveAnswer } from './entries.ts';

/** One state of a file: who made it, when, and with whose approval. */
export interface FileVersion {
  /** Commit that made it. */
  commit: string;
  /** Its bytes; null where the file was taken away. */
  blob: string | null;
  by: string;
  approvedBy: string;
  /** ISO 8601. */
  at: string;
  /** It was saved as a draft and not published (yet). */
  isDraft: boolean;
  /** Other entries were published with it, as one bundle. */
  isTogether: boolean;
}

/** Something taken away that can be brought back. */
export interface BinItem {
  /** Its name in the bin. */
  id: string;
  kind: 'draft' | 'entry' | 'file';
  collection: string;
  slug: string;
  path: string;
  title: string;
  /** Who took it away; '' for what an older version removed. */
  by: string;
  /** ISO 8601: when, and until when it is kept. */
  at: string;
  until: string;
  /** The caller may bring it back. */
  mayRestore: boolean;
}

export const versionInputs = {
  /** Versions of an entry, a picture or an attachment, the newest first. */
  versions: z.strictObject({ path: z.string() }),
  /** The text of one version. */
  versionText: z.strictObject({ path: z.string(), blob: z.string() }),
  /** An older text becomes the draft; an older file takes its place in the library. */
  restoreVersion: z.strictObject({ path: z.string(), blob: z.string() }),
  /** Puts back, at once, what everything published together with one version of an entry was before. */
  undoPublication: z.strictObject({ path: z.string(), commit: z.string() }),
  bin: z.strictObject({}),
  restoreFromBin: z.strictObject({ id: z.string() }),
  /** Removes every trace of a file from the store, for good; with the reason on record. */
  erase: z.strictObject({ path: z.string(), reason: z.string().trim().min(5).max(500) }),
  /** What was erased, by whom and why. */
  erasures: z.strictObject({}),
};

export interface VersionAnswers {
  versions: { versions: FileVersion[] };
  versionText: { text: string };
  restoreVersion: SaveAnswer | Record<string, never>;
  undoPublication: { entries: number };
  bin: { items: BinItem[] };
  restoreFromBin: { kind: BinItem['kind']; collection: string; slug: string };
  erase: { commits: number };
  erasures: { erasures: { path: string; by: string; reason: string; at: string }[] };
}
