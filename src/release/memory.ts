import { join } from 'node:path';
import { type CheckMemory, loadChecks, saveChecks } from '../guards/content/check-memory.ts';
import type { LinkIndex } from '../guards/site/link-index.ts';
import type { SearchState } from '../search/build/state.ts';
import { loadSearchState, saveSearchState } from '../search/build/state-file.ts';

/** What is remembered of a release, so that the next one costs what it changes. */
export interface ReleaseMemory {
  checks: CheckMemory;
  /** Null when it is not known any more; the pages are read for it then. */
  links: LinkIndex | null;
  search: SearchState;
}

const CHECKS = 'checks';

/** Writes a memory into a folder. @param version names the code that made it */
export function saveMemory(dir: string, { checks, search }: ReleaseMemory, version: string): void {
  saveSearchState(dir, search);
  saveChecks(join(dir, CHECKS), checks, version);
}

/**
 * The memory in a folder; null when there is none of this version. Links are read from the pages again, which
 * costs less than storing them.
 */
export function loadMemory(dir: string, version: string): ReleaseMemory | null {
  const search = loadSearchState(dir);
  return search && { search, checks: loadChecks(join(dir, CHECKS), version), links: null };
}
