import { createInstance, type PagefindInstance } from 'virtual:pagefind';
import { type Directory, type DirectoryFile, unpackDirectory } from '../directory.ts';
import { HEADINGS_FIELD } from '../headings-field.ts';
import type { ManifestPart } from '../manifest.ts';
import { isWholeToken, sentenceEnd } from '../text/tokens.ts';
import { countLostChunks } from './pagefind-files.ts';
import { TitleIndex } from './titles.ts';
import type { Hits, SearchablePart } from './types.ts';

/**
 * Opens a part of the index: its directory and its Pagefind, side by side.
 * @throws when either cannot be loaded
 */
export async function openPart(
  base: string,
  part: ManifestPart,
  number: number,
): Promise<IndexPart> {
  const folder = base + part.folder;
  const instance = createInstance({ basePath: folder, baseUrl: '/', metaCacheTag: '' });
  const [directory] = await Promise.all([
    fetch(`${folder}danh-muc.json`).then(async (response) => {
      if (!response.ok) throw new Error(`${response.status} ${response.url}`);
      return unpackDirectory((await response.json()) as DirectoryFile);
    }),
    // The first search waits for the index; an empty one loads nothing else.
    instance.init().then(() => instance.search('')),
  ]);
  return new IndexPart(number, folder, directory, instance, part.year);
}

/** One part of the index, as ranking asks it. */
export class IndexPart implements SearchablePart {
  readonly titles: TitleIndex;
  readonly #pageById: Map<string, number>;
  readonly #found = new Map<string, Promise<Hits>>();
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

  find(token: string, isExact: boolean): Promise<Hits> {
    const key = `${isExact}${token}`;
    let hits = this.#found.get(key);
    if (!hits) {
      hits = this.#inTurn(token, isExact);
      this.#found.set(key, hits);
      hits.catch(() => this.#found.delete(key));
    }
    return hits;
  }

  #inTurn(token: string, isExact: boolean): Promise<Hits> {
    const next = this.#turn.then(async () => {
      await this.#instance.options({ exactDiacritics: isExact });
      return this.#search(token);
    });
    this.#turn = next.catch(() => undefined);
    return next;
  }

  /** @throws when a piece of the index could not be loaded: no answer is not an empty one */
  async #search(token: string): Promise<Hits> {
    const lost = countLostChunks();
    const hits = await this.#askUncut(token);
    if (countLostChunks() > lost) throw new Error(`index: ${token}`);
    return hits;
  }

  async #askUncut(token: string): Promise<Hits> {
    if (isWholeToken(token) && (await this.#ask(`"${token}"`)).size === 0) return new Map();
    const hits = await this.#ask(token);
    const end = sentenceEnd(token);
    return end !== null && isSameWord(hits, await this.#ask(`"${end}"`)) ? new Map() : hits;
  }

  async #ask(term: string): Promise<Hits> {
    const { results } = await this.#instance.search(term);
    return new Map(
      results.flatMap(({ id, words, matchedMetaFields = [] }) => {
        const page = this.#pageById.get(id);
        const places = [...words].sort((left, right) => left - right);
        return page === undefined
          ? []
          : [[page, { places, isInHeading: matchedMetaFields.includes(HEADINGS_FIELD) }] as const];
      }),
    );
  }
}

/**
 * Whether what was found for the beginning of a pair is the word that ends sentences instead. A term
 * that no index word begins with, Pagefind cuts until it is one: "sơǀemail" becomes "sơǀ". In
 * quotation marks it does not cut, but tells one place on each page only.
 */
function isSameWord(hits: Hits, ofEnd: Hits): boolean {
  return [...hits].some(([page, { places }]) =>
    ofEnd.get(page)?.places.some((place) => places.includes(place)),
  );
}
