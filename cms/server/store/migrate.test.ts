import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gitText } from './git.ts';
import { moveOldRefs, renameOldPaths } from './migrate.ts';
import { NO_OBJECT, Repository } from './repository.ts';

let dir: string;
let repository: Repository;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'chuyen-ten-'));
  repository = await Repository.open(join(dir, 'content.git'));
});
afterEach(() => {
  repository.close();
  rmSync(dir, { recursive: true, force: true });
});

const person = { name: 'Lan', email: 'lan@duk.example' };

/** Makes refs that each hold a commit of their own, called like its message. */
async function refs(table: Record<string, string>): Promise<void> {
  const tree = await repository.writeTree(null, new Map());
  for (const [ref, message] of Object.entries(table)) {
    const to = await repository.commit({
      tree,
      parents: [],
      author: person,
      committer: person,
      message,
    });
    await repository.moveRefs([{ ref, to, from: NO_OBJECT }]);
  }
}

/** Every ref with the message of its commit; stamps are not compared. */
async function found(): Promise<string[]> {
  const text = await gitText(repository.dir, ['for-each-ref', '--format=%(refname) %(subject)']);
  return text.split('\n').map((line) => line.replace(/\/\d+-[\da-f]{8} /, '/STAMP '));
}

describe('refs of an older store', () => {
  const old = {
    'refs/heads/main': 'main',
    'refs/heads/nhap/news/a': 'a',
    'refs/heads/nhap/cai-dat/menu': 'menu',
    'refs/da-xoa/news/b/1795984601414-20aee0e7': 'b',
    'refs/giu-lai/news/c/1795984602830-e9a1a47a': 'c',
  };
  const now = [
    'refs/conflicts/news/c/STAMP c',
    'refs/heads/drafts/cai-dat/menu menu',
    'refs/heads/drafts/news/a a',
    'refs/heads/main main',
    'refs/trash/news/b/STAMP b',
  ];

  it.each([
    ['loose', []],
    ['packed', ['pack-refs', '--all']],
  ])('%s: all move, once', async (_name, command) => {
    await refs(old);
    if (command.length > 0) await gitText(repository.dir, command);
    expect(await moveOldRefs(repository)).toBe(4);
    expect(await found()).toEqual(now);
    expect(await moveOldRefs(repository)).toBe(0);
    expect(await found()).toEqual(now);
  });

  it('a move that was cut short after some refs goes on', async () => {
    await refs(old);
    const tip = (await repository.resolve('refs/heads/nhap/news/a')) ?? '';
    await repository.moveRefs([{ ref: 'refs/heads/drafts/news/a', to: tip, from: NO_OBJECT }]);
    expect(await moveOldRefs(repository)).toBe(4);
    expect(await found()).toEqual(now);
  });

  it('a draft the old version saved after the move stays reachable in the trash', async () => {
    await refs({ ...old, 'refs/heads/drafts/news/a': 'a of today' });
    expect(await moveOldRefs(repository)).toBe(4);
    expect(await found()).toEqual([
      ...now.slice(0, 2),
      'refs/heads/drafts/news/a a of today',
      'refs/heads/main main',
      'refs/trash/news/a/STAMP a',
      'refs/trash/news/b/STAMP b',
    ]);
  });
});

describe('folders of an older data folder', () => {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  };

  it.each([
    ['xuong/.cache/x', 'workspace/.cache/x'],
    ['releases/giu', 'releases/hold'],
    ['releases/12/.mang-sang', 'releases/12/.carried'],
  ])('%s becomes %s', (old, now) => {
    write(old, 'x');
    expect(renameOldPaths(dir)).toHaveLength(1);
    expect([existsSync(join(dir, old)), readFileSync(join(dir, now), 'utf8')]).toEqual([
      false,
      'x',
    ]);
    expect(renameOldPaths(dir)).toEqual([]);
  });

  it('what is there under the new name stays', () => {
    write('xuong/x', 'old');
    write('workspace/x', 'new');
    renameOldPaths(dir);
    expect([
      existsSync(join(dir, 'xuong')),
      readFileSync(join(dir, 'workspace/x'), 'utf8'),
    ]).toEqual([false, 'new']);
  });
});
