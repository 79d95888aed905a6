import { machineFaultOf } from '../../../src/lib/machine-fault.ts';
import { GitError } from './git.ts';

/** The published content is gone or cannot be read: only a backup helps. */
export class DamagedStoreError extends Error {}

/** What Git could not read of a disk that is neither full nor locked is damaged. */
export function asDamaged(error: unknown): unknown {
  if (!(error instanceof GitError) || machineFaultOf(error) !== null) return error;
  return new DamagedStoreError(error.message, { cause: error });
}
