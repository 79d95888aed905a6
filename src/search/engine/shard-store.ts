import type { Manifest } from '../manifest.ts';
import type { ReadOptions } from '../query/query.ts';
import { readQuery } from '../query/read-query.ts';
import { type AbbreviationTable, abbreviationTable } from '../text/abbreviations.ts';
import { NO_SYNONYMS, type SynonymTable, synonymTable } from '../text/synonyms.ts';
import { wordFile } from '../text/word-lines.ts';
import { keyTokens } from './key-matches.ts';
import { type OpenIndex, openIndex } from './open-index.ts';
import { openShard, type PagefindShard } from './pagefind-shard.ts';
import { planPairs } from './plan-pairs.ts';

/** The shards of an index and the word list, each loaded when it is first asked for. */
export class ShardStore {
  readonly #base: string;
  readonly #manifest: Manifest;
  readonly #shards = new Map<number, Promise<PagefindShard>>();
  readonly #wordFiles = new Map<string, Promise<string>>();
  /** The base index of the first shard. */
  readonly #early: OpenIndex | undefined;
  #isFirstThere = false;
  #abbreviations: AbbreviationTable = new Map();
  #synonyms: SynonymTable = NO_SYNONYMS;

  /** @param base path of the site */
  constructor(base: string, manifest: Manifest) {
    this.#base = base;
    this.#manifest = manifest;
    const [first] = manifest.shards;
    this.#early = first?.outline && openIndex(base + first.folder, first.outline);
  }

  /** Begins to load what a text as typed most likely needs, while the first directory is on its way. */
  anticipate(text: string): void {
    if (this.#isFirstThere) return;
    const query = readQuery(text, { abbreviations: new Map() });
    const { ofSymbol, ofDates } = keyTokens(query);
    const pairs = planPairs(query.wordings[0]?.words ?? []);
    const tokens = pairs.flatMap((pair) => [...pair.tokens, ...(pair.exact ?? [])]);
    // What fails is asked for again when it is needed.
    for (const token of [...tokens, ...ofDates, ...(ofSymbol === null ? [] : [ofSymbol])])
      this.#early?.reader.find(token, false).catch(() => undefined);
  }

  /** Opens a shard, or gives the open one. @throws when it cannot be loaded; the next call tries again */
  shard(number: number): Promise<PagefindShard> {
    let opened = this.#shards.get(number);
    if (!opened) {
      opened = this.#open(number);
      this.#shards.set(number, opened);
      opened.catch(() => this.#shards.delete(number));
    }
    return opened;
  }

  async #open(number: number): Promise<PagefindShard> {
    const entry = this.#manifest.shards[number];
    if (!entry) throw new Error('no index');
    const early = number === 0 ? this.#early : undefined;
    const shard = await openShard(this.#base, entry, number, early);
    const { directory } = shard;
    // The first shard holds abbreviations and synonyms for all.
    if (number === 0) {
      this.#abbreviations = abbreviationTable(directory.abbreviations ?? []);
      this.#synonyms = synonymTable(directory.synonyms ?? []);
      this.#isFirstThere = true;
    } else await this.shard(0);
    shard.titles.expand(directory, this.#abbreviations);
    return shard;
  }

  /** What queries are read with; the first shard has it. */
  async readOptions(): Promise<ReadOptions> {
    await this.shard(0);
    return { abbreviations: this.#abbreviations, synonyms: this.#synonyms };
  }

  /** The file of the word list that would hold a sound; '' when there is none. */
  async wordList(sound: string): Promise<string> {
    const { wordList = [] } = (await this.shard(0)).directory;
    const [, name] = wordList.findLast(([start]) => start <= sound) ?? [];
    if (name === undefined) return '';
    const address = this.#base + wordFile(name);
    let text = this.#wordFiles.get(address);
    if (!text) {
      text = fetch(address).then((response) => (response.ok ? response.text() : ''));
      this.#wordFiles.set(address, text);
      text.catch(() => this.#wordFiles.delete(address));
    }
    return text;
  }
}
