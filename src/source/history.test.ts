import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { gitOfFolder, versionsBelow, versionTexts } from './history.ts';

const dir = mkdtempSync(join(tmpdir(), 'lich-su-'));
const content = join(dir, 'content');
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function git(...args: string[]): void {
  const identity = [
    '-c',
    'user.name=A',
    '-c',
    'user.email=a@duk.example',
    '-c',
    'commit.gpgsign=false',
  ];
  execFileSync('git', ['-C', dir, ...identity, ...args], { stdio: 'ignore' });
}
function commit(text: string | null): void {
  const file = join(content, 'van-ban/a.md');
  if (text === null) rmSync(file);
  else writeFileSync(file, text);
  git('add', '-A');
  git('commit', '-m', 'x');
}

it('a folder outside of Git has no history', () => {
  const alone = mkdtempSync(join(tmpdir(), 'khong-git-'));
  expect(gitOfFolder(alone)).toBeNull();
  rmSync(alone, { recursive: true });
});

it('only the line of publications counts, not the drafts that led there', () => {
  mkdirSync(join(content, 'van-ban'), { recursive: true });
  git('init', '-b', 'main');
  commit('một');
  git('checkout', '-b', 'nhap');
  commit('nháp 1');
  commit('hai');
  git('checkout', 'main');
  git('merge', '--no-ff', '-m', 'đăng', 'nhap');
  commit(null);
  commit('ba');
  const store = gitOfFolder(content);
  if (!store) throw new Error('no repository');
  const versions = versionsBelow(store, 'van-ban').get('van-ban/a.md') ?? [];
  const texts = versionTexts(
    store,
    versions.flatMap(({ blob }) => blob ?? []),
  );
  expect(versions.map(({ blob }) => blob && texts.get(blob))).toEqual(['một', 'hai', null, 'ba']);
});
