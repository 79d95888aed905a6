import type { Manifest } from '../manifest.ts';
import type { Wording } from '../query/query.ts';
import type { ReadOptions } from '../query/read-query.ts';
import { type AbbreviationTable, abbreviationTable } from '../text/abbreviations.ts';
import { type Fragment, makeExcerpt } from './excerpt.ts';
import { type IndexPart, openPart } from './index-part.ts';
import { shareEngine } from './pagefind-files.ts';
import { type PageRef, pageKey, type Reply, type Request } from './protocol.ts';
import { search } from './search.ts';
import { suggest } from './suggest.ts';

/** What the page tells its worker first. */
export interface Start {
  base: string;
  manifest: Manifest;
}

/** The search engine, off the page's own thread: typing never waits for it. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(reply: Reply): void;
};

let start: Start = { base: '/', manifest: { version: '', engine: '', parts: [] } };
let latestSearch = 0;
let foundBy: ReadonlyMap<string, Wording> = new Map();
let table: AbbreviationTable = new Map();
const parts = new Map<number, Promise<IndexPart>>();
const wordFiles = new Map<string, Promise<string>>();

scope.onmessage = ({ data }: MessageEvent<Start | Request>) => {
  if (!('kind' in data)) {
    start = data;
    shareEngine(start.base, start.manifest);
    // The first part is wanted whatever is asked.
    if (start.manifest.parts.length > 0) part(0).catch(() => undefined);
    return;
  }
  const { id } = data;
  answer(data).catch(() => scope.postMessage({ kind: 'failed', id }));
};

async function answer(request: Request): Promise<void> {
  switch (request.kind) {
    case 'search':
      return runSearch(request);
    case 'suggest':
      return scope.postMessage({
        kind: 'suggestions',
        id: request.id,
        suggestions: suggest(await part(0), request.text, await readOptions()),
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
  const ground = {
    parts: start.manifest.parts,
    open: part,
    readOptions: await readOptions(),
    readWordList,
  };
  await search(ground, request, (found, wordings) => {
    if (latestSearch !== request.id) return;
    foundBy = wordings;
    scope.postMessage({ kind: 'answer', id: request.id, answer: found });
  });
}

async function sendExcerpt(id: number, page: PageRef): Promise<void> {
  const owner = await part(page.part);
  const pagefindId = owner.directory.pages[page.page]?.id ?? '';
  const response = await fetch(`${owner.folder}fragment/${pagefindId}.pf_fragment`);
  const stream = response.body?.pipeThrough(new DecompressionStream('gzip'));
  const text = await new Response(stream).text();
  const fragment = JSON.parse(text.slice(text.indexOf('{'))) as Fragment;
  const excerpt = makeExcerpt(fragment, foundBy.get(pageKey(page))?.words ?? []);
  scope.postMessage({ kind: 'excerpt', id, page, excerpt });
}

function part(number: number): Promise<IndexPart> {
  let opened = parts.get(number);
  const entry = start.manifest.parts[number];
  if (!opened && entry) {
    opened = openPart(start.base, entry, number).then(async (open) => {
      // The first part holds the abbreviations for all.
      if (number === 0) table = abbreviationTable(open.directory.abbreviations ?? []);
      else await part(0);
      open.titles.expand(open.directory, table);
      return open;
    });
    parts.set(number, opened);
    opened.catch(() => parts.delete(number));
  }
  return opened ?? Promise.reject(new Error('no index'));
}

async function readOptions(): Promise<ReadOptions> {
  await part(0);
  return { abbreviations: table };
}

async function readWordList(sound: string): Promise<string> {
  const list = (await part(0)).directory.wordList;
  const file = list?.starts.findLastIndex((first) => first <= sound) ?? -1;
  if (!list || file < 0) return '';
  const address = `${start.base}${list.folder}${file}.txt`;
  let text = wordFiles.get(address);
  if (!text) {
    text = fetch(address).then((response) => (response.ok ? response.text() : ''));
    wordFiles.set(address, text);
    text.catch(() => wordFiles.delete(address));
  }
  return text;
}
