import type { Page } from 'playwright-core';
import type { TestSite } from '../helpers/browser.ts';

/** A query of a test set. */
export interface EvalQuery {
  id: string;
  q: string;
  kind: string;
  /** Paths of the relevant pages. */
  rel: string[];
  why?: string;
}

export interface QueryOutcome {
  query: EvalQuery;
  /** Paths of the first five results. */
  found: string[];
  /** From Enter to the finished answer, on a page that has searched before. */
  ms: number;
}

/** The list of results on the search page. */
export const RESULTS = '[data-search-results]';

/** Types every query into the real search page, as a reader who stays on it. */
export async function askAll(
  site: TestSite,
  queries: readonly EvalQuery[],
): Promise<QueryOutcome[]> {
  const { page, context } = await site.open({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${site.origin}/tim-kiem/`);
  const outcomes: QueryOutcome[] = [];
  for (const query of queries) {
    const start = performance.now();
    await ask(page, query.q);
    const ms = performance.now() - start;
    outcomes.push({ query, ms, found: await firstFive(page) });
  }
  await context.close();
  return outcomes;
}

/** The same queries again, when everything they use has been loaded: the time is that of computing. */
export async function askWarm(site: TestSite, queries: readonly EvalQuery[]): Promise<number[]> {
  const { page, context } = await site.open();
  await page.goto(`${site.origin}/tim-kiem/`);
  const times: number[] = [];
  for (const isTimed of [false, true]) {
    for (const query of queries) {
      await ask(page, `${query.q} `);
      const ms = await page.evaluate(
        () => performance.getEntriesByName('search').at(-1)?.duration ?? 0,
      );
      if (isTimed) times.push(ms);
    }
  }
  await context.close();
  return times;
}

async function ask(page: Page, text: string): Promise<void> {
  await page.evaluate(
    ({ text, selector }) => {
      const input = document.querySelector<HTMLInputElement>('input[name=q]');
      const form = input?.form;
      const list = document.querySelector(selector);
      if (!input || !form || !list) throw new Error('no search page');
      input.value = text;
      const start = performance.now();
      form.requestSubmit();
      return new Promise<void>((resolve) => {
        const look = () => {
          if (list.getAttribute('aria-busy') !== 'false') return;
          observer.disconnect();
          performance.measure('search', { start });
          resolve();
        };
        const observer = new MutationObserver(look);
        observer.observe(list, { attributes: true, childList: true });
        look();
      });
    },
    { text, selector: RESULTS },
  );
}

async function firstFive(page: Page): Promise<string[]> {
  const links = await page
    .locator(`${RESULTS} > li > a`)
    .evaluateAll((found) =>
      found.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );
  return [...new Set(links)].slice(0, 5);
}
