import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { SearchState } from './state.ts';

const FILE = 'search-state.bin';
/** Grows when a state or what it was made by changes: one of another version is not read. */
const VERSION = 3;

/**
 * Saves what the next update of the index has to know.
 * @param code names the version of the code; a state of another one is not read
 */
export function saveSearchState(folder: string, state: SearchState, code = ''): void {
  const body = serialize(state);
  const path = join(folder, FILE);
  writeFileSync(`${path}.unfinished`, Buffer.concat([headOf(body, code), body]));
  renameSync(`${path}.unfinished`, path);
}

/** The saved state; null when there is none, or one that is damaged or of another version. */
export function loadSearchState(folder: string, code = ''): SearchState | null {
  try {
    const bytes = readFileSync(join(folder, FILE));
    const body = bytes.subarray(HEAD_BYTES);
    const isSame = headOf(body, code).equals(bytes.subarray(0, HEAD_BYTES));
    return isSame ? deserialize(body) : null;
  } catch {
    return null;
  }
}

const HEAD_BYTES = 32;

function headOf(body: Buffer, code: string): Buffer {
  const version = `${process.version} ${VERSION} ${code}\n`;
  return createHash('sha256').update(version).update(body).digest();
}
