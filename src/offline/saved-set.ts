import { CACHE_PREFIX, PACK_LIST, type PackList, splitFiles } from './pack.ts';

const WORKER = 'ngoai-tuyen.js';

/** Whether this browser can keep a site: a secure address, caches, workers and unpacking. */
export function canSave(): boolean {
  return (
    'serviceWorker' in navigator && 'caches' in window && typeof DecompressionStream === 'function'
  );
}

/** The list of what the site offers now. @throws when it cannot be loaded */
export async function offeredSet(base: string): Promise<PackList> {
  const response = await fetch(base + PACK_LIST, { cache: 'no-store' });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

/** The list of what is saved in this browser; null when nothing is, or not all of it. */
export async function savedSet(base: string): Promise<PackList | null> {
  for (const name of await ourCaches(base)) {
    const whole = await (await caches.open(name)).match(scope(base) + PACK_LIST);
    if (whole) return whole.json();
  }
  return null;
}

/**
 * Saves a set, pack by pack; packs that came before a break are not loaded again. The older set
 * stays until the new one is whole.
 * @param onProgress gets bytes loaded so far
 * @throws when a pack cannot be loaded or the browser has no room
 */
export async function saveSet(
  base: string,
  list: PackList,
  onProgress: (bytes: number) => void,
): Promise<void> {
  const name = `${cachePrefix(base)}${list.version}`;
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
  // Asked for once there is something to lose; a browser that says no keeps it as long as it likes.
  await navigator.storage?.persist?.();
  for (const other of await ourCaches(base)) if (other !== name) await caches.delete(other);
}

/** Takes everything out of this browser again, the worker too. */
export async function forgetSet(base: string): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(base);
  await registration?.unregister();
  for (const name of await ourCaches(base)) await caches.delete(name);
}

/** Whether a save was begun and broke off: its packs take room and wait for the rest. */
export async function hasRemains(base: string): Promise<boolean> {
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
  return (await caches.keys()).filter((name) => name.startsWith(cachePrefix(base)));
}

/** Sites below one origin keep their sets apart: "ngoai-tuyen-/khoi/-". */
function cachePrefix(base: string): string {
  return `${CACHE_PREFIX}${base}-`;
}

function scope(base: string): string {
  return location.origin + base;
}
