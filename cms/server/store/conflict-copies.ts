import { serverMessages } from '../../../src/i18n/server-messages.ts';
import type { EntryKey } from '../../protocol/entry-key.ts';
import type { ContentStore } from './content-store.ts';
import type { Author } from './people.ts';
import { CONFLICTS, stampedRef } from './refs.ts';
import { NO_OBJECT } from './repository.ts';

/** Stores a text that could not be saved, so that no typed word depends on one browser alone. */
export async function addConflictCopy(
  store: ContentStore,
  { collection, slug }: EntryKey,
  blob: string,
  author: Author,
): Promise<void> {
  const { repository } = store;
  const commit = await repository.commit({
    tree: await repository.writeTree(null, new Map([['text', blob]])),
    parents: [],
    author: store.person(author),
    committer: store.machine,
    message: serverMessages.commits.conflictCopy(`${collection}/${slug}`),
  });
  const ref = stampedRef(CONFLICTS, collection, slug);
  await repository.moveRefs([{ ref, to: commit, from: NO_OBJECT }]);
}
