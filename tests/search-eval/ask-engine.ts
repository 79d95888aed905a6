import { BuiltSearch } from '../helpers/built-search.ts';
import type { GradedOutcome, GradedQuery } from './graded.ts';

/** So many results are looked at. */
const SEEN = 10;

/** Asks the engine of the search page over a built site, without a browser. */
export async function askEngine(
  outDir: string,
  queries: readonly GradedQuery[],
): Promise<GradedOutcome[]> {
  const site = new BuiltSearch(outDir);
  const outcomes: GradedOutcome[] = [];
  for (const query of queries) {
    const { answer } = await site.answer(query.q);
    outcomes.push({ query, found: answer.results.slice(0, SEEN).map(({ path }) => path) });
  }
  return outcomes;
}
