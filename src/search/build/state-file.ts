import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { SearchState } from './state.ts';

const FILE = 'search-state.bin';
/** Grows when a state or what it was made by changes: one of another version is not read. */
const VERSION = 1;

/** Saves what the next update of the index has to know. */
export function saveSearchState(folder: string, state: SearchState): void {
  const body = serialize(state);
  const path = join(folder, FILE);
  writeFileSync(`${path}.unfinished`, Buffer.concat([headOf(body), body]));
  renameSync(`${path}.unfinished`, path);
}

/** The saved state; null when there is none, or one that is damaged or of another version. */
export function loadSearchState(folder: string): SearchState | null {
  try {
    const bytes = readFileSync(join(folder, FILE));
    const length = headOf(bytes).length;
    const body = bytes.subarray(length);
    return headOf(body).equals(bytes.subarray(0, length)) ? deserialize(body) : null;
  } catch {
    return null;
  }
}

function headOf(body: Buffer): Buffer {
  const hash = createHash('sha256').update(`${process.version} ${VERSION}\n`).update(body);
  return hash.digest();
}
