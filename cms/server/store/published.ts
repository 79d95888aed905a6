import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { asDamaged, DamagedStoreError } from './damaged.ts';
import { readSnapshot, type Snapshot } from './entry-index.ts';
import { MAIN } from './refs.ts';
import type { Repository } from './repository.ts';

/** Reads what is published now. @throws DamagedStoreError when there is nothing, or it cannot be read */
export async function readPublished(
  repository: Repository,
  last: Snapshot | null,
): Promise<Snapshot> {
  try {
    const commit = await repository.resolve(MAIN);
    if (commit === null) throw new DamagedStoreError(serverMessages.noContent);
    return await readSnapshot(repository, commit, last);
  } catch (error) {
    throw asDamaged(error);
  }
}
