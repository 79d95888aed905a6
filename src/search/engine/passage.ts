import { PROXIMITY } from '../weights.ts';
import type { PairEvidence } from './page-evidence.ts';

/**
 * The most that one passage of a page's text holds of a query.
 * @param singles positions of words by their place in the query
 * @param gains what each word of the query brings once it is in the passage
 */
export function bestPassage(
  pairs: readonly PairEvidence[],
  singles: ReadonlyMap<number, { positions: number[] }>,
  gains: readonly number[],
): number {
  const counts = gains.map(() => 0);
  const seen = occurrences(pairs, singles);
  let now = 0;
  let best = 0;
  let from = 0;
  for (const { position, at } of seen) {
    if (counts[at] === 0) now += gains[at] ?? 0;
    counts[at] = (counts[at] ?? 0) + 1;
    for (
      let first = seen[from];
      first && position - first.position > PROXIMITY.passage;
      first = seen[from]
    ) {
      counts[first.at] = (counts[first.at] ?? 0) - 1;
      if (counts[first.at] === 0) now -= gains[first.at] ?? 0;
      from += 1;
    }
    best = Math.max(best, now);
  }
  return best;
}

/** Where each word of the query stands, from the page's beginning on. */
function occurrences(
  pairs: readonly PairEvidence[],
  singles: ReadonlyMap<number, { positions: number[] }>,
): { position: number; at: number }[] {
  return pairs
    .flatMap(({ pair, posting }) =>
      (posting?.positions ?? []).flatMap((position) => [
        { position, at: pair.at },
        { position: position + 1, at: pair.at + 1 },
      ]),
    )
    .concat(
      [...singles].flatMap(([at, { positions }]) =>
        positions.map((position) => ({ position, at })),
      ),
    )
    .sort((left, right) => left.position - right.position);
}
