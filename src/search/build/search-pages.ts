import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { servedPath } from '../../lib/url.ts';
import type { PageFacts } from '../page-facts.ts';
import { readFacts } from './page-text.ts';

/** A built page that is for search. */
export interface SearchPage {
  /** HTML file below the output folder. */
  file: string;
  /** Path below the base path, beginning with '/'. */
  path: string;
  facts: PageFacts;
  /** Characters of its HTML, a measure of what indexing it will cost. */
  size: number;
}

/** The pages among built HTML files that are for search: those with search facts in their head. */
export function searchPages(outDir: string, files: readonly string[]): SearchPage[] {
  return files.flatMap((file) => {
    const html = readFileSync(join(outDir, file), 'utf8');
    const facts = readFacts(html);
    return facts ? [{ file, path: servedPath(file, '/'), facts, size: html.length }] : [];
  });
}
