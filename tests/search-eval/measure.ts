import type { Socket } from 'node:net';
import type { Page } from 'playwright-core';
import { startTestSite, type TestSite } from '../helpers/browser.ts';

export interface EvalQuery {
  id: string;
  q: string;
  kind: string;
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

const RESULTS = '[data-search-results]';
const SEARCH_FILE = /\/_a\/(?:tim-kiem|worker)[^/]*\.js$|\/pagefind\//;

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

/** The same queries again, when everything they need has been loaded: what is left is computing. */
export async function askWarm(site: TestSite, queries: readonly EvalQuery[]): Promise<number[]> {
  const { page, context } = await site.open();
  await page.goto(`${site.origin}/tim-kiem/`);
  const times: number[] = [];
  for (const round of [0, 1]) {
    for (const query of queries) {
      await ask(page, `${query.q} `);
      const ms = await page.evaluate(
        () => performance.getEntriesByName('tim').at(-1)?.duration ?? 0,
      );
      if (round === 1) times.push(ms);
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
          performance.measure('tim', { start });
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

/** A request as the server saw it. */
interface Served {
  url: string;
  /** When it was asked for, milliseconds since 1970. */
  at: number;
  /** Everything that went over the wire for it, headers included. */
  bytes: number;
}

/** The corpus site, served with its real headers and compression, every request counted. */
export interface EvalSite extends TestSite {
  served: Served[];
}

export async function openSite(root: string): Promise<EvalSite> {
  const served: Served[] = [];
  const before = new WeakMap<Socket, number>();
  const site = await startTestSite(root, async (server) => {
    const asked = new WeakMap<object, number>();
    server.addHook('onRequest', async (request) => void asked.set(request.raw, Date.now()));
    server.addHook('onResponse', async (request) => {
      const { socket } = request.raw;
      const at = asked.get(request.raw) ?? 0;
      served.push({ url: request.url, at, bytes: socket.bytesWritten - (before.get(socket) ?? 0) });
      before.set(socket, socket.bytesWritten);
    });
  });
  return { ...site, served };
}

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

/** Requests and bytes of search itself (scripts, wasm, index, fragments), and of all with the page. */
function count(served: readonly Served[]): Cost {
  const search = served.filter(({ url }) => SEARCH_FILE.test(url));
  const sum = (items: readonly Served[]) => items.reduce((total, { bytes }) => total + bytes, 0);
  return { requests: search.length, bytes: sum(search), allBytes: sum(served) };
}
