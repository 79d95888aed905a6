import { normalizeText } from '../lib/vietnamese/normalize.ts';
import { expandBlocks, NO_LABELS, renderBody } from '../markdown/render.ts';
import type { Collection } from '../model/collection.ts';
import { walkFields } from '../model/walk.ts';

/** A picture is written as "![", a block begins with colons; most bodies have neither. */
const MAY_HOLD_PICTURE = /!\[|::/;

/**
 * Paths of all pictures an entry uses, in its checked fields and in its Markdown body, each in
 * the normal form of mediaPath. MDX bodies are left out: Astro finds their pictures itself.
 */
export function mediaReferences(collection: Collection, data: unknown, body: string): string[] {
  const found = new Set<string>();
  for (const { editor, value } of walkFields(collection.fields, data)) {
    if (editor.kind === 'image' && typeof value === 'string') found.add(value);
  }
  if (!MAY_HOLD_PICTURE.test(normalizeText(body))) return [...found];
  for (const part of expandBlocks(renderBody(body, { labels: NO_LABELS }).parts)) {
    if (typeof part !== 'string' && part.kind === 'picture') found.add(part.src);
  }
  return [...found];
}
