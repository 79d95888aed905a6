import { CACHE_PREFIX, PACK_LIST, type PackList, type PackSet, splitFiles } from './pack.ts';

const WORKER = 'ngoai-tuyen.js';

/** Whether this browser can save a set: secure address, caches, service workers, decompression. */
export function canSave(): boolean {
  return (
    'serviceWorker' in navigator && 'caches' in window && typeof DecompressionStream === 'function'
  );
}

/** The list of the set that the site offers now. @throws Error when it cannot be loaded */
export async function offeredSet(base: string): Promise<PackList> {
  const response = await fetch(base + PACK_LIST, { cache: 'no-store' });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

/** The site's own set, and the newest news: each has caches of its own. */
export type SetName = 'site' | 'news';

/** The list of what is saved in this browser; null when nothing is, or not all of it. */
export async function savedSet(base: string, set: SetName): Promise<PackSet | null> {
  for (const name of await cachesOf(base, set)) {
    const list = await (await caches.open(name)).match(scope(base) + PACK_LIST);
    if (list) return list.json();
  }
  return null;
}

/**
 * Saves a set, pack by pack; after an interruption, packs that were saved are not loaded again. The
 * older set stays until the new one is complete.
 * @param onProgress gets bytes loaded so far
 * @throws Error when a pack cannot be loaded or the browser has no space
 */
export async function saveSet(
  base: string,
  set: SetName,
  list: PackSet,
  onProgress: (bytes: number) => void,
): Promise<void> {
  const name = `${cachePrefix(base, set)}${list.version}`;
  const cache = await caches.open(name);
  let loaded = 0;
  for (const { file, bytes } of list.packs) {
    const mark = `${scope(base)}${file}.da-luu`;
    if (!(await cache.match(mark))) {
      await unpackInto(cache, base, file);
      await cache.put(mark, new Response(''));
    }
    loaded += bytes;
    onProgress(loaded);
  }
  await cache.put(scope(base) + PACK_LIST, Response.json(list));
  await navigator.serviceWorker.register(base + WORKER, { scope: base });
  await navigator.serviceWorker.ready;
  // A browser that does not grant this may delete the set when space runs short.
  await navigator.storage?.persist?.();
  for (const other of await cachesOf(base, set)) if (other !== name) await caches.delete(other);
}

/** Removes the news from this browser; the rest stays. */
export async function removeNews(base: string): Promise<void> {
  for (const name of await cachesOf(base, 'news')) await caches.delete(name);
}

/** Removes every set from this browser, and the service worker. */
export async function removeSets(base: string): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(base);
  await registration?.unregister();
  for (const name of await ourCaches(base)) await caches.delete(name);
}

/** Whether this browser holds a set, or packs of one whose saving was interrupted. */
export async function hasAnyPacks(base: string): Promise<boolean> {
  return (await ourCaches(base)).length > 0;
}

async function unpackInto(cache: Cache, base: string, file: string): Promise<void> {
  const response = await fetch(base + file);
  if (!response.ok || !response.body) throw new Error(`${response.status} ${file}`);
  const stream = response.body.pipeThrough(new DecompressionStream('gzip'));
  const joined = new Uint8Array(await new Response(stream).arrayBuffer());
  for (const { path, type, bytes } of splitFiles(joined))
    await cache.put(scope(base) + path, new Response(bytes, { headers: { 'Content-Type': type } }));
}

async function ourCaches(base: string): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(cachePrefix(base, 'site')));
}

async function cachesOf(base: string, set: SetName): Promise<string[]> {
  const isNews = (name: string) => name.startsWith(cachePrefix(base, 'news'));
  return (await ourCaches(base)).filter((name) => isNews(name) === (set === 'news'));
}

/** Each site of an origin has caches of its own: "ngoai-tuyen-/khoi/-", and "ngoai-tuyen-/khoi/-tin-" with news. */
function cachePrefix(base: string, set: SetName): string {
  return `${CACHE_PREFIX}${base}-${set === 'news' ? 'tin-' : ''}`;
}

function scope(base: string): string {
  return location.origin + base;
}
