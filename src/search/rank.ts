import { words } from './query.ts';

/** What ranking looks at in a loaded result. */
export interface Candidate {
  title: string;
  /** Symbol keys and other aliases of the page. */
  aliases: string;
  content: string;
  /** Pagefind's own score. */
  score: number;
  /** A rule that is no longer in force. */
  isDead: boolean;
}

/**
 * How much each sign of a right answer weighs. A title phrase outweighs any text score; a dead rule
 * stands below a living one that fits as well, unless its symbol was asked for.
 */
const WEIGHTS = {
  symbol: 1000,
  titleIsPhrase: 400,
  titlePhrase: 200,
  textPhrase: 100,
  dead: -150,
} as const;

/** How many of the typed words a page must hold; Pagefind cuts unknown words short until they match. */
const NEEDED_SHARE = 0.6;

/** Whether a page truly holds what was typed, each word as the beginning of one of its words. */
export function answers(candidate: Candidate, phrase: string): boolean {
  const typed = phrase.split(' ').filter((word) => word !== '');
  const page = ` ${words(`${candidate.title} ${candidate.aliases} ${candidate.content}`)}`;
  const held = typed.filter((word) => page.includes(` ${word}`));
  return held.length >= typed.length * NEEDED_SHARE && held.length > 0;
}

/** Orders loaded results: exact document symbol, then the whole phrase in title and in text. */
export function rank<T extends Candidate>(
  candidates: readonly T[],
  query: { phrase: string; symbolKey: string },
): T[] {
  const best = Math.max(1e-9, ...candidates.map(({ score }) => score));
  const weight = (candidate: T) => {
    const title = ` ${words(candidate.title)} `;
    const phrase = ` ${query.phrase} `;
    let sum = candidate.score / best;
    const isAskedFor =
      query.symbolKey !== '' && ` ${candidate.aliases}`.includes(` ${query.symbolKey}`);
    if (isAskedFor) sum += WEIGHTS.symbol;
    else if (candidate.isDead) sum += WEIGHTS.dead;
    if (title === phrase) sum += WEIGHTS.titleIsPhrase;
    else if (title.includes(phrase)) sum += WEIGHTS.titlePhrase;
    if (` ${words(candidate.content)} `.includes(phrase)) sum += WEIGHTS.textPhrase;
    return sum;
  };
  return candidates
    .map((candidate) => ({ candidate, sum: weight(candidate) }))
    .sort((left, right) => right.sum - left.sum)
    .map(({ candidate }) => candidate);
}
