import { z } from 'astro/zod';

/** A piece of a body: HTML, or a block that the preview draws. */
export type PreviewPart =
  | { kind: 'html'; html: string }
  | { kind: 'document' | 'question'; id: string; title: string }
  | { kind: 'figure'; src: string; alt: string; caption: string; credit: string }
  | { kind: 'image'; src: string; alt: string }
  | { kind: 'download'; file: string; title: string };

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
