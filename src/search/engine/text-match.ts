import { PROXIMITY } from '../weights.ts';
import { sum } from './arithmetic.ts';
import type { PairEvidence } from './page-evidence.ts';
import type { Pair } from './plan-pairs.ts';
import { hasRun, proximityOf } from './proximity.ts';
import type { TitleMatch } from './title-match.ts';

/** How a page's text holds the pairs of a query; shares are 0 to 1. */
export interface TextMatch {
  /** Share of the pairs found, by weight. */
  pairs: number;
  /** Whether they stand side by side, in order; and whether they do so in headings. */
  isPhrase: boolean;
  isHeadingPhrase: boolean;
  /** Whether every word stands so, also those that name no subject. */
  isWholePhrase: boolean;
  proximity: number;
  /** Share of the pairs found in headings. */
  heading: number;
  repetition: number;
  /** Share of the found pairs whose diacritics stand as typed. */
  exact: number;
}

const NOTHING: TextMatch = {
  pairs: 0,
  isPhrase: false,
  isHeadingPhrase: false,
  isWholePhrase: false,
  proximity: 0,
  heading: 0,
  repetition: 0,
  exact: 0,
};

/**
 * Compares the pairs of a query with a page's text and title.
 * @param singles positions of the words that were looked up by themselves
 */
export function matchText(
  pairs: readonly PairEvidence[],
  title: TitleMatch | undefined,
  singles: readonly number[][],
): TextMatch {
  const found = pairs.flatMap(({ pair, posting, isExact }) =>
    posting ? [{ pair, ...posting, isExact }] : [],
  );
  const total = sum(pairs.map(({ pair }) => pair.weight));
  if (total === 0) return NOTHING;
  const held = pairs.filter(({ pair, posting }) => posting || title?.pairs[pair.at]);
  const share = sum(held.map(({ pair }) => pair.weight)) / total;
  if (found.length === 0) return { ...NOTHING, pairs: share };
  const inText = found.filter(({ positions }) => positions.length > 0);
  const isRunOf = (wanted: number, held: typeof inText) =>
    wanted > 0 &&
    held.length === wanted &&
    hasRun(held.map(({ pair, positions }) => ({ at: pair.at, positions })));
  const isContent = ({ pair }: { pair: Pair }) => !pair.isFiller;
  const isPhrase = isRunOf(pairs.filter(isContent).length, inText.filter(isContent));
  const inHeadings = found.filter(({ isInHeading }) => isInHeading);
  const leastOften = Math.min(...found.map(({ positions }) => positions.length));
  return {
    pairs: share,
    isPhrase,
    isHeadingPhrase: isPhrase && inHeadings.length === found.length,
    isWholePhrase: isPhrase && isRunOf(pairs.length, inText),
    proximity: proximityOf([...inText.map(({ positions }) => positions), ...singles]),
    heading: sum(inHeadings.map(({ pair }) => pair.weight)) / total,
    repetition: Math.max(0, Math.min(1, (leastOften - 1) / PROXIMITY.repetitions)),
    exact: found.filter(({ isExact }) => isExact).length / found.length,
  };
}
