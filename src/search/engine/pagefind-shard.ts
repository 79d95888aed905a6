import { createInstance, type PagefindInstance } from 'virtual:pagefind';
import { type Directory, type DirectoryFile, unpackDirectory } from '../directory.ts';
import { HEADINGS_FIELD } from '../headings-field.ts';
import type { ManifestShard } from '../manifest.ts';
import { isWholeToken, sentenceEnd } from '../text/tokens.ts';
import { countLostChunks } from './pagefind-files.ts';
import type { PostingList, SearchableShard } from './searchable-shard.ts';
import { TitleIndex } from './title-index.ts';

/**
 * Opens a shard: its directory and its Pagefind, side by side.
 * @throws when either cannot be loaded
 */
export async function openShard(
  base: string,
  { folder: name, year }: ManifestShard,
  number: number,
): Promise<PagefindShard> {
  const folder = base + name;
  const instance = createInstance({ basePath: folder, baseUrl: '/', metaCacheTag: '' });
  const [directory] = await Promise.all([
    fetch(`${folder}danh-muc.json`).then(async (response) => {
      if (!response.ok) throw new Error(`${response.status} ${response.url}`);
      return unpackDirectory((await response.json()) as DirectoryFile);
    }),
    // The first search waits for the index; an empty one loads nothing else.
    instance.init().then(() => instance.search('')),
  ]);
  return new PagefindShard(number, folder, directory, instance, year);
}

/** A shard that Pagefind answers for. */
export class PagefindShard implements SearchableShard {
  readonly titles: TitleIndex;
  readonly #pageById: Map<string, number>;
  readonly #found = new Map<string, Promise<PostingList>>();
  /** Pagefind's options hold for all searches, so those with another option wait their turn. */
  #turn: Promise<unknown> = Promise.resolve();

  readonly number: number;
  readonly folder: string;
  readonly directory: Directory;
  readonly year: number | undefined;
  readonly #instance: PagefindInstance;

  constructor(
    number: number,
    folder: string,
    directory: Directory,
    instance: PagefindInstance,
    year: number | undefined,
  ) {
    this.number = number;
    this.folder = folder;
    this.directory = directory;
    this.year = year;
    this.#instance = instance;
    this.titles = new TitleIndex(directory);
    this.#pageById = new Map(directory.pages.map(({ id }, page) => [id, page]));
  }

  find(token: string, isExact: boolean): Promise<PostingList> {
    const key = `${isExact}${token}`;
    let postings = this.#found.get(key);
    if (!postings) {
      postings = this.#inTurn(token, isExact);
      this.#found.set(key, postings);
      postings.catch(() => this.#found.delete(key));
    }
    return postings;
  }

  #inTurn(token: string, isExact: boolean): Promise<PostingList> {
    const next = this.#turn.then(async () => {
      await this.#instance.options({ exactDiacritics: isExact });
      return this.#search(token);
    });
    this.#turn = next.catch(() => undefined);
    return next;
  }

  /** @throws when a piece of the index could not be loaded: no answer is not an empty one */
  async #search(token: string): Promise<PostingList> {
    const lost = countLostChunks();
    const postings = await this.#askUncut(token);
    if (countLostChunks() > lost) throw new Error(`index: ${token}`);
    return postings;
  }

  async #askUncut(token: string): Promise<PostingList> {
    if (isWholeToken(token) && (await this.#ask(`"${token}"`)).size === 0) return new Map();
    const postings = await this.#ask(token);
    const end = sentenceEnd(token);
    return end !== null && isSameWord(postings, await this.#ask(`"${end}"`)) ? new Map() : postings;
  }

  async #ask(term: string): Promise<PostingList> {
    const { results } = await this.#instance.search(term);
    return new Map(
      results.flatMap(({ id, words, matchedMetaFields = [] }) => {
        const page = this.#pageById.get(id);
        const positions = [...words].sort((left, right) => left - right);
        return page === undefined
          ? []
          : [
              [
                page,
                { positions, isInHeading: matchedMetaFields.includes(HEADINGS_FIELD) },
              ] as const,
            ];
      }),
    );
  }
}

/**
 * Whether what was found for the beginning of a pair is the word that ends sentences instead. A term
 * that no index word begins with, Pagefind cuts until it is one: "sơǀemail" becomes "sơǀ". In
 * quotation marks it does not cut, but gives one place on each page only.
 */
function isSameWord(postings: PostingList, ofEnd: PostingList): boolean {
  return [...postings].some(([page, { positions }]) =>
    ofEnd.get(page)?.positions.some((position) => positions.includes(position)),
  );
}
