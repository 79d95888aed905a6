import type { CheckMemory } from '../guards/content/check-memory.ts';
import type { LinkIndex } from '../guards/site/link-index.ts';
import type { SearchState } from '../search/build/state.ts';

/** What is remembered of a release, so that the next one costs what it changes. */
export interface ReleaseMemory {
  checks: CheckMemory;
  /** Null when it is not known any more; the pages are read for it then. */
  links: LinkIndex | null;
  search: SearchState;
}
