import type { ContentStore } from './store/content-store.ts';
import type { Snapshot } from './store/entry-index.ts';

/** The same work, done once for each published state; what failed is not remembered. */
export function oncePerSnapshot<T>(
  work: (store: ContentStore, snapshot: Snapshot) => Promise<T>,
): (store: ContentStore, snapshot: Snapshot) => Promise<T> {
  const done = new WeakMap<Snapshot, Promise<T>>();
  return (store, snapshot) => {
    const known = done.get(snapshot);
    if (known) return known;
    const begun = work(store, snapshot);
    done.set(snapshot, begun);
    begun.catch(() => done.delete(snapshot));
    return begun;
  };
}
