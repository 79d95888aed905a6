import { pairSound } from '../../lib/vietnamese/sounds.ts';

/**
 * Lines of the word list, which tells of every pair of syllables on the site on how many pages it
 * stands, and in a large archive in which parts of the index: "hồ sơ 12 5" is on 12 pages of the
 * first part and the third. Dates and document symbols stand in it as `#20180403` and `#66qdtw`.
 * Written by the build, read in the browser.
 */
export interface WordLine {
  /** "hồ sơ" or "#66qdtw". */
  name: string;
  pages: number;
  /** One bit for each part of the index; null where it is in all of them, or the site is small. */
  parts: bigint | null;
}

/** Name of a date or symbol in the list. */
export function keyName(key: string): string {
  return `#${key}`;
}

/** By what a name is sorted and found: a pair by its sound, a key by itself. */
export function lineSound(name: string): string {
  return name.startsWith('#') ? name : pairSound(name);
}

export function writeLine({ name, pages, parts }: WordLine): string {
  return parts === null ? `${name} ${pages}` : `${name} ${pages} ${parts.toString(16)}`;
}

/** The lines of a file of the list. */
export function readLines(text: string): WordLine[] {
  return [...text.matchAll(/^(#\S+|\S+ \S+) (\d+)(?: ([\da-f]+))?$/gm)].map(
    ([, name = '', pages, parts]) => ({
      name,
      pages: Number(pages),
      parts: parts === undefined ? null : BigInt(`0x${parts}`),
    }),
  );
}
