import { z } from 'astro/zod';
import type { AutosavedText } from './desk.ts';

const key = { collection: z.string(), slug: z.string(), form: z.string().max(80) };

export const autosaveInputs = {
  /** Keeps what is typed in a form, until it is saved; only its writer can read it. */
  autosaveText: z.strictObject({
    ...key,
    title: z.string().max(500),
    raw: z.string(),
    uploads: z.record(z.string(), z.string()),
  }),
  /** Kept texts of the caller. */
  autosaves: z.strictObject({}),
  autosave: z.strictObject(key),
  /** The text was saved, or its writer does not want it. */
  dropAutosave: z.strictObject(key),
};

export interface AutosaveAnswers {
  /** When it was kept, milliseconds since 1970. */
  autosaveText: { at: number };
  autosaves: { texts: AutosavedText[] };
  autosave: { raw: string; uploads: Record<string, string>; at: number };
  dropAutosave: Record<string, never>;
}
