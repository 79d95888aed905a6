import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { mirrorOperations } from '../../tests/helpers/mirror-operations.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('a remote that fails at random', () => {
  it.each([1, 2])('ends equal, hides no lag, loses and lets in nothing (seed %i)', async (seed) => {
    const folder = mkdtempSync(join(tmpdir(), 'nhan-ban-'));
    folders.push(folder);
    const outcome = await mirrorOperations(folder, seed, 150);
    console.log(outcome);
    expect(outcome.hiddenLags).toBe(0);
    expect(outcome.differences).toEqual([]);
    expect(outcome.lostMerges).toEqual([]);
    expect(outcome.badMerges).toEqual([]);
    expect(outcome.brokenSyncs, 'the line broke').toBeGreaterThan(0);
  });
});
