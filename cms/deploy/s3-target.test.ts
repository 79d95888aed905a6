import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type FakeStore,
  fakeStore,
  type Pointer,
  pointerOf,
  readPage,
} from '../../tests/helpers/fake-store.ts';
import { generator } from '../../tests/search-eval/filler-text.ts';
import { Manifest } from './manifest.ts';
import { ObjectStore } from './object-store.ts';
import { S3Target } from './s3-target.ts';

type Site = Record<string, string>;

let home: string;
let store: FakeStore;
let manifest: Manifest;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'dich-'));
  store = await fakeStore();
  manifest = new Manifest(join(home, 'manifest.sqlite'));
});
afterEach(async () => {
  manifest.close();
  await store.close();
  rmSync(home, { recursive: true, force: true });
});

function target(releases = 5, days = 1): S3Target {
  const access = { bucket: 'site', region: 'us-east-1', accessKeyId: 'a', secretAccessKey: 'b' };
  const client = new ObjectStore({ endpoint: store.endpoint, ...access });
  return new S3Target(client, manifest, { releases, days });
}

/** Writes a release as the server has it. @returns its folder */
function write(id: string, site: Site): string {
  const dir = join(home, id);
  for (const [path, text] of Object.entries(site)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

const first: Site = {
  'index.html': 'một',
  '404.html': 'không có',
  'tin-tuc/a/index.html': 'a',
  'tep/mau.docx': 'tệp',
  '_a/kieu.abc123.css': 'css',
};

describe('a release on a store', () => {
  it('is read whole, with type, encoding, language and cache as the table has them', async () => {
    await target().show('r1', write('r1', first));
    const pointer = pointerOf(store);
    for (const [path, text] of Object.entries(first))
      expect(pointer && readPage(store, pointer, path), path).toBe(text);
    const page = store.objects.get(`b/${pointer?.base}/index.html`)?.headers;
    expect(page).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'gzip',
      'content-language': 'vi',
      'cache-control': 'no-cache',
    });
    expect(store.objects.get(`b/${pointer?.base}/tep/mau.docx`)?.headers).toMatchObject({
      'content-disposition': 'attachment',
    });
    expect(store.objects.get('a/_a/kieu.abc123.css')?.headers['cache-control']).toMatch(
      /immutable/,
    );
  });

  it('sends what changed and nothing else: a page, its line, the pointer', async () => {
    await target().show('r1', write('r1', first));
    const report = await target().show('r2', write('r2', { ...first, 'index.html': 'hai' }));
    expect(report.objects).toBe(3);
    const pointer = pointerOf(store);
    expect(pointer && readPage(store, pointer, 'index.html')).toBe('hai');
    expect(pointer && readPage(store, { ...pointer, serial: 1 }, 'index.html')).toBe('một');
  });

  it('goes back by the pointer alone', async () => {
    await target().show('r1', write('r1', first));
    await target().show('r2', write('r2', { ...first, 'index.html': 'hai' }));
    expect(await target().show('r1', join(home, 'r1'))).toMatchObject({ objects: 1 });
    const pointer = pointerOf(store);
    expect(pointer && readPage(store, pointer, 'index.html')).toBe('một');
  });

  it('is taken up again where it broke, and nothing is sent twice', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`p/${index}/index.html`, `${index}`]),
    );
    const dir = write('r1', { ...first, ...many });
    store.failAfter(20);
    await expect(target().show('r1', dir)).rejects.toThrow(/HTTP 403/);
    expect(pointerOf(store)).toBeNull();
    const there = store.objects.size;
    store.failAfter(null);
    const report = await target().show('r1', dir);
    expect(report.objects).toBe(45 - there + 1);
  });

  it('is not shown while an object of it is missing on the store', async () => {
    await target().show('r1', write('r1', first));
    for (const key of store.objects.keys()) if (key.startsWith('a/')) store.objects.delete(key);
    await expect(
      target().show('r2', write('r2', { ...first, 'x/index.html': 'x' })),
    ).rejects.toThrow(/is not on the store/);
    expect(pointerOf(store)?.serial).toBe(1);
    await target().show('r2', join(home, 'r2'));
    expect(store.objects.has('a/_a/kieu.abc123.css')).toBe(true);
  });
});

/** A site like another one, with some pages changed, new or gone. */
function changed(site: Site, random: (below: number) => number, step: number): Site {
  const next = { ...site };
  for (let count = 1 + random(4); count > 0; count -= 1) {
    const path = `tin-tuc/${random(15)}/index.html`;
    if (random(4) === 0) delete next[path];
    // Texts come back: what was sent once is not sent again, and lines name it anew.
    else next[path] = `chữ ${random(3) === 0 ? random(4) : step}`;
  }
  if (random(3) === 0) next[`_a/kieu.${step}.css`] = `${step}`;
  return next;
}

it.each([1, 2])(
  'whatever breaks, readers of every retained release read it whole (seed %i)',
  async (seed) => {
    const random = generator(seed);
    const releases = new Map<string, Site>();
    const pointers = new Map<string, Pointer>();
    let site: Site = { ...first };
    let shown: string | null = null;
    for (let step = 1; step <= 25; step += 1) {
      site = changed(random(8) === 0 && releases.size > 0 ? { ...first } : site, random, step);
      const old = [...pointers.keys()].at(-1 - random(3));
      const id = random(6) === 0 && old !== undefined ? old : `r${step}`;
      if (!releases.has(id)) releases.set(id, site);
      const dir = write(id, releases.get(id) ?? {});
      store.failAfter(random(3) === 0 ? random(12) : null);
      const isShown = await target()
        .show(id, dir)
        .then(
          () => true,
          () => false,
        );
      store.failAfter(null);
      if (isShown) {
        shown = id;
        const pointer = pointerOf(store);
        if (pointer) pointers.set(id, pointer);
        if (random(3) === 0)
          await target().clean(Date.now() + (random(2) === 0 ? 3 * 86_400_000 : 0));
      }
      const retained = new Set(manifest.releases().map((one) => one.id));
      const readable = [...pointers].filter(([one]) => retained.has(one));
      for (const [one, pointer] of readable)
        for (const [path, text] of Object.entries({ ...allAbsent(releases), ...releases.get(one) }))
          expect(readPage(store, pointer, path), `${one} ${path} at ${step}`).toBe(text);
      expect(shown === null || retained.has(shown)).toBe(true);
    }
  },
);

/** Every page that any release has, as one that is not there. */
function allAbsent(releases: ReadonlyMap<string, Site>): Record<string, null> {
  const paths = [...releases.values()].flatMap((site) => Object.keys(site));
  return Object.fromEntries(
    paths.filter((path) => !path.startsWith('_a/')).map((path) => [path, null]),
  );
}
