import type { IndexMeta } from './files.ts';

/** What a reader of an index has to know before a word is looked up; it stands in the directory. */
export interface IndexOutline {
  /** Where each piece begins: after the last word of the piece before, and not after its own first one. */
  pieces: string[];
  /** Names of the pages' own fields. */
  fields: string[];
}

/** The outline of an index that Pagefind wrote. */
export function outlineOf({ chunks, fields }: IndexMeta): IndexOutline {
  return { pieces: chunks.map(({ from }, at) => bound(chunks[at - 1]?.to ?? '', from)), fields };
}

function bound(before: string, from: string): string {
  let same = 0;
  while (same < from.length && from[same] === before[same]) same += 1;
  return from.slice(0, same + 1);
}

/** File of a piece of an index in its folder, by the piece's place. */
export function pieceFile(place: number): string {
  return `index/${place}.pf_index`;
}

/** File of the text of a page, by the page's number in the index. */
export function fragmentFile(page: number): string {
  return `fragment/${page}.pf_fragment`;
}
