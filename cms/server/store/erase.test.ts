import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ContentStore } from './content-store.ts';
import { erasePath } from './erase.ts';

const ERASED = 'content/tin-tuc/xoa.md';
const LEFT = 'content/tin-tuc/con.md';
let home: string;
let store: ContentStore;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'kho-'));
  const seed = join(home, 'seed');
  mkdirSync(join(seed, 'tin-tuc'), { recursive: true });
  for (const name of ['xoa', 'con'])
    writeFileSync(join(seed, `tin-tuc/${name}.md`), `---\ntitle: ${name}\n---\n`);
  store = await ContentStore.open(join(home, 'content.git'), seed, 'duk.example');
});
afterEach(() => {
  store.close();
  rmSync(home, { recursive: true, force: true });
});

it('a store goes on after what was erased, with all that is left', async () => {
  const person = { login: 'chanh', name: 'Chánh văn phòng' };
  await store.exclusively(() => store.changeMain(new Map([[ERASED, null]]), person, 'xóa'));
  await store.main();
  await store.lastChanges();
  expect(await store.exclusively(() => erasePath(store.repository, ERASED))).toBe(2);
  expect([...(await store.main()).entries.keys()]).toEqual([LEFT]);
  expect([...(await store.lastChanges()).byPath.keys()]).toEqual([LEFT]);
});
