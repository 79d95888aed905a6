import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { gitText } from '../../cms/server/store/git.ts';
import { renameOldPaths } from '../../cms/server/store/migrate.ts';
import { ROOT } from '../helpers/build-site.ts';
import { type Client, startServer, type TestServer } from '../helpers/server.ts';

const FIXTURE = join(ROOT, 'tests/fixtures/data-of-980c15d');

const folders: string[] = [];
function unpack(name: 'data' | 'backup'): string {
  const folder = mkdtempSync(join(tmpdir(), 'du-lieu-cu-'));
  folders.push(folder);
  execFileSync('tar', ['-xzf', join(FIXTURE, `${name}.tar.gz`), '-C', folder]);
  return join(folder, name);
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Starts the server of today on an older data folder, as cms/server/main.ts does. */
async function open(dataDir: string) {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const renamed = renameOldPaths(dataDir);
  const server = await startServer({ dataDir, tickMs: 60_000 });
  const lines = log.mock.calls.flat().map(String);
  log.mockRestore();
  return { server, renamed, lines };
}

/** What must be found again, in a data folder and in a backup of it. */
function behaves(get: () => { server: TestServer; lines: string[] }) {
  let clients: Record<'lan' | 'ha' | 'chanh' | 'quantri', Client>;
  const git = (...args: string[]) => gitText(get().server.services.store.repository.dir, args);

  it('everybody signs in with the old password', async () => {
    const { server } = get();
    const client = async (login: 'lan' | 'ha' | 'chanh' | 'quantri') => {
      const one = await server.client(login);
      expect((await one.send('session')).body.user).toMatchObject({ login });
      return one;
    };
    clients = {
      lan: await client('lan'),
      ha: await client('ha'),
      chanh: await client('chanh'),
      quantri: await client('quantri'),
    };
  });

  it('says once how many refs were moved, and leaves none behind', async () => {
    expect(get().lines).toContainEqual(expect.stringContaining('đã chuyển 7 '));
    const refs = (await git('for-each-ref', '--format=%(refname)')).split('\n');
    expect(refs.map((ref) => ref.replace(/\/\d+-\w+$/, '/STAMP'))).toEqual([
      'refs/conflicts/news/hai-nguoi/STAMP',
      'refs/heads/drafts/cai-dat/viet-tat',
      'refs/heads/drafts/news/ban-nhap',
      'refs/heads/drafts/news/cho-duyet',
      'refs/heads/drafts/news/da-duyet',
      'refs/heads/drafts/news/hai-nguoi',
      'refs/heads/main',
      'refs/trash/news/da-bo/STAMP',
    ]);
    await git('fsck', '--strict', '--no-dangling');
  });

  it.each([
    ['news/ban-nhap', 'draft', 'Nguyễn Thị Lan', 'Chữ của bản nháp.'],
    ['news/cho-duyet', 'pending_review', 'Nguyễn Thị Lan', 'Tin chờ duyệt'],
    ['news/da-duyet', 'pending_publish', 'Nguyễn Thị Lan', 'Tin đã duyệt'],
    ['news/hai-nguoi', 'draft', 'Lê Thu Hà', 'Chữ của chị Hà.'],
    ['cai-dat/viet-tat', 'draft', 'Quản trị viên', 'items:'],
  ])('the draft %s is %s', async (id, status, author, text) => {
    const { quantri } = clients;
    expect((await quantri.cms('unpublishedEntries', {})).body).toContain(id);
    const draft = (await quantri.cms('unpublishedEntry', { id })).body;
    expect(draft).toMatchObject({ status, pullRequestAuthor: author });
    expect(draft.updatedAt).toMatch(/^2026-11-29T20:36:\d\d/);
    const [collection, slug] = id.split('/');
    const path = draft.diffs.find(({ path }: { path: string }) => /\.(?:md|yml)$/.test(path)).path;
    const file = await quantri.cms('unpublishedEntryDataFile', { collection, slug, path });
    expect(file.body.data).toContain(text);
  });

  it('knows whose drafts they are', async () => {
    const drafts = await get().server.services.store.drafts();
    expect(drafts.map(({ slug, owner }) => `${slug} ${owner}`).sort()).toEqual([
      'ban-nhap lan',
      'cho-duyet lan',
      'da-duyet lan',
      'hai-nguoi ha',
      'viet-tat quantri',
    ]);
    const key = { collection: 'news', slug: 'ban-nhap' };
    const back = await clients.lan.cms('updateUnpublishedEntryStatus', {
      ...key,
      newStatus: 'pending_review',
    });
    expect(back.status, 'its owner sends it to review').toBe(200);
    await clients.ha.cms('updateUnpublishedEntryStatus', { ...key, newStatus: 'draft' });
  });

  it('an approved draft is published', async () => {
    const { chanh } = clients;
    const key = { collection: 'news', slug: 'da-duyet' };
    const { version } = (await chanh.cms('unpublishedEntry', key)).body;
    const { status, body } = await chanh.cms('publishUnpublishedEntry', { ...key, seen: version });
    expect(status, JSON.stringify(body)).toBe(200);
  });

  it('the trash and the conflict copies are reachable', async () => {
    const [deleted = ''] = (await git('for-each-ref', '--format=%(refname)', 'refs/trash')).split(
      '\n',
    );
    expect(await git('show', `${deleted}:content/tin-tuc/da-bo.md`)).toContain(
      'Chữ trong thùng rác.',
    );
    const [copy = ''] = (await git('for-each-ref', '--format=%(refname)', 'refs/conflicts')).split(
      '\n',
    );
    expect(await git('log', '-1', '--format=%an', copy)).toBe('Phạm Quốc Chánh');
    expect(await git('show', `${copy}:bai`)).toContain('Chữ của anh Chánh.');
  });

  it('the audit names the approvers, of then and of now', async () => {
    const format =
      '--format=%s|%an|%(trailers:key=Nguoi-duyet,valueonly,separator=)%(trailers:key=Approved-by,valueonly,separator=)';
    expect((await git('log', '--first-parent', format, 'main')).split('\n')).toEqual([
      'Đăng: tin-tuc/da-duyet.md|Nguyễn Thị Lan|Phạm Quốc Chánh <chanh@duk.example>',
      'Xóa: tin-tuc/tin-mau.md|Phạm Quốc Chánh|Phạm Quốc Chánh <chanh@duk.example>',
      'Đăng: tin-tuc/da-dang.md|Nguyễn Thị Lan|Phạm Quốc Chánh <chanh@duk.example>',
      'Nội dung ban đầu|Máy chủ|',
    ]);
  });

  it('published entries are found in the lists', async () => {
    const list = { folder: 'content/tin-tuc', extension: 'md' };
    const { entries } = (await clients.lan.cms('entriesByFolder', list)).body;
    const paths = entries.map(({ file }: { file: { path: string } }) => file.path);
    expect(paths).toContain('content/tin-tuc/da-dang.md');
    expect(paths).not.toContain('content/tin-tuc/tin-mau.md');
  });

  it('the picture of a draft is there', async () => {
    const path = 'media?path=content/media/anh-nhap.png';
    expect((await clients.ha.send(path)).status).toBe(200);
  });
}

describe('a data folder of 980c15d', () => {
  let opened: Awaited<ReturnType<typeof open>>;
  let dataDir: string;
  beforeAll(async () => {
    dataDir = unpack('data');
    opened = await open(dataDir);
  });
  afterAll(() => opened.server.stop());

  it('its folders have the names of today', () => {
    expect(opened.renamed.map(([old, now]) => `${old} ${now}`)).toEqual([
      'xuong workspace',
      'dang-dung building',
      'releases/giu releases/hold',
      'releases/2/.mang-sang releases/2/.carried',
      'releases/3/.mang-sang releases/3/.carried',
    ]);
    expect(renameOldPaths(dataDir), 'only once').toEqual([]);
    expect(existsSync(join(dataDir, 'workspace/.cache/giu-lai-giua-hai-lan-dung.txt'))).toBe(true);
  });

  it('serves the release that was held', async () => {
    const { server } = opened;
    expect(server.releases.list()).toEqual([1, 2, 3]);
    expect([server.releases.current(), server.releases.isHeld]).toEqual([2, true]);
    expect(await (await fetch(`${server.origin}/`)).text()).toContain('Trang dựng lần 2');
  });

  behaves(() => opened);

  it('an upload that no entry names yet can still be used', async () => {
    const lan = await opened.server.client('lan');
    expect((await lan.send('media?path=content/media/chua-dung.png')).status).toBe(200);
  });

  it('a publish ends the hold', async () => {
    const { publisher } = opened.server.services;
    await publisher.settled();
    expect([opened.server.releases.isHeld, opened.server.releases.current()]).toEqual([false, 4]);
    // Pages of release 2 still find their files; what it had carried over itself goes no further.
    expect(readFileSync(join(dataDir, 'current/_a/trang.2.css'), 'utf8')).toBe('/* 2 */\n');
    expect(existsSync(join(dataDir, 'current/_a/trang.1.css'))).toBe(false);
  });
});

describe('a backup made by 980c15d', () => {
  let opened: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    const dataDir = join(mkdtempSync(join(tmpdir(), 'khoi-phuc-')), 'data');
    folders.push(join(dataDir, '..'));
    const script = join(ROOT, 'cms/server/cli/restore.ts');
    const { status, stderr } = spawnSync(process.execPath, [script, unpack('backup')], {
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: dataDir },
    });
    expect(status, stderr).toBe(0);
    opened = await open(dataDir);
  });
  afterAll(() => opened.server.stop());

  behaves(() => opened);
});
