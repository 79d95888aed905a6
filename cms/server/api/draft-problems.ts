import type { Problem } from '../../../src/guards/problem.ts';
import { candidateProblems } from '../checks.ts';
import type { WritablePath } from '../paths.ts';
import type { ContentStore } from '../store/content-store.ts';
import type { Draft } from '../store/drafts.ts';

/** What the build would say of a draft, were it published now; null when its file is gone. */
export async function draftProblems(
  store: ContentStore,
  draft: Draft,
  target: Exclude<WritablePath, { kind: 'upload' }>,
): Promise<Problem[] | null> {
  const files = await store.draftFiles(draft);
  const blob = files.get(draft.path) ?? (await store.main()).files.get(draft.path);
  const bytes = blob ? await store.repository.readBlob(blob) : null;
  if (!bytes) return null;
  return candidateProblems(store, target, {
    path: draft.path,
    bytes,
    files,
    alsoKnown: new Set(),
  });
}
