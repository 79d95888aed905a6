import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../lib/files-below.ts';
import { holdOnlyShared, takeSpare } from './spare-folder.ts';

const home = mkdtempSync(join(tmpdir(), 'spare-'));
const NAMES = ['index.html', 'tin/index.html', 'tin/mot/index.html', 'tin/hai/index.html', '.list'];

afterAll(() => rmSync(home, { recursive: true }));

/** What the old folder has in the place of a file of the new one. */
type Old = 'same file' | 'same bytes' | 'other bytes' | 'nothing';

/** A new release, and an old one that has something at every place. */
function twoReleases(old: Readonly<Record<string, readonly [inNew: boolean, old: Old]>>) {
  const from = join(home, crypto.randomUUID());
  const spare = join(home, crypto.randomUUID());
  const write = (dir: string, name: string, text: string) => {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  };
  for (const dir of [from, spare]) mkdirSync(dir);
  for (const [name, [inNew, kind]] of Object.entries(old)) {
    if (inNew) write(from, name, name);
    if (kind === 'same file' && inNew) {
      write(spare, name, '');
      rmSync(join(spare, name));
      linkSync(join(from, name), join(spare, name));
    } else if (kind !== 'nothing') write(spare, name, kind === 'same bytes' ? name : 'cũ');
  }
  return { from, spare };
}

describe('a folder of an old release, used for the next one', () => {
  it('holds nothing but files of the release in force, whatever it held', () => {
    const kinds = fc.constantFrom<Old>('same file', 'same bytes', 'other bytes', 'nothing');
    const places = fc.record(
      Object.fromEntries(NAMES.map((name) => [name, fc.tuple(fc.boolean(), kinds)])),
    );
    fc.assert(
      fc.property(places, (old) => {
        const { from, spare } = twoReleases(old);
        const files = new Set(filesBelow(from));
        const held = holdOnlyShared(from, spare, files);
        const shared = NAMES.filter((name) => old[name]?.[0] && old[name]?.[1] === 'same file');
        expect([...held].sort()).toEqual(shared.sort());
        expect(filesBelow(spare).sort()).toEqual(shared);
        for (const name of shared) expect(readFileSync(join(spare, name), 'utf8')).toBe(name);
        expect(new Set(filesBelow(from))).toEqual(files);
      }),
      { numRuns: 60 },
    );
  });
  it('is none where there is none', () => {
    expect(takeSpare(null, join(home, 'next'))).toBe(false);
    expect(takeSpare(join(home, 'gone'), join(home, 'next'))).toBe(false);
  });
});
