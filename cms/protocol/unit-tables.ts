import { z } from 'astro/zod';
import type { EntryKey } from './entry-key.ts';

/** Largest table that is taken, in bytes: some thousand units. */
export const MAX_TABLE_BYTES = 1_000_000;

/** A file with a table, CSV or XLSX, in base64. */
const table = z.base64().max(Math.ceil(MAX_TABLE_BYTES / 3) * 4);

export const unitTableInputs = {
  /** What a table of units would write, row by row; writes nothing. */
  planUnitTable: z.strictObject({ table }),
  /** Makes the drafts of a table, as one bundle; `send` sends them to review. */
  draftUnitTable: z.strictObject({ table, send: z.boolean() }),
};

export interface UnitTableAnswers {
  planUnitTable: {
    /** Columns that are left out. */
    notes: string[];
    /** Every row with what comes of it, in words. */
    rows: { line: number; name: string; words: string; isWrong: boolean }[];
    /** Counts of rows, and sums before and after. */
    summary: string[];
    /** Why nothing can be written, in words. */
    faults: string[];
    /** How many entries it writes. */
    entries: number;
  };
  draftUnitTable: { entries: EntryKey[]; bundle: string | null };
}
