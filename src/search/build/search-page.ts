import type { PageFacts } from '../page-facts.ts';

/** A built page that is for search. */
export interface SearchPage {
  /** HTML file below the output folder. */
  file: string;
  /** Path below the base path, beginning with '/'. */
  path: string;
  facts: PageFacts;
  /** Characters of that part of its HTML which search reads, a measure of what indexing it will cost. */
  size: number;
}
