import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../../tests/helpers/build-site.ts';
import {
  listedByHash,
  putVariant,
  type Variant,
  variantsOfContent,
} from '../../../tests/helpers/changing-content.ts';
import { news, now, oldRule, unit } from '../../../tests/helpers/guard-cases.ts';
import { type Files, writeContent } from '../../../tests/helpers/minimal-content.ts';
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

/** Puts one of a path's variants there; every variant is as likely as another. */
const change = fc.record({
  places: fc.array(fc.noBias(fc.nat({ max: 99_999 })), { minLength: 1, maxLength: 3 }),
  /** Days the clock moves. */
  days: fc.constantFrom(0, 0, 0, 1, -1),
  isRestarted: fc.boolean(),
});

it('whatever changes, what was remembered gives the list that a check from nothing gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 14 }), async (changes) => {
      reset();
      let moment = now;
      let { memory } = await checkState({ contentDir: dir, ...listedByHash(dir), now });
      const slots = variants.flatMap(([path, all]) =>
        all.map((variant) => [path, variant] as const),
      );
      for (const { places, days, isRestarted } of changes) {
        for (const place of places) putVariant(dir, ...(slots[place % slots.length] ?? ['', null]));
        moment = new Date(moment.getTime() + days * DAY);
        if (isRestarted) {
          saveChecks(memoryFile(), memory, '1');
          memory = loadChecks(memoryFile(), '1');
        }
        const state = { contentDir: dir, ...listedByHash(dir), now: moment };
        const found = await checkState(state, memory);
        memory = found.memory;
        expect(found.problems).toEqual(await checkContent(dir, moment));
      }
    }),
    { numRuns: 30 },
  );
}, 120_000);

const OLD = 'van-ban/66-qd-tw-2017.md';
const secondNews = { 'tin-tuc/tin-hai.md': news.replace(/cover:[\s\S]*?(?=documents:)/, '') };

/** The terms of the sample content, of which one begins after the rule that names it. */
const laterTerm = readFileSync(join(ROOT, 'content/cai-dat/nhiem-ky.yml'), 'utf8').replace(
  '2016-01-29',
  '2018-01-29',
);

/** What changed beside an entry, what changed before that nobody complains of, and the day. */
const INPUTS: [what: string, before: Files, after: Files, days?: number][] = [
  ['a picture', {}, { 'media/anh.jpg': 'no picture' }],
  ['a picture that came back', { 'media/anh.jpg': null }, { 'media/anh.jpg': 'no picture' }],
  ['a picture that became a link', {}, { 'media/anh.jpg': null }],
  ['an attachment', {}, { 'tep/mau.docx': null }],
  ['an entry that a relation names', secondNews, { [OLD]: null }],
  ['an entry that a body names', {}, { 'tap-huan/cau-hoi/c-01.yml': null }],
  ['an item of the settings', {}, { 'cai-dat/chuyen-muc.yml': 'items: []\n' }],
  [
    'settings that cannot be read',
    { 'cai-dat/chuyen-muc.yml': null },
    { 'cai-dat/chuyen-muc.yml': 'items: []\n' },
  ],
  [
    'a term of the committees',
    { [OLD]: oldRule.replace(/secrecy: khong/, 'secrecy: khong\nterm: khoa-xii') },
    { 'cai-dat/nhiem-ky.yml': laterTerm },
  ],
  [
    'the day, for a rule checked tomorrow',
    {
      [OLD]: oldRule.replace(
        /secrecy: khong/,
        'secrecy: khong\nvalidity: con-hieu-luc\nchecked: 2026-11-22',
      ),
    },
    {},
    1,
  ],
  [
    'the day, for a unit from tomorrow on',
    { 'to-chuc/chi-bo-mot.md': unit.replace(/from: .*/, 'from: 2026-11-22') },
    {},
    1,
  ],
  ['another unit', {}, { 'to-chuc/chi-bo-mot.md': unit.replace('members: 12', 'members: 13') }],
  ['a path', {}, { 'tin-tuc/Tin Hai.md': news }],
  [
    'its own waiver',
    { 'tin-tuc/tin-mau.md': `${news}Gọi 0912 345 678.` },
    { 'tin-tuc/tin-mau.md': news },
  ],
];

it.each(INPUTS)('%s counts', async (_what, before, after, days = 0) => {
  const content = await writeContent(before);
  const contentDir = content.dir;
  const first = await checkState({ contentDir, ...listedByHash(contentDir), now });
  for (const [path, variant] of Object.entries(after)) putVariant(contentDir, path, variant);
  const moment = new Date(now.getTime() + days * DAY);
  const state = { contentDir, ...listedByHash(contentDir), now: moment };
  const second = await checkState(state, first.memory);
  const fromNothing = await checkState(state);
  content.remove();
  expect(second.problems).toEqual(fromNothing.problems);
  expect(second.problems).not.toEqual(first.problems);
});

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
    expect(loadChecks(memoryFile(), '1')).toEqual({ ...memory, layout: null });
    spoil();
    expect(loadChecks(memoryFile(), version)).toEqual(EMPTY_MEMORY);
  });
});
