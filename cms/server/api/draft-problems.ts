import type { Problem } from '../../../src/guards/problem.ts';
import type { EntryKey } from '../../protocol/entry-key.ts';
import { candidateProblems } from '../checks.ts';
import type { WritablePath } from '../paths.ts';
import type { ContentStore } from '../store/content-store.ts';
import type { Draft } from '../store/drafts.ts';
import type { Services } from './context.ts';

/**
 * What the build would say of a draft, were it published now; null when its file is gone.
 * @param together drafts that would be published with it: rules between entries are the build's then,
 *   which sees all of them
 */
export async function draftProblems(
  store: ContentStore,
  draft: Draft,
  target: Exclude<WritablePath, { kind: 'upload' }>,
  together: readonly EntryKey[] = [],
): Promise<Problem[] | null> {
  const files = await store.draftFiles(draft);
  const blob = files.get(draft.path) ?? (await store.main()).files.get(draft.path);
  const bytes = blob ? await store.repository.readBlob(blob) : null;
  if (!bytes) return null;
  return candidateProblems(store, target, {
    path: draft.path,
    bytes,
    files,
    alsoKnown: new Set(together.map(({ collection, slug }) => `${collection}/${slug}`)),
    isAlone: together.length === 0,
    owner: draft.author.login,
  });
}

/** The other drafts that a draft would be published with; none when it is in no bundle. */
export function bundledWith(
  { bundles }: Pick<Services, 'bundles'>,
  { collection, slug }: EntryKey,
): EntryKey[] {
  const bundle = bundles.of({ collection, slug });
  return bundle === null
    ? []
    : bundles.members(bundle).filter((one) => one.collection !== collection || one.slug !== slug);
}
