import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { SearchState } from './state.ts';
import { loadSearchState, saveSearchState } from './state-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'trang-thai-'));
afterAll(() => rmSync(folder, { recursive: true }));

const state: SearchState = {
  abbreviations: [],
  pages: [],
  otherFiles: new Map([['404.html', 'a']]),
  words: ['hồ sơ'],
  syllables: ['hồ'],
  wordOrder: { order: Uint32Array.of(0), cuts: Uint8Array.of(2) },
  shards: [],
};

it('comes back as it was saved', () => {
  saveSearchState(folder, state, 'v1');
  expect(loadSearchState(folder, 'v1')).toEqual(state);
});

it.each<[string, () => SearchState | null]>([
  ['of another version of the code', () => loadSearchState(folder, 'v2')],
  ['that is not there', () => loadSearchState(join(folder, 'x'), 'v1')],
  [
    'that is damaged',
    () => {
      const path = join(folder, 'search-state.bin');
      const bytes = readFileSync(path);
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      writeFileSync(path, bytes);
      return loadSearchState(folder, 'v1');
    },
  ],
])('a state %s is none', (_which, load) => expect(load()).toBeNull());
