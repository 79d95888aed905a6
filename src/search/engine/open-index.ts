import { IndexReader } from '../pagefind/index-reader.ts';
import type { IndexOutline } from '../pagefind/outline.ts';
import { loadFile } from './load-file.ts';

/** An index and where it lies. */
export interface OpenIndex {
  /** Folder with a '/' at its end. */
  folder: string;
  reader: IndexReader;
}

/**
 * An index of Pagefind whose pieces are loaded when a word is looked up.
 * @param files those of a small index that came with the directory, in base64 by their names
 */
export function openIndex(
  folder: string,
  outline: IndexOutline,
  files: Readonly<Record<string, string>> = {},
): OpenIndex {
  const load = (name: string) => {
    const known = files[name];
    return known === undefined ? loadPacked(folder + name) : unpack(new Response(bytesOf(known)));
  };
  return { folder, reader: new IndexReader(outline, load) };
}

/** Loads a file that Pagefind packed with gzip. @throws when it cannot be loaded */
export async function loadPacked(address: string): Promise<Uint8Array> {
  return unpack(await loadFile(address));
}

async function unpack(packed: Response): Promise<Uint8Array> {
  const stream = packed.body?.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
