import { getEntry, render } from 'astro:content';
import type { LessonEntry } from './training.ts';

/**
 * The component and headings of a lesson written in MDX; null for a Markdown lesson. What such a
 * lesson may contain is checked by the guard (src/markdown/mdx.ts).
 */
export async function mdxOf(entry: LessonEntry) {
  if (!entry.filePath.endsWith('.mdx')) return null;
  const stored = await getEntry('lessons', entry.slug);
  return stored ? render(stored) : null;
}
