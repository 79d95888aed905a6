import type { PageFacts } from '../page-facts.ts';
import { SELECTION } from '../weights.ts';

type FactsOf<Page> = (page: Page) => (PageFacts & { path: string }) | undefined;

/**
 * Puts the page of a repealing act before the page of the rule it repealed, where both answer: their
 * words are much the same, and the old text may well hold more of them. An act that holds none of
 * the words is not brought in; the repealed page names it.
 * @param pages best first
 * @returns the same pages, best first
 */
export function successorsFirst<Page extends { score: number }>(
  pages: readonly Page[],
  factsOf: FactsOf<Page>,
): Page[] {
  const byPath = new Map(pages.map((page) => [factsOf(page)?.path, page]));
  const scores = new Map(pages.map((page) => [page, page.score]));
  for (const repealed of pages) {
    const successor = lastSuccessor(repealed, byPath, factsOf);
    if (!successor) continue;
    const score = scores.get(repealed) ?? 0;
    if ((scores.get(successor) ?? 0) >= score) continue;
    scores.set(successor, score);
    scores.set(repealed, score * SELECTION.belowSuccessor);
  }
  return pages
    .map((page) => ({ ...page, score: scores.get(page) ?? page.score }))
    .sort((left, right) => right.score - left.score);
}

/** The end of the chain of acts that repealed a rule and each other; none where it runs in a circle. */
function lastSuccessor<Page>(
  repealed: Page,
  byPath: ReadonlyMap<string | undefined, Page>,
  factsOf: FactsOf<Page>,
): Page | undefined {
  const seen = new Set([repealed]);
  let last: Page = repealed;
  for (let facts = factsOf(last); facts?.endedBy; facts = factsOf(last)) {
    const next = byPath.get(facts.endedBy.path);
    if (!next || seen.has(next)) return undefined;
    seen.add(next);
    last = next;
  }
  return last === repealed ? undefined : last;
}
