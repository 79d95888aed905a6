import type { Manifest } from '../manifest.ts';
import type { ReadOptions } from '../query/query.ts';
import { type AbbreviationTable, abbreviationTable } from '../text/abbreviations.ts';
import { NO_SYNONYMS, type SynonymTable, synonymTable } from '../text/synonyms.ts';
import { wordFile } from '../text/word-lines.ts';
import { openShard, type PagefindShard } from './pagefind-shard.ts';

/** The shards of an index and the word list, each loaded when it is first asked for. */
export class ShardStore {
  readonly #base: string;
  readonly #manifest: Manifest;
  readonly #shards = new Map<number, Promise<PagefindShard>>();
  readonly #wordFiles = new Map<string, Promise<string>>();
  #abbreviations: AbbreviationTable = new Map();
  #synonyms: SynonymTable = NO_SYNONYMS;

  /** @param base path of the site */
  constructor(base: string, manifest: Manifest) {
    this.#base = base;
    this.#manifest = manifest;
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
    const shard = await openShard(this.#base, entry, number);
    const { directory } = shard;
    // The first shard holds abbreviations and synonyms for all.
    if (number === 0) {
      this.#abbreviations = abbreviationTable(directory.abbreviations ?? []);
      this.#synonyms = synonymTable(directory.synonyms ?? []);
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
