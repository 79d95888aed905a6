import type { Manifest } from '../manifest.ts';

let lostChunks = 0;

/**
 * How many chunks of an index could not be loaded so far. Pagefind does not report it and answers as
 * if the chunk were empty.
 */
export function countLostChunks(): number {
  return lostChunks;
}

/**
 * Pagefind asks each index for an entry file and for its WebAssembly. The entry's content is already
 * known from the manifest, and the program is the same for all shards: answering both here saves two
 * round trips and, for every shard of the news, 55 KB.
 */
export function shareEngine(base: string, { version, engine, shards }: Manifest): void {
  const load = self.fetch.bind(self);
  self.fetch = (input, init) => {
    const address = String(input instanceof Request ? input.url : input);
    if (/\/wasm\.[^/]+\.pagefind$/.test(address)) return load(base + engine, init);
    if (/\/pagefind-entry\.json(?:\?|$)/.test(address)) {
      const shard = shards.find(({ folder }) => address.includes(`/${folder}`));
      const languages = { vi: { hash: shard?.hash, wasm: null, page_count: shard?.pages ?? 0 } };
      return Promise.resolve(Response.json({ version, languages, include_characters: [] }));
    }
    return address.includes('.pf_index') ? loadChunk(() => load(input, init)) : load(input, init);
  };
}

async function loadChunk(load: () => Promise<Response>): Promise<Response> {
  try {
    const response = await load();
    if (!response.ok) lostChunks += 1;
    return response;
  } catch (error) {
    lostChunks += 1;
    throw error;
  }
}
