/**
 * A pack holds many files of the site in one: gzip around a 4-byte length (big-endian), a JSON list
 * of the files and their bytes one after the other. On a bad connection some of hundreds of requests
 * fail; a few large ones can be repeated, and a pack that was loaded is not asked for again.
 */
export interface PackedFile {
  /** Path below the base path. */
  path: string;
  type: string;
  bytes: Uint8Array;
}

/** A set that can be saved: the site's own, or the newest news. */
export interface PackSet {
  /** Changes with any file in any pack. */
  version: string;
  /** Pages that can be read offline. */
  pages: number;
  packs: { file: string; bytes: number }[];
}

/** The list of packs, written beside them as `ngoai-tuyen.json`. */
export interface PackList extends PackSet {
  /** Saved by choice. */
  news: PackSet;
}

/** Name of the list below the base path. */
export const PACK_LIST = 'ngoai-tuyen.json';
/** Names of the browser's caches with saved sets begin so; base path and version follow. */
export const CACHE_PREFIX = 'ngoai-tuyen-';

/** Joins files into the bytes of a pack, not yet compressed. */
export function joinFiles(files: readonly PackedFile[]): Uint8Array {
  const list = files.map(({ path, type, bytes }) => ({ path, type, size: bytes.length }));
  const head = new TextEncoder().encode(JSON.stringify(list));
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 4 + head.length);
  const joined = new Uint8Array(total);
  new DataView(joined.buffer).setUint32(0, head.length);
  joined.set(head, 4);
  let at = 4 + head.length;
  for (const { bytes } of files) {
    joined.set(bytes, at);
    at += bytes.length;
  }
  return joined;
}

/** The files that {@link joinFiles} joined. @throws Error when bytes are missing */
export function splitFiles(
  joined: Uint8Array<ArrayBuffer>,
): (PackedFile & { bytes: Uint8Array<ArrayBuffer> })[] {
  const headLength = new DataView(joined.buffer, joined.byteOffset).getUint32(0);
  const head = new TextDecoder().decode(joined.subarray(4, 4 + headLength));
  const list = JSON.parse(head) as { path: string; type: string; size: number }[];
  let at = 4 + headLength;
  const files = list.map(({ path, type, size }) => {
    const bytes = joined.subarray(at, at + size);
    at += size;
    return { path, type, bytes };
  });
  if (at !== joined.length) throw new Error(`pack: ${joined.length} of ${at} bytes`);
  return files;
}
