import {
  BASE,
  type Directory,
  type DirectoryFile,
  LAYER,
  type Origin,
  unpackDirectory,
} from '../directory.ts';
import type { ManifestShard } from '../manifest.ts';
import { withoutSignature } from '../pagefind/files.ts';
import type { Posting, PostingList } from '../pagefind/index-reader.ts';
import { fragmentFile } from '../pagefind/outline.ts';
import type { Fragment } from './excerpt-start.ts';
import { loadFile } from './load-file.ts';
import { loadPacked, type OpenIndex, openIndex } from './open-index.ts';
import type { SearchableShard } from './searchable-shard.ts';
import { TitleIndex } from './title-index.ts';

/**
 * Opens a shard: its directory, its base index and the layer over it, if there is one.
 * @param early the base index, where it was opened before the directory is there
 * @throws when the directory cannot be loaded
 */
export async function openShard(
  base: string,
  { folder, directory: file, year }: ManifestShard,
  number: number,
  early?: OpenIndex,
): Promise<PagefindShard> {
  const directory = await loadDirectory(base + folder + file);
  const { layer, outline } = directory;
  const baseIndex = early ?? (outline && openIndex(base + folder, outline));
  if (!baseIndex) throw new Error('no outline');
  const indexes = [baseIndex];
  if (layer) indexes.push(openIndex(base + layer.folder, layer.outline, layer.files));
  return new PagefindShard(number, directory, indexes, year);
}

async function loadDirectory(address: string): Promise<Directory> {
  const response = await loadFile(address);
  return unpackDirectory((await response.json()) as DirectoryFile);
}

/** A shard in Pagefind's files. Of the pages of an index those count that the directory takes from it. */
export class PagefindShard implements SearchableShard {
  readonly titles: TitleIndex;
  readonly number: number;
  readonly directory: Directory;
  readonly year: number | undefined;
  readonly #indexes: readonly OpenIndex[];
  /** For each index, the place in the directory of each page that counts from it. */
  readonly #places: readonly Map<number, number>[];
  readonly #found = new Map<string, Promise<PostingList>>();

  /** @param indexes the base index, and after it the layer */
  constructor(
    number: number,
    directory: Directory,
    indexes: readonly OpenIndex[],
    year: number | undefined,
  ) {
    this.number = number;
    this.directory = directory;
    this.year = year;
    this.#indexes = indexes;
    this.titles = new TitleIndex(directory);
    this.#places = placesOf(directory);
  }

  find(token: string, isExact: boolean): Promise<PostingList> {
    const key = `${isExact}${token}`;
    let postings = this.#found.get(key);
    if (!postings) {
      postings = this.#look(token, isExact);
      this.#found.set(key, postings);
      postings.catch(() => this.#found.delete(key));
    }
    return postings;
  }

  async #look(token: string, isExact: boolean): Promise<PostingList> {
    const found = await Promise.all(this.#indexes.map(({ reader }) => reader.find(token, isExact)));
    return new Map(
      found.flatMap((pages, index) =>
        [...pages].flatMap(([page, posting]): [number, Posting][] => {
          const place = this.#places[index]?.get(page);
          return place === undefined ? [] : [[place, posting]];
        }),
      ),
    );
  }

  /** The text of a page, from the folder of the index that holds it. @throws when it cannot be loaded */
  async fragment(place: number): Promise<Fragment> {
    for (const [index, places] of this.#places.entries())
      for (const [page, at] of places)
        if (at === place) return loadFragment(this.#indexes[index], page);
    throw new Error(`no page ${place}`);
  }
}

async function loadFragment(index: OpenIndex | undefined, page: number): Promise<Fragment> {
  const { folder } = index as OpenIndex;
  const bytes = await loadPacked(folder + fragmentFile(page));
  return JSON.parse(new TextDecoder().decode(withoutSignature(bytes)));
}

function placesOf({
  pages,
  origins = [[BASE, 0, pages.length]],
}: Directory): Map<number, number>[] {
  const places = { [BASE]: new Map<number, number>(), [LAYER]: new Map<number, number>() };
  let place = 0;
  for (const [index, first, count] of origins as Origin[])
    for (let page = first; page < first + count; page += 1, place += 1)
      places[index].set(page, place);
  return [places[BASE], places[LAYER]];
}
