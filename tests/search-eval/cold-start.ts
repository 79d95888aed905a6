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
  /** Until nothing more is loaded: excerpts of the visible results. */
  settled: Cost;
  /** When the search field was first painted. */
  fieldMs: number;
  firstResultMs: number;
  /** When the list changed last. */
  settledMs: number;
  /** How often another page took the first line after one had it. */
  firstLineChanges: number;
}

/** What the page notes of itself. */
interface Notes {
  firstAt: number;
  lastAt: number;
  firstLines: string[];
}

/** Not the script of the colours and sizes, which every page has. */
const SEARCH_FILE = /\/_a\/(?!Preferences|landing)[^/]*\.js$|\/pagefind\//;

/**
 * Opens the search page with a query in the address in an empty browser, and counts.
 * @param origin where a slow line to the site begins
 */
export async function coldStart(
  site: EvalSite,
  query: string,
  origin = site.origin,
): Promise<ColdStart> {
  const { page, context } = await site.open({ viewport: { width: 360, height: 740 } });
  site.served.length = 0;
  await page.addInitScript((list) => {
    const notes: Notes = { firstAt: 0, lastAt: 0, firstLines: [] };
    Object.assign(window, { notes });
    const look = () => {
      const results = document.querySelector(list);
      const first = results?.querySelector<HTMLAnchorElement>(':scope > li a')?.pathname;
      if (first === undefined) return;
      notes.firstAt ||= Date.now();
      if (notes.firstLines.at(-1) !== first) notes.firstLines.push(first);
      if (results?.outerHTML !== last) notes.lastAt = Date.now();
      last = results?.outerHTML ?? '';
    };
    let last = '';
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  }, RESULTS);
  const start = Date.now();
  await page.goto(`${origin}/tim-kiem/?q=${encodeURIComponent(query)}`);
  await page.waitForSelector(`${RESULTS}[aria-busy=false]`, { state: 'attached' });
  await page.waitForLoadState('networkidle');
  const { notes, fieldMs } = await page.evaluate(() => ({
    notes: Reflect.get(window, 'notes') as Notes,
    fieldMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }));
  const { firstLines, firstAt, lastAt } = notes;
  const before = firstAt || Date.now();
  const first = count(site.served.filter(({ at }) => at <= before));
  const settled = count(site.served);
  if (process.env.EVAL_VERBOSE)
    for (const { url, bytes, at } of site.served) console.log(at - start, bytes, url);
  await context.close();
  return {
    ...{ query, first, settled, fieldMs },
    firstResultMs: before - start,
    settledMs: Math.max(before, lastAt) - start,
    firstLineChanges: Math.max(0, firstLines.length - 1),
  };
}

/** Requests and bytes of search itself (scripts, index, fragments), and of all with the page. */
function count(served: readonly ServedRequest[]): Cost {
  const search = served.filter(({ url }) => SEARCH_FILE.test(url));
  const sum = (items: readonly ServedRequest[]) =>
    items.reduce((total, { bytes }) => total + bytes, 0);
  return { requests: search.length, bytes: sum(search), allBytes: sum(served) };
}
