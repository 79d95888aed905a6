import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeEntities } from '../../src/lib/html.ts';
import { makeExcerpt } from '../../src/search/engine/excerpt.ts';
import {
  type Answer,
  type Excerpt,
  pageKey,
  type Suggestion,
} from '../../src/search/engine/protocol.ts';
import { search } from '../../src/search/engine/search.ts';
import { ShardStore } from '../../src/search/engine/shard-store.ts';
import { suggest } from '../../src/search/engine/suggest.ts';
import { MANIFEST_ATTRIBUTE, readManifest } from '../../src/search/manifest.ts';

/** What a reader of a built site sees of a query. */
export interface SeenAnswer {
  answer: Answer;
  /** Of the first results. */
  excerpts: Excerpt[];
  suggestions: Suggestion[];
}

/** An answer, and the words each page was found by. */
interface FoundAnswer {
  answer: Answer;
  foundBy: ReadonlyMap<string, { words: Parameters<typeof makeExcerpt>[1] }>;
}

const SHOWN = 10;
const ORIGIN = 'https://built.example/';

/** The engine of the search page over the files of a built site, without a browser. */
export class BuiltSearch {
  readonly #store: ShardStore;
  readonly #shards: { pages: number; year?: number }[];
  /** Files that were loaded so far, below the site's folder. */
  readonly loaded: string[] = [];

  constructor(outDir: string) {
    const html = readFileSync(join(outDir, 'tim-kiem/index.html'), 'utf8');
    const attribute = new RegExp(`${MANIFEST_ATTRIBUTE}="([^"]*)"`).exec(html)?.[1] ?? '';
    const manifest = readManifest(decodeEntities(attribute));
    this.#shards = manifest.shards;
    this.#store = new ShardStore(ORIGIN, manifest);
    globalThis.fetch = async (address) => {
      const file = decodeURI(String(address)).slice(ORIGIN.length);
      this.loaded.push(file);
      try {
        return new Response(readFileSync(join(outDir, file)));
      } catch {
        return new Response(null, { status: 404 });
      }
    };
  }

  /** Asks as the search page does. */
  async answer(text: string, withAll = false): Promise<FoundAnswer> {
    let last: Answer | null = null;
    let foundBy: FoundAnswer['foundBy'] = new Map();
    await search(
      {
        shards: this.#shards,
        open: (number) => this.#store.shard(number),
        readOptions: await this.#store.readOptions(),
        readWordList: (sound) => this.#store.wordList(sound),
      },
      { text, isLiteral: false, withAll },
      (answer, wordings) => {
        last = answer;
        foundBy = wordings;
      },
    );
    return { answer: last as unknown as Answer, foundBy };
  }

  /** Asks as the search page does, and looks at the first results. */
  async ask(text: string, withAll = false): Promise<SeenAnswer> {
    const { answer, foundBy } = await this.answer(text, withAll);
    const excerpts: Excerpt[] = [];
    for (const result of answer.results.slice(0, SHOWN)) {
      const shard = await this.#store.shard(result.shard);
      const fragment = await shard.fragment(result.page);
      excerpts.push(makeExcerpt(fragment, foundBy.get(pageKey(result))?.words ?? []));
    }
    const suggestions = suggest(await this.#store.shard(0), text, await this.#store.readOptions());
    return { answer, excerpts, suggestions };
  }
}
