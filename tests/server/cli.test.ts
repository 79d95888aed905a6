import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gitText } from '../../cms/server/store/git.ts';
import {
  ensureSigningKey,
  KEY_FILES,
  readSigningKeys,
  replaceSigningKey,
} from '../../src/release/signing-keys.ts';
import { ROOT } from '../helpers/build-site.ts';
import {
  newsText,
  PASSWORD,
  saveParams,
  signIn,
  startServer,
  type TestServer,
} from '../helpers/server.ts';

let server: TestServer;
const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'lenh-'));
  folders.push(made);
  return made;
};
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

/** Runs `npm run NAME -- ARGS` without npm. */
function cli(name: string, args: string[], dataDir = server.dataDir) {
  const script = join(ROOT, `cms/server/cli/${name}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: dataDir },
  });
  return { status, output: stdout + stderr };
}
const passwordIn = (output: string) => /: ([a-z0-9-]{19})\n/.exec(output)?.[1] ?? '';

describe('npm run user', () => {
  it('adds, lists, changes, resets and disables while the server runs', async () => {
    const added = cli('user', ['add', 'hoa.tran', 'Trần Thị Hoa', 'contributor']);
    expect(added.status, added.output).toBe(0);
    const first = await signIn(server.origin, 'hoa.tran' as never, passwordIn(added.output));
    expect((await first.send('session')).body).toMatchObject({ mustChange: true });
    expect(cli('user', ['role', 'hoa.tran', 'editor']).status).toBe(0);
    expect(cli('user', ['list']).output).toContain('hoa.tran\tTrần Thị Hoa\teditor\n');
    const reset = cli('user', ['reset', 'hoa.tran']);
    expect(passwordIn(reset.output)).not.toBe(passwordIn(added.output));
    expect((await first.send('session')).body.user, 'signed out by the reset').toBeNull();
    expect(cli('user', ['disable', 'hoa.tran']).status).toBe(0);
    expect(cli('user', ['list']).output).toContain('đã khóa');
  });

  it.each([
    [[], /Cách dùng/],
    [['add', 'HOA', 'Hoa', 'editor'], /chữ thường không dấu/],
    [['add', '../x', 'Hoa', 'editor'], /chữ thường không dấu/],
    [['add', 'hoa', 'Hoa', 'vua'], /Vai trò phải là/],
    [['add', 'lan', 'Lan', 'editor'], /Đã có tài khoản/],
    [['reset', 'khong-co'], /Không có tài khoản/],
    [['role', 'lan', ''], /Vai trò phải là/],
  ])('%j is refused in Vietnamese', (args, message) => {
    const { status, output } = cli('user', args);
    expect(status).not.toBe(0);
    expect(output).toMatch(message);
  });
});

describe('backup and restore', () => {
  it('give back store and accounts, byte for byte', async () => {
    const lan = await server.client('lan');
    await lan.cms('persistEntry', saveParams('trong-sao-luu', newsText('Tin nháp'), null));
    const key = { collection: 'news', slug: 'trong-sao-luu' };
    await lan.cms('addRemark', { ...key, text: 'Góp ý trong bản sao lưu' });
    const typed = { ...key, form: 'f', title: 'Đang gõ', raw: 'Chữ đang gõ', uploads: {} };
    await lan.cms('autosaveText', typed);
    await lan.cms('persistEntry', saveParams('bo-truoc-sao-luu', newsText('Tin bỏ'), null));
    await lan.cms('deleteUnpublishedEntry', { ...key, slug: 'bo-truoc-sao-luu' });
    const signing = join(server.dataDir, 'signing');
    ensureSigningKey(signing);
    replaceSigningKey(signing, '2026-12-01');
    const target = folder();
    expect(cli('backup', [target]).status).toBe(0);
    const restored = join(folder(), 'du-lieu');
    const { status, output } = cli('restore', [target], restored);
    expect(status, output).toBe(0);
    const refs = (dir: string) => gitText(join(dir, 'content.git'), ['show-ref']);
    expect(await refs(restored)).toBe(await refs(server.dataDir));
    await gitText(join(restored, 'content.git'), ['fsck', '--strict']);
    for (const name of Object.values(KEY_FILES)) {
      const file = join(restored, 'signing', name);
      expect(readFileSync(file)).toEqual(readFileSync(join(signing, name)));
      expect(statSync(file).mode & 0o777).toBe(0o600);
    }

    const again = await startServer({ dataDir: restored });
    const client = await signIn(again.origin, 'lan', PASSWORD);
    const drafts = await client.cms('unpublishedEntries', {});
    expect(drafts.body).toContain('news/trong-sao-luu');
    const { remarks } = (await client.cms('reviewEntry', key)).body;
    expect(remarks).toMatchObject([{ text: 'Góp ý trong bản sao lưu' }]);
    expect((await client.cms('autosaves', {})).body.texts).toMatchObject([{ title: 'Đang gõ' }]);
    expect((await client.cms('bin', {})).body.items).toMatchObject([{ title: 'Tin bỏ' }]);
    await again.stop();
    expect(cli('user', ['list'], restored).output).toBe(cli('user', ['list']).output);
  });

  it.each(['content.bundle', 'accounts.sqlite', 'signing-key.pem', 'SHA256SUMS'])(
    'a damaged %s is found, and nothing is restored',
    (name) => {
      const target = folder();
      cli('backup', [target]);
      appendFileSync(join(target, name), 'x');
      if (name === 'SHA256SUMS') rmSync(join(target, name));
      const restored = join(folder(), 'du-lieu');
      const { status, output } = cli('restore', [target], restored);
      expect([status, existsSync(join(restored, 'content.git'))]).toEqual([1, false]);
      expect(output).toContain('thiếu tệp hoặc đã hỏng');
    },
  );

  it('never overwrites a store that is there', () => {
    const target = folder();
    cli('backup', [target]);
    expect(cli('restore', [target]).output).toContain('đã có kho nội dung');
  });
});

describe('npm run key', () => {
  it('shows the key in force, and replaces it: the old one stays on the list', () => {
    const dataDir = folder();
    expect(cli('signing-key', [], dataDir).status).toBe(1);
    ensureSigningKey(join(dataDir, 'signing'));
    const before = readSigningKeys(join(dataDir, 'signing'))?.current ?? '';
    expect(cli('signing-key', [], dataDir).output).toContain(before);
    const { status, output } = cli('signing-key', ['--replace'], dataDir);
    expect(status).toBe(0);
    const keys = readSigningKeys(join(dataDir, 'signing'));
    expect([keys?.old.includes(before), output.includes(keys?.current ?? 'x')]).toEqual([
      true,
      true,
    ]);
    expect(cli('signing-key', ['--thay'], dataDir).status).toBe(2);
  });
});

describe('npm run rollback', () => {
  it('shows an older release until somebody publishes', async () => {
    const { publisher } = server.services;
    for (let count = 0; count < 2; count += 1) {
      publisher.request();
      await publisher.settled();
    }
    const current = server.releases.current() ?? 0;
    expect(cli('rollback', []).output).toContain(`bản ${current - 1}`);
    expect(server.releases.current()).toBe(current - 1);
    await publisher.tick();
    await publisher.settled();
    expect(server.releases.current(), 'held').toBe(current - 1);
    publisher.request();
    await publisher.settled();
    expect(server.releases.current()).toBe(current + 1);
    expect(cli('rollback', ['999']).status).toBe(1);
    expect(readFileSync(join(server.releases.currentDir, 'index.html'), 'utf8')).toBe('index.html');
  });
});
