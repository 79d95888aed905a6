import { expandBlocks, NO_LABELS, renderBody } from '../markdown/render.ts';
import type { Collection } from '../model/collection.ts';
import { walkFields } from '../model/walk.ts';

/**
 * Paths of all pictures an entry uses, in its checked fields and in its Markdown body, each in
 * the normal form of mediaPath. MDX bodies are left out: Astro finds their pictures itself.
 */
export function mediaReferences(collection: Collection, data: unknown, body: string): string[] {
  const found = new Set<string>();
  for (const { editor, value } of walkFields(collection.fields, data)) {
    if (editor.kind === 'image' && typeof value === 'string') found.add(value);
  }
  for (const part of expandBlocks(renderBody(body, { labels: NO_LABELS }).parts)) {
    if (typeof part !== 'string' && part.kind === 'picture') found.add(part.src);
  }
  return [...found];
}
