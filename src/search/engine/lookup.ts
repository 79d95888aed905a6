import type { PostingList } from '../pagefind/index-reader.ts';
import type { SearchableShard } from './searchable-shard.ts';

/** Pages that hold an index word or one of several. */
export interface Lookup {
  postings: PostingList;
  /** Those that write the diacritics as typed; null when none were typed. */
  exact: PostingList | null;
}

/**
 * Looks index words up in a shard.
 * @param tokens any of them will do
 * @param exactTokens those a page has to hold with the diacritics typed; null when none were typed
 * @throws when a piece of the index cannot be loaded
 */
export async function lookUp(
  shard: SearchableShard,
  tokens: readonly string[],
  exactTokens: readonly string[] | null,
): Promise<Lookup> {
  const find = async (wanted: readonly string[], isExact: boolean) =>
    union(await Promise.all(wanted.map((token) => shard.find(token, isExact))));
  const postings = await find(tokens, false);
  if (!exactTokens) return { postings, exact: null };
  const exact = await find(exactTokens, true);
  return { postings, exact: new Map([...exact].filter(([page]) => postings.has(page))) };
}

function union([first = new Map(), ...others]: readonly PostingList[]): PostingList {
  if (others.length === 0) return first;
  const all = new Map(first);
  for (const [page, { positions, isInHeading }] of others.flatMap((list) => [...list])) {
    const known = all.get(page);
    all.set(page, {
      positions: [...(known?.positions ?? []), ...positions].sort((left, right) => left - right),
      isInHeading: isInHeading || (known?.isInHeading ?? false),
    });
  }
  return all;
}
