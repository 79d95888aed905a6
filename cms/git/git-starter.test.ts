import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { GitError, git, gitText } from '../server/store/git.ts';

const dir = mkdtempSync(join(tmpdir(), 'kho-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const isLarge = [false, true];

describe.each(isLarge)('Git, asked by a process that is large: %s', (large) => {
  const start = async () => {
    vi.restoreAllMocks();
    vi.spyOn(process.memoryUsage, 'rss').mockReturnValue(large ? 2 ** 30 : 2 ** 20);
    await git(dir, ['init', '--quiet', '--bare', dir]);
  };

  it('gives back bytes as they were', async () => {
    await start();
    const bytes = Buffer.from([0, 255, 10, 13, 0, ...Buffer.from('Đảng ủy')]);
    const id = await gitText(dir, ['hash-object', '-w', '--stdin'], { input: bytes });
    expect(await git(dir, ['cat-file', 'blob', id])).toEqual(bytes);
  });

  it('answers many at once, each with its own', async () => {
    await start();
    const texts = Array.from({ length: 30 }, (_none, at) => `Bài số ${at}`);
    const ids = await Promise.all(
      texts.map((input) => gitText(dir, ['hash-object', '-w', '--stdin'], { input })),
    );
    const read = await Promise.all(ids.map((id) => gitText(dir, ['cat-file', 'blob', id])));
    expect(read).toEqual(texts);
  });

  it('says what Git said when it fails, and goes on', async () => {
    await start();
    const failed = await git(dir, ['cat-file', 'blob', 'khong-co']).catch((error) => error);
    expect(failed).toBeInstanceOf(GitError);
    expect(failed.message).toContain('khong-co');
    await expect(gitText(dir, ['rev-parse', '--is-bare-repository'])).resolves.toBe('true');
  });

  it('names a Git that is not there', async () => {
    await start();
    const run = git(dir, ['version'], { env: { PATH: '/khong-co' } });
    await expect(run).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('the small process', () => {
  it('that is killed breaks what waits for it, and the next command begins another', async () => {
    vi.spyOn(process.memoryUsage, 'rss').mockReturnValue(2 ** 30);
    await git(dir, ['init', '--quiet', '--bare', dir]);
    const waiting = git(dir, ['-c', 'alias.wait=!sleep 60', 'wait']);
    const failed = expect(waiting).rejects.toThrow();
    for (const pid of starters()) process.kill(pid, 'SIGKILL');
    await failed;
    await expect(gitText(dir, ['rev-parse', '--is-bare-repository'])).resolves.toBe('true');
  });
});

/** Processes of this one that start Git for it. */
function starters(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        const parent = / (\d+) /.exec(
          readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1] ?? '',
        );
        return command.includes('git-starter-process') && Number(parent?.[1]) === process.pid;
      } catch {
        return false;
      }
    });
}
