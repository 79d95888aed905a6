import { pairSound } from '../../lib/vietnamese/sounds.ts';

/**
 * Lines of the word list, which holds every pair of syllables on the site with the number of pages it
 * stands on, and in a large archive the shards: "hồ sơ 12 5" is on 12 pages of the first shard and
 * the third. Dates and document symbols stand in it as `#20180403` and `#66qdtw`.
 * Written by the build, read in the browser.
 */
export interface WordLine {
  /** "hồ sơ" or "#66qdtw". */
  name: string;
  pages: number;
  /** One bit for each shard; null where it is in all of them, or the site is small. */
  shards: bigint | null;
}

/** Name of a date or symbol in the list. */
export function keyName(key: string): string {
  return `#${key}`;
}

/** By what a name is sorted and found: a pair by its sound, a key by itself. */
export function lineSound(name: string): string {
  return name.startsWith('#') ? name : pairSound(name);
}

/** Path of a file of the list below the base path; its name changes with its content. */
export function wordFile(name: string): string {
  return `pagefind/tu-vung-${name}.txt`;
}

export function writeLine({ name, pages, shards }: WordLine): string {
  return shards === null ? `${name} ${pages}` : `${name} ${pages} ${shards.toString(16)}`;
}

/** The lines of a file of the list. */
export function readLines(text: string): WordLine[] {
  return [...text.matchAll(/^(#\S+|\S+ \S+) (\d+)(?: ([\da-f]+))?$/gm)].map(
    ([, name = '', pages, shards]) => ({
      name,
      pages: Number(pages),
      shards: shards === undefined ? null : BigInt(`0x${shards}`),
    }),
  );
}
