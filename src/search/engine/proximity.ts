import { PROXIMITY } from '../weights.ts';

/** Whether pairs stand somewhere one after the other, as far apart as in the query. */
export function hasRun(pairs: readonly { at: number; positions: number[] }[]): boolean {
  const [first, ...rest] = pairs;
  if (!first) return false;
  return first.positions.some((start) => {
    let last = start;
    let at = first.at;
    return rest.every((pair) => {
      const limit = last + (pair.at - at) * PROXIMITY.adjacent;
      const next = pair.positions.find((position) => position > last && position <= limit);
      if (next === undefined) return false;
      last = next;
      at = pair.at;
      return true;
    });
  });
}

/**
 * How close together words stand: 1 side by side, 0 far apart or when only one was found.
 * @param lists positions of each word or pair; empty for one that was not found
 */
export function proximityOf(lists: readonly number[][]): number {
  const found = lists.filter((positions) => positions.length > 0);
  const missing = lists.length - found.length;
  if (found.length < 2) return 0;
  return Math.max(0, 1 - narrowestSpan(found) / PROXIMITY.unrelated) / (1 + missing);
}

/** The narrowest stretch of text that holds one position of each list. */
function narrowestSpan(lists: readonly number[][]): number {
  const next = lists.map(() => 0);
  let narrowest = Number.POSITIVE_INFINITY;
  for (;;) {
    const here = lists.map((positions, index) => positions[next[index] ?? 0] ?? 0);
    const low = Math.min(...here);
    narrowest = Math.min(narrowest, Math.max(...here) - low);
    const behind = here.indexOf(low);
    next[behind] = (next[behind] ?? 0) + 1;
    if ((next[behind] ?? 0) >= (lists[behind]?.length ?? 0)) return narrowest;
  }
}
