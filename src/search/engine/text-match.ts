import type { Pair } from './plan.ts';
import type { TitleMatch } from './titles.ts';
import type { Places } from './types.ts';

/** A pair of the query and where a page holds it. */
export interface PairEvidence {
  pair: Pair;
  places: Places | undefined;
  /** Whether its marks stand as typed. */
  isExact: boolean;
}

/** Two pairs stand side by side when their places differ by no more than this: hidden words lie between. */
const SIDE_BY_SIDE = 4;
/** Words this far apart have nothing to do with each other. */
const FAR = 60;
/** A stretch of text this long says one thing: a sentence or two. */
const PASSAGE = 40;

/** How a page's text holds the pairs of a query. */
export interface TextMatch {
  /** Share of the pairs found, by weight. */
  pairs: number;
  isPhrase: boolean;
  isHeadingPhrase: boolean;
  near: number;
  heading: number;
  often: number;
  /** Share of the found pairs whose marks stand as typed. */
  exact: number;
}

const NOTHING: TextMatch = {
  pairs: 0,
  isPhrase: false,
  isHeadingPhrase: false,
  near: 0,
  heading: 0,
  often: 0,
  exact: 0,
};

/** Compares the pairs of a query with a page's text and title. */
export function textOf(
  pairs: readonly PairEvidence[],
  title: TitleMatch | undefined,
  alone: readonly number[][],
): TextMatch {
  const found = pairs.flatMap(({ pair, places, isExact }) =>
    places ? [{ pair, ...places, isExact }] : [],
  );
  const total = sum(pairs.map(({ pair }) => pair.weight));
  if (total === 0) return NOTHING;
  const side = pairs.filter(({ pair, places }) => places || title?.pairs[pair.at]);
  const share = sum(side.map(({ pair }) => pair.weight)) / total;
  if (found.length === 0) return { ...NOTHING, pairs: share };
  const inText = found.filter(({ places }) => places.length > 0);
  const isPhrase =
    found.length === pairs.length &&
    inText.length === found.length &&
    hasRun(found.map(({ pair, places }) => ({ at: pair.at, places })));
  const inHeadings = found.filter(({ isInHeading }) => isInHeading);
  return {
    pairs: share,
    isPhrase,
    isHeadingPhrase: isPhrase && inHeadings.length === found.length,
    near: nearness([...inText.map(({ places }) => places), ...alone]),
    heading: sum(inHeadings.map(({ pair }) => pair.weight)) / total,
    often: Math.max(
      0,
      Math.min(1, (Math.min(...found.map(({ places }) => places.length)) - 1) / 4),
    ),
    exact: found.filter(({ isExact }) => isExact).length / found.length,
  };
}

/** Whether the pairs stand somewhere one after the other, as far apart as in the query. */
function hasRun(pairs: { at: number; places: number[] }[]): boolean {
  const [first, ...rest] = pairs;
  if (!first) return false;
  return first.places.some((start) => {
    let last = start;
    let at = first.at;
    return rest.every((pair) => {
      const step = pair.at - at;
      const next = pair.places.find((place) => place > last && place <= last + step * SIDE_BY_SIDE);
      if (next === undefined) return false;
      last = next;
      at = pair.at;
      return true;
    });
  });
}

/** 1 when the words stand side by side, 0 when they are far apart or only one was found. */
function nearness(lists: readonly number[][]): number {
  const found = lists.filter((places) => places.length > 0);
  const missing = lists.length - found.length;
  if (found.length < 2) return 0;
  return Math.max(0, 1 - spread(found) / FAR) / (1 + missing);
}

/**
 * The most that one passage of the text holds.
 * @param singles places of words by their place in the query
 * @param worth what each word of the query counts
 */
export function bestPassage(
  pairs: readonly PairEvidence[],
  singles: ReadonlyMap<number, { places: number[] }>,
  worth: readonly number[],
): number {
  const seen = pairs
    .flatMap(({ pair, places }) =>
      (places?.places ?? []).flatMap((place) => [
        { place, at: pair.at },
        { place: place + 1, at: pair.at + 1 },
      ]),
    )
    .concat([...singles].flatMap(([at, { places }]) => places.map((place) => ({ place, at }))))
    .sort((left, right) => left.place - right.place);
  const times = worth.map(() => 0);
  let now = 0;
  let best = 0;
  let from = 0;
  for (const { place, at } of seen) {
    if (times[at] === 0) now += worth[at] ?? 0;
    times[at] = (times[at] ?? 0) + 1;
    for (let first = seen[from]; first && place - first.place > PASSAGE; first = seen[from]) {
      times[first.at] = (times[first.at] ?? 0) - 1;
      if (times[first.at] === 0) now -= worth[first.at] ?? 0;
      from += 1;
    }
    best = Math.max(best, now);
  }
  return best;
}

/** The narrowest stretch of text that holds one place of each list. */
function spread(lists: readonly number[][]): number {
  const next = lists.map(() => 0);
  let narrowest = Number.POSITIVE_INFINITY;
  for (;;) {
    const here = lists.map((places, index) => places[next[index] ?? 0] ?? 0);
    const low = Math.min(...here);
    narrowest = Math.min(narrowest, Math.max(...here) - low);
    const behind = here.indexOf(low);
    next[behind] = (next[behind] ?? 0) + 1;
    if ((next[behind] ?? 0) >= (lists[behind]?.length ?? 0)) return narrowest;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
