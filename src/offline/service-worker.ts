/// <reference lib="webworker" />
/**
 * Serves what a reader saved when the line is down. It is written into the site with its types taken
 * off and nothing else, so it imports nothing.
 *
 * Pages come from the network whenever there is one; a saved page is the answer when there is none.
 * Files whose name changes with their content come from the saved set first. A saved search page
 * names its own script and index, so an old script never meets a new index.
 */
const PREFIX = 'ngoai-tuyen-';
/** Put into a cache last: a set without it is not whole and is not served. */
const WHOLE = 'ngoai-tuyen.json';
const HASHED = /\/(?:_a|pagefind)\//;
/** What scripts of saved pages read: the filter of the document list, the directory, questions of the course. */
const DATA = /\/(?:van-ban\/loc(?:\/[\w-]+)?|danh-ba\/tim|tap-huan\/ngan-hang\/[\w-]+)\.json$/;
/** What tells the sizes of a picture from each other: one size is saved, under the name without it (pictures.ts). */
const SIZE = /_[0-9A-Za-z]+\.(?:webp|jpe?g|png)$/;
/** A line that needs longer than this for the first byte is as good as none, when a page is saved. */
const PATIENCE_MS = 6000;

const worker = self as unknown as ServiceWorkerGlobalScope;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (/\/(?:admin|api)\//.test(url.pathname)) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (HASHED.test(url.pathname)) event.respondWith(hashed(request));
  else if (DATA.test(url.pathname)) event.respondWith(data(request));
});

async function page(request: Request): Promise<Response> {
  const saved = await find(request.url);
  const fresh = fetch(request);
  try {
    const response = await (saved ? Promise.race([fresh, late()]) : fresh);
    // A gateway whose server is being restarted has nothing better than what was saved.
    return saved && response.status >= 500 ? saved : response;
  } catch (error) {
    fresh.catch(() => undefined);
    const fallback = saved ?? (await find(`${worker.registration.scope}ngoai-tuyen/`));
    if (fallback) return fallback;
    throw error;
  }
}

async function hashed(request: Request): Promise<Response> {
  const saved = await find(request.url);
  if (saved) return saved;
  try {
    return await fetch(request);
  } catch (error) {
    const other = await find(request.url.replace(SIZE, ''));
    if (other) return other;
    throw error;
  }
}

async function data(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const saved = await find(request.url);
    if (saved) return saved;
    throw error;
  }
}

/** Looks into the whole sets of this site; a store that cannot be read holds nothing. */
async function find(address: string): Promise<Response | undefined> {
  try {
    for (const name of await caches.keys()) {
      if (!name.startsWith(PREFIX)) continue;
      const cache = await caches.open(name);
      if (!(await cache.match(worker.registration.scope + WHOLE))) continue;
      const response = await cache.match(address, { ignoreSearch: true });
      if (response) return response;
    }
  } catch {
    return undefined;
  }
  return undefined;
}

function late(): Promise<Response> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('late')), PATIENCE_MS));
}
