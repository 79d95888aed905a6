import type { Manifest } from '../manifest.ts';
import type { Wording } from '../query/query.ts';
import { makeExcerpt } from './excerpt.ts';
import { awaitFile, takeFile } from './load-file.ts';
import { type PageRef, pageKey, type Reply, type Request } from './protocol.ts';
import { search } from './search.ts';
import { ShardStore } from './shard-store.ts';
import { suggest } from './suggest.ts';

/** The first message of the page to its worker. */
export interface WorkerStart {
  base: string;
  manifest: Manifest;
  /** Addresses of files that the page is loading and will hand over. */
  files: string[];
}

/** A file that the page has loaded; null when it could not. */
export interface HandedFile {
  address: string;
  bytes: ArrayBuffer | null;
}

/** The search engine, off the page's own thread: typing never waits for it. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(reply: Reply): void;
};

let manifest: Manifest = { version: '', shards: [] };
let store = new ShardStore('/', manifest);
let latestSearch = 0;
let foundBy: ReadonlyMap<string, Wording> = new Map();

scope.onmessage = ({ data }: MessageEvent<WorkerStart | HandedFile | Request>) => {
  if ('address' in data) {
    takeFile(data.address, data.bytes);
    return;
  }
  if (!('kind' in data)) {
    start(data);
    return;
  }
  const { id } = data;
  answer(data).catch(() => scope.postMessage({ kind: 'failed', id }));
};

function start(message: WorkerStart): void {
  manifest = message.manifest;
  for (const address of message.files) awaitFile(address);
  store = new ShardStore(message.base, manifest);
  // The first shard is wanted whatever is asked.
  if (manifest.shards.length > 0) store.shard(0).catch(() => undefined);
}

async function answer(request: Request): Promise<void> {
  switch (request.kind) {
    case 'search':
      return runSearch(request);
    case 'suggest':
      return scope.postMessage({
        kind: 'suggestions',
        id: request.id,
        suggestions: suggest(await store.shard(0), request.text, await store.readOptions()),
      });
    case 'excerpts':
      await Promise.all(request.pages.map((page) => sendExcerpt(request.id, page)));
      return;
    default:
      return request satisfies never;
  }
}

async function runSearch(request: Extract<Request, { kind: 'search' }>): Promise<void> {
  latestSearch = request.id;
  store.anticipate(request.text);
  const context = {
    shards: manifest.shards,
    open: (shard: number) => store.shard(shard),
    readOptions: await store.readOptions(),
    readWordList: (sound: string) => store.wordList(sound),
  };
  await search(context, request, (found, wordings) => {
    if (latestSearch !== request.id) return;
    foundBy = wordings;
    scope.postMessage({ kind: 'answer', id: request.id, answer: found });
  });
}

async function sendExcerpt(id: number, page: PageRef): Promise<void> {
  const shard = await store.shard(page.shard);
  const fragment = await shard.fragment(page.page);
  const excerpt = makeExcerpt(fragment, foundBy.get(pageKey(page))?.words ?? []);
  scope.postMessage({ kind: 'excerpt', id, page, excerpt });
}
