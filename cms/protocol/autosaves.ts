import { z } from 'astro/zod';
import type { KeptText } from './desk.ts';

const key = { collection: z.string(), slug: z.string(), form: z.string().max(80) };

export const autosaveInputs = {
  /** Keeps what is typed in a form, until it is saved; only its writer can read it. */
  keepText: z.strictObject({
    ...key,
    title: z.string().max(500),
    raw: z.string(),
    uploads: z.record(z.string(), z.string()),
  }),
  /** Kept texts of the caller. */
  keptTexts: z.strictObject({}),
  keptText: z.strictObject(key),
  /** The text was saved, or its writer does not want it. */
  dropText: z.strictObject(key),
};

export interface AutosaveAnswers {
  /** When it was kept, milliseconds since 1970. */
  keepText: { at: number };
  keptTexts: { texts: KeptText[] };
  keptText: { raw: string; uploads: Record<string, string>; at: number };
  dropText: Record<string, never>;
}
