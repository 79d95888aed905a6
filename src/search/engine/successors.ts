import type { PageFacts } from '../page-facts.ts';

/** How much of a dead page's place is left to it below its successor. */
const BELOW = 0.99;

/**
 * Puts the page that ended a rule before the page of the rule, where both answer: their words are
 * much the same, and the old text may well hold more of them. A successor that holds none of the
 * words is not brought in; the dead page names it.
 * @param pages best first
 * @returns the same pages, best first
 */
export function successorsFirst<Page extends { score: number }>(
  pages: readonly Page[],
  factsOf: (page: Page) => (PageFacts & { path: string }) | undefined,
): Page[] {
  const byPath = new Map(pages.map((page) => [factsOf(page)?.path, page]));
  const scores = new Map(pages.map((page) => [page, page.score]));
  for (const dead of pages) {
    const seen = new Set([dead]);
    let living: Page | undefined = dead;
    // A rule that ended the rule may have ended itself.
    while (living && factsOf(living)?.endedBy) {
      living = byPath.get(factsOf(living)?.endedBy?.path);
      if (living && seen.has(living)) living = undefined;
      if (living) seen.add(living);
    }
    if (!living || living === dead) continue;
    const place = scores.get(dead) ?? 0;
    if ((scores.get(living) ?? 0) >= place) continue;
    scores.set(living, place);
    scores.set(dead, place * BELOW);
  }
  return pages
    .map((page) => ({ ...page, score: scores.get(page) ?? page.score }))
    .sort((left, right) => right.score - left.score);
}
