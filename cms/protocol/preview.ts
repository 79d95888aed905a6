import { z } from 'astro/zod';
import type { Embed } from '../../src/blocks/block.ts';

/** HTML of a body, or a piece of a block; what another entry holds comes with that entry's title. */
export type PreviewPart =
  | string
  | (Extract<Embed, { kind: 'document' | 'question' | 'definition' }> & { title: string })
  | Extract<Embed, { kind: 'picture' | 'file' | 'formSheet' }>;

export const previewInputs = {
  /** A body, rendered the way the build does. */
  previewBody: z.strictObject({ markdown: z.string() }),
  /** Names of the items of settings lists. */
  settingNames: z.strictObject({}),
};

export interface PreviewAnswers {
  previewBody: { parts: PreviewPart[] };
  /** By "setting/id". */
  settingNames: { names: Record<string, string> };
}
