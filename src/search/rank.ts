import { words } from './query.ts';

/** What ranking looks at in a loaded result. */
export interface Candidate {
  title: string;
  /** Symbol keys and other aliases of the page. */
  aliases: string;
  content: string;
  /** Pagefind's own score. */
  score: number;
}

/** How much each sign of a right answer weighs; a title phrase outweighs any text score. */
const WEIGHTS = { symbol: 1000, titleIsPhrase: 400, titlePhrase: 200, textPhrase: 100 } as const;

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
    if (query.symbolKey && ` ${candidate.aliases} `.includes(` ${query.symbolKey} `))
      sum += WEIGHTS.symbol;
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
