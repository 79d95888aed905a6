import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MirrorLine } from '../../cms/protocol/mirrors.ts';
import { gitText } from '../../cms/server/store/git.ts';
import { problem } from '../../src/guards/problem.ts';
import { ensureSigningKey, replaceSigningKey } from '../../src/release/signing-keys.ts';
import { ROOT } from '../helpers/build-site.ts';
import { commitAt, type FlakyRemote, flakyRemote } from '../helpers/flaky-remote.ts';
import {
  type Client,
  newsText,
  quickBuild,
  saveParams,
  signIn,
  startServer,
  type TestBuild,
  type TestServer,
} from '../helpers/server.ts';

const MAIN = 'refs/heads/main';
const news = (slug: string) => `content/tin-tuc/${slug}.md`;

/** Refuses, as the build does, what holds a certain word. */
const strictBuild: TestBuild = async (job) => {
  const file = join(job.contentDir, 'tin-tuc/xau.md');
  if (!existsSync(file)) return quickBuild(job);
  const found = problem('missingImage', 'tin-tuc/xau.md', ['Ảnh'], { value: 'x.jpg' });
  return { ok: false, message: 'xấu', problems: [found], retry: false };
};

let home: string;
let remote: FlakyRemote;
let server: TestServer;
let lan: Client;
let chief: Client;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'nhan-ban-'));
  remote = flakyRemote(home);
  const dataDir = join(home, 'du-lieu');
  ensureSigningKey(join(dataDir, 'signing'));
  replaceSigningKey(join(dataDir, 'signing'), '2026-12-01');
  server = await startServer({
    dataDir,
    build: strictBuild,
    mirrors: [{ name: 'du-phong', remote: remote.remote }],
    mirroring: { pollMs: 300, retryMs: 100, env: remote.env },
  });
  [lan, chief] = [await server.client('lan'), await server.client('chanh')];
});
afterAll(async () => {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
});

async function line(): Promise<MirrorLine> {
  const { body } = await chief.cms('desk', {});
  return body.mirrors[0];
}
/** Waits until the desk calls the mirror equal. */
async function mirrored(): Promise<MirrorLine> {
  await expect.poll(async () => (await line()).pending, { timeout: 30_000 }).toBe(0);
  return line();
}
const here = async (ref: string) => server.services.store.repository.resolve(ref);
const textThere = (ref: string, path: string) => {
  try {
    return remote.git('show', `${ref}:${path}`);
  } catch {
    return null;
  }
};
/** What the desk shows as refused last, after a commit was put on a branch of the remote. */
async function refusedAfter(files: Record<string, string | null>, ref = MAIN) {
  await mirrored();
  const before = (await line()).refused.length;
  const id = commitAt(remote, ref, files);
  await expect
    .poll(async () => (await line()).refused.length, { timeout: 30_000 })
    .toBe(before + 1);
  const [refused] = (await mirrored()).refused;
  expect(remote.refs().get(ref), 'put back').toBe(await here(ref));
  expect(remote.git('log', '-1', '--format=%P', refused?.branch ?? '')).toBe(id);
  return {
    reason: refused?.reason ?? '',
    there: remote.git('log', '-1', '--format=%B', refused?.branch ?? ''),
  };
}

describe('what is saved here', () => {
  it('goes to the mirror: drafts, published entries, the bin', async () => {
    await lan.cms('persistEntry', saveParams('tin-nhap', newsText('Tin nháp'), null));
    await lan.cms('persistEntry', saveParams('tin-bo', newsText('Tin bỏ'), null));
    await mirrored();
    expect(textThere('refs/heads/drafts/news/tin-nhap', news('tin-nhap'))).toContain('Tin nháp');
    await lan.cms('deleteUnpublishedEntry', { collection: 'news', slug: 'tin-bo' });
    await mirrored();
    const names = [...remote.refs().keys()];
    expect(names).not.toContain('refs/heads/drafts/news/tin-bo');
    expect(names.some((name) => name.startsWith('refs/trash/news/tin-bo/'))).toBe(true);
    expect(remote.refs().get(MAIN)).toBe(await here(MAIN));
  });

  it('is counted as missing there while the line is down, with the reason, and goes when it is back', async () => {
    await mirrored();
    remote.setLine('down');
    await lan.cms('persistEntry', saveParams('tin-cho', newsText('Tin chờ'), null));
    await expect.poll(async () => (await line()).error).toContain('Connection refused');
    expect(await line()).toMatchObject({ pending: 1, behindSince: expect.any(Number) });
    remote.setLine('good');
    expect(await mirrored()).toMatchObject({ error: null, behindSince: null });
    expect(textThere('refs/heads/drafts/news/tin-cho', news('tin-cho'))).toContain('Tin chờ');
  });

  it('goes there sealed where it is no part of Git: accounts, and not in plain', async () => {
    await expect.poll(() => remote.refs().has('refs/backups/databases')).toBe(true);
    const sealed = spawnSync('git', [
      ...['--git-dir', remote.dir, 'cat-file', 'blob'],
      'refs/backups/databases:accounts.sqlite.sealed',
    ]).stdout;
    expect(sealed.length).toBeGreaterThan(10_000);
    expect(sealed.includes('SQLite format')).toBe(false);
    expect(sealed.includes('quantri')).toBe(false);
    expect(statSync(join(server.dataDir, 'mirror.key')).mode & 0o777).toBe(0o600);
  });
});

describe('what is merged at the remote', () => {
  it('comes in and is published', async () => {
    await mirrored();
    commitAt(remote, MAIN, { [news('tu-kho')]: newsText('Tin từ kho') });
    await expect
      .poll(async () => (await server.services.store.main()).files.has(news('tu-kho')))
      .toBe(true);
    await mirrored();
    expect(remote.refs().get(MAIN)).toBe(await here(MAIN));
    const log = await gitText(server.services.store.repository.dir, [
      'log',
      '-1',
      '--format=%an %B',
    ]);
    expect(log).toMatch(/^Người ở kho Nhận từ kho "du-phong": 1 tệp\n\nMerged-from: du-phong /);
    expect((await server.services.publisher.state()).commit).toBe(await here(MAIN));
  });

  it('comes in although something was published here meanwhile', async () => {
    await mirrored();
    remote.setLine('down');
    const draft = { collection: 'news', slug: 'tin-cho' };
    const { version } = (await chief.cms('reviewEntry', draft)).body;
    const entries = [{ ...draft, seen: version }];
    expect((await chief.cms('approveAndPublish', { entries })).status).toBe(200);
    commitAt(remote, MAIN, { [news('tu-kho-2')]: newsText('Tin hai từ kho') });
    remote.setLine('good');
    await expect
      .poll(async () => (await server.services.store.main()).files.has(news('tu-kho-2')))
      .toBe(true);
    await mirrored();
    expect(textThere(MAIN, news('tin-cho'))).toContain('Tin chờ');
    expect(textThere(MAIN, news('tu-kho-2'))).toContain('Tin hai');
  });

  it.each([
    ['a fault of the content', { [news('xau')]: newsText('Tin xấu') }, /tin-tuc\/xau\.md/],
    ['code', { 'content/tap-huan/bai-hoc/bai.mdx': 'x' }, /không được nhận từ ngoài/],
    ['a path outside of the content', { 'package.json': '{}' }, /package\.json: không được nhận/],
    ['no picture', { 'content/media/anh-moi.jpg': 'x' }, /nội dung tệp không đúng/],
    ['a file of another kind', { 'content/tep/mau-hai.docx': 'x' }, /tệp hỏng|không đúng/],
    ['a text without end', { [news('dai')]: 'x'.repeat(1_100_000) }, /quá dài/],
  ])('is refused with the reason there: %s', async (_name, files, reason) => {
    const main = await here(MAIN);
    const refused = await refusedAfter(files);
    expect(refused.reason).toMatch(reason);
    expect(refused.there).toMatch(reason);
    expect(await here(MAIN)).toBe(main);
  });

  it.each([
    ['code', { 'content/tap-huan/bai-hoc/x.mdx': 'x' }, /không được nhận từ ngoài/],
    ['a mark of secrecy', { [news('qua-lai')]: newsText('Tin qua lại', 'TỐI MẬT') }, /TỐI MẬT/],
    ['no picture', { 'content/media/anh-giua.jpg': 'x' }, /nội dung tệp không đúng/],
  ])(
    'is refused when a commit on the way brings %s that the next takes away',
    async (_name, files, words) => {
      await mirrored();
      const before = (await line()).refused.length;
      const gone = Object.fromEntries(Object.keys(files).map((path) => [path, null]));
      // Both are there before either is seen.
      remote.setLine('down');
      commitAt(remote, MAIN, files);
      commitAt(remote, MAIN, { ...gone, [news('sach')]: newsText('Tin sạch') });
      remote.setLine('good');
      const count = async () => (await line()).refused.length;
      await expect.poll(count, { timeout: 30_000 }).toBe(before + 1);
      const reason = (await mirrored()).refused[0]?.reason;
      expect(reason).toMatch(/một bản ở giữa/);
      expect(reason).toMatch(words);
      expect(textThere(MAIN, news('sach'))).toBeNull();
    },
  );

  it('is refused where both sides changed the same text', async () => {
    await mirrored();
    const { store } = server.services;
    const author = { login: 'chanh', name: 'Phạm Quốc Chánh' };
    remote.setLine('down');
    await store.exclusively(async () => {
      const blob = await store.repository.writeBlob(newsText('Sửa ở đây'));
      await store.changeMain(new Map([[news('tu-kho'), blob]]), author, 'sửa');
    });
    commitAt(remote, MAIN, { [news('tu-kho')]: newsText('Sửa ở kho') });
    remote.setLine('good');
    await expect.poll(async () => (await line()).refused[0]?.reason).toMatch(/ở đây đã đổi/);
    await mirrored();
    expect(textThere(MAIN, news('tu-kho'))).toContain('Sửa ở đây');
  });

  it('is refused on the copy of a draft, which stays as it is here', async () => {
    const ref = 'refs/heads/drafts/news/tin-nhap';
    const { reason } = await refusedAfter({ [news('tin-nhap')]: newsText('Người khác sửa') }, ref);
    expect(reason).toMatch(/bản sao của máy chủ/);
    expect(textThere(ref, news('tin-nhap'))).toContain('Tin nháp');
  });
});

describe('npm run restore -- --from', () => {
  function restore(dataDir: string, args: string[]) {
    const script = join(ROOT, 'cms/server/cli/restore.ts');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: dataDir },
    });
    return { status, output: stdout + stderr };
  }

  it('brings up a second machine with content, drafts, bin and accounts', async () => {
    await mirrored();
    const dataDir = join(home, 'may-hai');
    const key = join(server.dataDir, 'mirror.key');
    const { status, output } = restore(dataDir, ['--from', remote.dir, '--key', key]);
    expect([status, output]).toEqual([0, expect.stringMatching(/Đã khôi phục .* bản nháp/)]);
    const refs = async (dir: string) =>
      (await gitText(dir, ['for-each-ref', '--format=%(refname) %(objectname)']))
        .split('\n')
        .filter((row) => !row.startsWith('refs/heads/refused/'));
    expect(await refs(join(dataDir, 'content.git'))).toEqual(
      await refs(server.services.store.repository.dir),
    );
    for (const name of ['key.pem', 'old-keys.pem'])
      expect(readFileSync(join(dataDir, 'signing', name))).toEqual(
        readFileSync(join(server.dataDir, 'signing', name)),
      );
    const second = await startServer({ dataDir });
    const again = await signIn(second.origin, 'lan');
    expect((await again.cms('unpublishedEntries', {})).body).toContain('news/tin-nhap');
    await second.stop();
  });

  it('restores the content alone where the key is lost, when that is asked for', () => {
    const dataDir = join(home, 'may-ba');
    expect(restore(dataDir, ['--from', remote.dir])).toMatchObject({
      status: 2,
      output: expect.stringContaining('Cần khóa mã hóa'),
    });
    expect(restore(dataDir, ['--from', remote.dir, '--without-accounts']).status).toBe(0);
    expect(existsSync(join(dataDir, 'accounts.sqlite'))).toBe(false);
  });

  it.each([
    ['another key', () => remote.dir, /Khóa không đúng/],
    ['an empty repository', () => flakyRemote(join(home, 'rong')).dir, /không có nhánh main/],
    ['no repository', () => join(home, 'khong-co.git'), /Không đọc được kho/],
  ])('says what is wrong with %s and changes nothing', (_name, from, message) => {
    const dataDir = join(home, 'may-khac');
    const key = join(home, 'khoa-khac');
    writeFileSync(key, '7'.repeat(64));
    chmodSync(key, 0o600);
    const { status, output } = restore(dataDir, ['--from', from(), '--key', key]);
    expect([status, output]).toEqual([1, expect.stringMatching(message)]);
    expect(existsSync(join(dataDir, 'content.git'))).toBe(false);
  });
});
