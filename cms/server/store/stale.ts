import { GitError } from './git.ts';

/** Somebody moved what the caller looked at; nothing was written. */
export class StaleError extends Error {}

/** Whether an error only says that another writer was first. */
export function isStale(error: unknown): boolean {
  return error instanceof StaleError || (error instanceof GitError && error.isRefMoved);
}
