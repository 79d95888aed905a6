import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FolderTarget } from './folder-target.ts';
import { Manifest } from './manifest.ts';

let home: string;
let before: number;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dich-'));
  // As the service has it, whose data nobody else may read.
  before = process.umask(0o077);
});
afterEach(() => {
  process.umask(before);
  rmSync(home, { recursive: true, force: true });
});

it('makes what a web server of another user can read', async () => {
  const files = ['index.html', 'tin-tuc/a/index.html', '_a/kieu.abc123.css'];
  for (const path of files) {
    mkdirSync(dirname(join(home, 'site', path)), { recursive: true });
    writeFileSync(join(home, 'site', path), path);
  }
  const manifest = new Manifest(join(home, 'manifest.sqlite'));
  const folder = join(home, 'web');
  await new FolderTarget(folder, manifest, { releases: 2, days: 1 }).show('1', join(home, 'site'));
  manifest.close();
  const mode = (path: string) => (statSync(join(folder, path)).mode & 0o777).toString(8);
  expect(
    ['', 'releases', 'current/', 'current/tin-tuc/a', 'shared', 'shared/_a'].map(mode),
  ).toEqual(Array(6).fill('755'));
  expect(
    ['current/index.html', 'current/tin-tuc/a/index.html', 'shared/_a/kieu.abc123.css'].map(mode),
  ).toEqual(Array(3).fill('644'));
});

it('remembers of releases only what can be gone back to', async () => {
  mkdirSync(join(home, 'site'));
  writeFileSync(join(home, 'site/index.html'), 'trang');
  const manifest = new Manifest(join(home, 'manifest.sqlite'));
  const target = new FolderTarget(join(home, 'web'), manifest, { releases: 2, days: 1 });
  for (const id of ['1', '2', '3', '4']) {
    await target.show(id, join(home, 'site'));
    await target.clean();
  }
  expect(manifest.factNames('hashes ')).toEqual(['hashes 3', 'hashes 4']);
  manifest.close();
});

it('says at once where no folder can be made', async () => {
  mkdirSync(join(home, 'site'));
  writeFileSync(join(home, 'file'), '');
  const manifest = new Manifest(join(home, 'manifest.sqlite'));
  for (const folder of ['/proc/nowhere/web', join(home, 'file/web')]) {
    const target = new FolderTarget(folder, manifest, { releases: 2, days: 1 });
    await expect(target.show('1', join(home, 'site'))).rejects.toThrow(/ENOENT|ENOTDIR/);
  }
  manifest.close();
});
