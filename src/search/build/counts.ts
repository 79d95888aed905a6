/** How many pages hold each of some keys. */
export type Counts = Map<string, number>;

/** Counts one more page for each key. */
export function countPage(counts: Counts, keys: Iterable<string>): void {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
}
