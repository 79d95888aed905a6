import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  listedByHash,
  putVariant,
  type Variant,
  variantsOfContent,
} from '../../../tests/helpers/changing-content.ts';
import { now } from '../../../tests/helpers/guard-cases.ts';
import { writeContent } from '../../../tests/helpers/minimal-content.ts';
import { checkContent } from './check.ts';
import { EMPTY_MEMORY, loadChecks, saveChecks } from './check-memory.ts';
import { checkState } from './content-checker.ts';

const DAY = 86_400_000;

let dir = '';
let remove = () => {};
let variants: [path: string, all: Variant[]][] = [];

const memoryFile = () => join(dir, 'memory');
const reset = () => {
  for (const [path, [first = null]] of variants) putVariant(dir, path, first);
};

beforeAll(async () => {
  ({ dir, remove } = await writeContent());
  variants = [...(await variantsOfContent())];
});
afterAll(() => remove());

const change = fc.record({
  path: fc.nat(),
  variant: fc.nat(),
  /** Days the clock moves. */
  days: fc.constantFrom(0, 0, 0, 0, 1, -1),
  isRestarted: fc.boolean(),
});

it('whatever changes, what was remembered gives the list that a check from nothing gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 14 }), async (changes) => {
      reset();
      let moment = now;
      let { memory } = await checkState({ contentDir: dir, ...listedByHash(dir), now });
      for (const { path, variant, days, isRestarted } of changes) {
        const [place = '', all = []] = variants[path % variants.length] ?? [];
        putVariant(dir, place, all[variant % all.length] ?? null);
        moment = new Date(moment.getTime() + days * DAY);
        if (isRestarted) {
          saveChecks(memoryFile(), memory, '1');
          memory = loadChecks(memoryFile(), '1');
        }
        const state = { contentDir: dir, ...listedByHash(dir), now: moment };
        const found = await checkState(state, memory);
        memory = found.memory;
        expect(found.problems, `${place} ${variant % all.length}`).toEqual(
          await checkContent(dir, moment),
        );
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);

describe('the memory of checks', () => {
  it('leaves unchanged files unread, and forgets those that are gone', async () => {
    reset();
    const listing = listedByHash(dir);
    const { memory } = await checkState({ contentDir: dir, ...listing, now });
    const files = new Map([...listing.files].filter(([path]) => path !== 'trang/gioi-thieu.md'));
    // Nothing lies in this folder: reading any file of it would throw.
    const state = { contentDir: join(dir, 'nowhere'), files, links: listing.links, now };
    const next = await checkState(state, memory);
    expect(next.problems).toEqual([]);
    expect(next.memory.entries.size).toBe(memory.entries.size - 1);
  });

  it.each([
    ['of another code', () => {}, '2'],
    [
      'cut off',
      () => writeFileSync(memoryFile(), readFileSync(memoryFile()).subarray(0, 400)),
      '1',
    ],
    [
      'with a changed byte',
      () => {
        const bytes = readFileSync(memoryFile());
        bytes.writeUInt8(bytes.readUInt8(bytes.length - 9) ^ 1, bytes.length - 9);
        writeFileSync(memoryFile(), bytes);
      },
      '1',
    ],
    ['missing', () => rmSync(memoryFile()), '1'],
  ])('%s is none', async (_what, spoil, version) => {
    reset();
    const { memory } = await checkState({ contentDir: dir, ...listedByHash(dir), now });
    saveChecks(memoryFile(), memory, '1');
    expect(loadChecks(memoryFile(), '1')).toEqual(memory);
    spoil();
    expect(loadChecks(memoryFile(), version)).toEqual(EMPTY_MEMORY);
  });
});
