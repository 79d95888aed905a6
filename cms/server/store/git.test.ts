import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ObjectReader } from './git.ts';

const home = mkdtempSync(join(tmpdir(), 'git-'));
const run = (...args: string[]) =>
  execFileSync('git', ['-C', home, ...args], { encoding: 'utf8' }).trim();
let reader: ObjectReader;
let commit: string;
beforeAll(() => {
  run('init', '--quiet');
  writeFileSync(join(home, 'a.md'), 'Dòng một\n');
  writeFileSync(join(home, 'hai từ.md'), 'Dòng hai\n');
  run('add', '.');
  run('-c', 'user.name=A', '-c', 'user.email=a@a.example', 'commit', '--quiet', '-m', 'một');
  commit = run('rev-parse', 'HEAD');
  reader = new ObjectReader(join(home, '.git'));
});
afterAll(() => {
  reader.close();
  rmSync(home, { recursive: true, force: true });
});

describe('a file of a commit', () => {
  const there: [path: string, text: string][] = [
    ['a.md', 'Dòng một\n'],
    ['hai từ.md', 'Dòng hai\n'],
  ];
  it.each(there)('%j is read with its id', async (path, text) => {
    const found = await reader.readAt(commit, path);
    expect(found?.bytes.toString()).toBe(text);
    expect(found?.id).toBe(run('rev-parse', `HEAD:${path}`));
    expect((await reader.read(found?.id ?? ''))?.toString()).toBe(text);
  });

  it.each(['b.md', 'hai chữ missing', 'hai từ.md missing', '', 'a.md\nHEAD:a.md'])(
    '%j is not there',
    async (path) => expect(await reader.readAt(commit, path)).toBeNull(),
  );

  it('is not there in a commit that nobody made, and the next question is answered', async () => {
    const answers = await Promise.all([
      reader.readAt('0'.repeat(40), 'hai từ.md'),
      reader.readAt('main', 'a.md'),
      reader.read('1'.repeat(40)),
      reader.readAt(commit, 'a.md'),
    ]);
    expect(answers.map((answer) => answer === null)).toEqual([true, true, true, false]);
  });
});
