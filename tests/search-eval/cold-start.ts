import type { EvalSite, ServedRequest } from './eval-site.ts';
import { RESULTS } from './measure.ts';

/** Requests and bytes of search, and all bytes. */
export interface Cost {
  requests: number;
  bytes: number;
  /** With the page itself, its styles and its icon. */
  allBytes: number;
}

export interface ColdStart {
  query: string;
  /** Until the first result is there. */
  first: Cost;
  /** Until nothing more is loaded: the answer refined, excerpts of the visible results. */
  settled: Cost;
  firstResultMs: number;
  settledMs: number;
}

const SEARCH_FILE = /\/_a\/(?:tim-kiem|worker)[^/]*\.js$|\/pagefind\//;

/** Opens the search page with a query in the address in an empty browser, and counts. */
export async function coldStart(site: EvalSite, query: string): Promise<ColdStart> {
  const { page, context } = await site.open({ viewport: { width: 360, height: 740 } });
  site.served.length = 0;
  await page.addInitScript((selector) => {
    const look = () => {
      if (!document.querySelector(selector)) return;
      observer.disconnect();
      Object.assign(window, { firstResultAt: Date.now() });
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
  }, `${RESULTS} > li a`);
  const start = Date.now();
  await page.goto(`${site.origin}/tim-kiem/?q=${encodeURIComponent(query)}`);
  await page.waitForSelector(`${RESULTS}[aria-busy=false]`, { state: 'attached' });
  await page.waitForLoadState('networkidle');
  const settledMs = Date.now() - start;
  const firstAt: number = await page.evaluate(
    () => Reflect.get(window, 'firstResultAt') ?? Date.now(),
  );
  const firstResultMs = firstAt - start;
  const first = count(site.served.filter(({ at }) => at <= firstAt));
  const settled = count(site.served);
  if (process.env.EVAL_VERBOSE) for (const { url, bytes } of site.served) console.log(bytes, url);
  await context.close();
  return { query, first, settled, firstResultMs, settledMs };
}

/** Requests and bytes of search itself (scripts, index, fragments), and of all with the page. */
function count(served: readonly ServedRequest[]): Cost {
  const search = served.filter(({ url }) => SEARCH_FILE.test(url));
  const sum = (items: readonly ServedRequest[]) =>
    items.reduce((total, { bytes }) => total + bytes, 0);
  return { requests: search.length, bytes: sum(search), allBytes: sum(served) };
}
