import { type CborValue, readCbor } from './cbor.ts';

/** Begins every file that Pagefind packs with gzip. */
const SIGNATURE = 'pagefind_dcd';

/** A piece of the index: the words from one to another. */
export interface Chunk {
  from: string;
  to: string;
  /** Names its file. */
  hash: string;
}

/** What a `.pf_meta` file tells of an index. */
export interface IndexMeta {
  /** Names of the pages' fragments; the place of each is the page's number. */
  ids: string[];
  chunks: Chunk[];
  /** Names of the pages' own fields. */
  fields: string[];
}

/** A word of a piece: `[word, pages, [[variant, pages]]]`; variants have diacritics, the word has none. */
export type IndexedWord = [word: string, pages: IndexedPage[], variants: [string, IndexedPage[]][]];
/** `[number of the page after the one before, places in the text, places in fields]`. */
export type IndexedPage = [step: number, places: number[], fields: number[]];

/** The text of a file that Pagefind packed, without its signature. @throws when it is none */
export function withoutSignature(unpacked: Uint8Array): Uint8Array {
  const start = new TextDecoder().decode(unpacked.subarray(0, SIGNATURE.length));
  if (start !== SIGNATURE) throw new Error('no file of Pagefind');
  return unpacked.subarray(SIGNATURE.length);
}

/** Reads an unpacked `.pf_meta` file of Pagefind 1.6. @throws when it is none */
export function readMeta(unpacked: Uint8Array): IndexMeta {
  const [, pages, chunks, , , fields] = readCbor(withoutSignature(unpacked)) as CborValue[][];
  return {
    ids: (pages as [string][]).map(([id]) => id),
    chunks: (chunks as [string, string, string][]).map(([from, to, hash]) => ({ from, to, hash })),
    fields: fields as string[],
  };
}

/** Reads an unpacked `.pf_index` file of Pagefind 1.6. @throws when it is none */
export function readChunk(unpacked: Uint8Array): IndexedWord[] {
  const [words] = readCbor(withoutSignature(unpacked)) as CborValue[][];
  return words as unknown as IndexedWord[];
}
