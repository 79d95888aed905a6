import { errorsOf } from '../../../src/guards/problem.ts';
import type { EntryKey } from '../../protocol/entry-key.ts';
import { writablePath } from '../paths.ts';
import type { Snapshot } from '../store/entry-index.ts';
import { WorkLimitError } from '../workers/pool.ts';
import type { Services } from './context.ts';
import { bundledWith, draftProblems } from './draft-problems.ts';

/** Counts by draft and the others of its bundle, for one published state: what the site refuses depends on all three. */
const known = new WeakMap<Snapshot, Map<string, number>>();

/** How many places of each entry's draft the site would refuse, by path; none is left out. */
export async function problemCounts(
  services: Services,
  entries: readonly { collection: string; slug: string; path: string; tip: string }[],
): Promise<Record<string, number>> {
  const main = await services.store.main();
  const counts = known.get(main) ?? new Map<string, number>();
  known.set(main, counts);
  const found: Record<string, number> = {};
  for (const entry of entries) {
    const others = bundledWith(services, entry);
    const key = JSON.stringify([entry.tip, others]);
    const count = counts.get(key) ?? (await countOf(services, entry, others));
    counts.set(key, count);
    if (count > 0) found[entry.path] = count;
  }
  return found;
}

async function countOf(
  { store }: Services,
  { collection, slug, path }: { collection: string; slug: string; path: string },
  together: readonly EntryKey[],
): Promise<number> {
  const draft = await store.draft(collection, slug);
  const target = writablePath(path);
  if (!draft || !target || target.kind === 'upload') return 0;
  try {
    return errorsOf((await draftProblems(store, draft, target, together)) ?? []).length;
  } catch (error) {
    // What cannot be checked in time cannot be published either.
    if (error instanceof WorkLimitError) return 1;
    throw error;
  }
}
