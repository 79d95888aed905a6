import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer as createPort } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dataPaths } from '../../cms/server/data-paths.ts';
import { freePort } from '../faults/process.ts';
import { ROOT } from '../helpers/build-site.ts';
import { signIn, startServer } from '../helpers/server.ts';

/** A data folder with one release and five people, as a server left it. */
let whole: string;
beforeAll(async () => {
  whole = mkdtempSync(join(tmpdir(), 'du-lieu-'));
  const server = await startServer({ dataDir: whole });
  await vi.waitUntil(() => existsSync(join(whole, 'accounts.last-good.sqlite')), 20_000);
  await server.stop();
});
afterAll(() => rmSync(whole, { recursive: true, force: true }));

interface Started {
  origin: string;
  output: () => string;
  health: () => Promise<{ http: number; status: string; faults: string[]; release: number | null }>;
  page: () => Promise<string>;
}

/** Starts the server as the operator does, on a data folder that something has happened to. */
async function started(
  damage: (dataDir: string, port: number, output: () => string) => unknown,
  work: (server: Started) => Promise<void>,
): Promise<void> {
  const dataDir = join(mkdtempSync(join(tmpdir(), 'khoi-dong-')), 'data');
  cpSync(whole, dataDir, { recursive: true, verbatimSymlinks: true });
  const port = await freePort();
  let output = '';
  await damage(dataDir, port, () => output);
  const child = spawn(process.execPath, [join(ROOT, 'cms/server/main.ts')], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), SITE_URL: 'https://duk.example' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const origin = `http://localhost:${port}`;
  try {
    await expect
      .poll(
        async () => (await fetch(`${origin}/`).catch(() => null))?.status ?? output.slice(-2000),
      )
      .toSatisfy((status) => status === 200 || status === 503);
    await work({
      origin,
      output: () => output,
      health: async () => {
        const answer = await fetch(`${origin}/api/health`);
        return { http: answer.status, ...(await answer.json()) };
      },
      page: async () => (await fetch(`${origin}/`)).text(),
    });
  } finally {
    child.kill('SIGKILL');
    await ended;
    spawnSync('umount', ['-l', dataDir]);
    rmSync(join(dataDir, '..'), { recursive: true, force: true });
  }
}

const accounts = (dataDir: string) => dataPaths(dataDir).accounts;
const garbage = Buffer.alloc(8192, 'x');
const siteLine = async ({ origin }: Started) =>
  (await (await signIn(origin, 'chanh')).send('status')).body;

describe('the last site is served, and health and desk say what is wrong', () => {
  it('nothing: all is well', () =>
    started(
      () => {},
      async (server) => {
        expect(await server.page()).toBe('index.html');
        expect(await server.health()).toMatchObject({ http: 200, status: 'ok', faults: [] });
      },
    ));

  it.each<[string, (dataDir: string) => void]>([
    ['is no database', (dir) => writeFileSync(accounts(dir), garbage)],
    ['is empty', (dir) => writeFileSync(accounts(dir), '')],
    [
      'lost its middle',
      (dir) => {
        const bytes = readFileSync(accounts(dir));
        writeFileSync(accounts(dir), bytes.fill(0xa5, 4096, bytes.length));
      },
    ],
  ])('an accounts file that %s: set aside, the last good copy counts', (_name, damage) =>
    started(
      (dir) => {
        damage(dir);
        for (const rest of ['-wal', '-shm']) rmSync(`${accounts(dir)}${rest}`, { force: true });
      },
      async (server) => {
        expect(await server.page()).toBe('index.html');
        const { status, faults } = await server.health();
        expect([status, faults.length]).toEqual(['faulty', 1]);
        expect(faults[0]).toMatch(/data\/accounts\.damaged-20\d\d-\d\d-\d\dT\d{6}\.sqlite/);
        expect(faults[0]).toContain('Tài khoản tạo và mật khẩu đổi sau bản đó đã mất');
        const line = await siteLine(server);
        expect(line.state).toBe('failed');
        expect(line.message).toContain('Tệp tài khoản bị hỏng');
      },
    ),
  );

  it('an accounts file that is damaged, without any copy: begins anew, content stays', () =>
    started(
      (dir) => {
        writeFileSync(accounts(dir), garbage);
        rmSync(join(dir, 'accounts.last-good.sqlite'));
      },
      async (server) => {
        expect(await server.page()).toBe('index.html');
        expect((await server.health()).status).toBe('faulty');
        expect(server.output()).toContain('quantri');
      },
    ));

  it.each<[string, (dataDir: string) => void]>([
    ['is gone', (dir) => rmSync(join(dataPaths(dir).store, 'refs/heads/main'))],
    ['is empty', (dir) => writeFileSync(join(dataPaths(dir).store, 'refs/heads/main'), '')],
    [
      'names nothing',
      (dir) => writeFileSync(join(dataPaths(dir).store, 'refs/heads/main'), `${'1'.repeat(40)}\n`),
    ],
    [
      'lost its objects',
      (dir) => {
        rmSync(join(dataPaths(dir).store, 'objects'), { recursive: true });
        execFileSync('mkdir', ['-p', join(dataPaths(dir).store, 'objects/pack')]);
      },
    ],
  ])('a branch that %s', (_name, damage) =>
    started(damage, async (server) => {
      expect(await server.page()).toBe('index.html');
      const { http, status, faults } = await server.health();
      expect([http, status]).toEqual([200, 'faulty']);
      expect(faults.join()).toContain('npm run restore');
      expect((await siteLine(server)).message).toContain('npm run restore');
      const desk = await (await signIn(server.origin, 'chanh')).cms('desk', {});
      expect([desk.status, desk.body.error.code]).toEqual([503, 'store-damaged']);
    }),
  );

  it('a store that is no repository: the public site alone', () =>
    started(
      (dir) => {
        rmSync(dataPaths(dir).store, { recursive: true });
        execFileSync('mkdir', ['-p', dataPaths(dir).store]);
        writeFileSync(join(dataPaths(dir).store, 'HEAD'), 'hỏng');
      },
      async (server) => {
        expect(await server.page()).toBe('index.html');
        expect(await server.health()).toMatchObject({ http: 200, status: 'limited' });
        const session = await fetch(`${server.origin}/api/session`);
        expect(session.status).toBe(503);
        expect((await session.json()).error.message).toContain('npm run restore');
      },
    ));

  it('a release that was deleted: the one before it', () =>
    started(
      (dir) => {
        cpSync(join(dir, 'releases/1'), join(dir, 'releases/2'), { recursive: true });
        cpSync(join(dir, 'releases/1.json'), join(dir, 'releases/2.json'));
        rmSync(join(dir, 'releases/1'), { recursive: true });
      },
      async (server) => {
        expect(await server.page()).toBe('index.html');
        expect(await server.health()).toMatchObject({ status: 'ok', release: 2 });
      },
    ));

  it('a link to nowhere', () =>
    started(
      (dir) => {
        rmSync(join(dir, 'current'));
        symlinkSync('releases/9', join(dir, 'current'));
      },
      async (server) => expect(await server.page()).toBe('index.html'),
    ));

  it('a port that another program lets go of', () =>
    started(
      async (_dir, port, output) => {
        const other = createPort((socket) => socket.destroy()).listen(port, '127.0.0.1');
        await new Promise((resolve) => other.once('listening', resolve));
        const timer = setInterval(() => {
          if (!/Cổng \d+ của 127\.0\.0\.1 đang có chương trình khác dùng/.test(output())) return;
          clearInterval(timer);
          other.close();
        }, 100);
      },
      async (server) => {
        expect(await server.page()).toBe('index.html');
      },
    ));

  it.each([
    ['back to its first day', '1970-01-01T00:00:00Z', 'Đồng hồ máy chủ chạy lùi'],
    ['to the end of the century', '2099-01-01T00:00:00Z', 'Đồng hồ máy chủ nhảy quá một năm'],
  ])('a clock that jumped %s: nothing is rebuilt by it', async (_name, moment, message) => {
    const dataDir = join(mkdtempSync(join(tmpdir(), 'dong-ho-')), 'data');
    cpSync(whole, dataDir, { recursive: true, verbatimSymlinks: true });
    const server = await startServer({ dataDir, now: () => new Date(moment) });
    expect(await (await fetch(`${server.origin}/`)).text()).toBe('index.html');
    expect(server.releases.current()).toBe(1);
    const health = await (await fetch(`${server.origin}/api/health`)).json();
    expect([health.status, health.faults.join()]).toEqual([
      'faulty',
      expect.stringContaining(message),
    ]);
    await server.stop();
    rmSync(join(dataDir, '..'), { recursive: true, force: true });
  });

  const canMount = (() => {
    const dir = mkdtempSync(join(tmpdir(), 'gan-'));
    const is = spawnSync('mount', ['--bind', dir, dir]).status === 0;
    spawnSync('umount', [dir]);
    return is;
  })();
  it.runIf(canMount)('a disk that cannot be written', () =>
    started(
      (dir) => {
        execFileSync('mount', ['--bind', dir, dir]);
        execFileSync('mount', ['-o', 'remount,ro,bind', dir]);
      },
      async (server) => {
        expect(await server.page()).toBe('index.html');
        const { http, status, faults } = await server.health();
        expect([http, status]).toEqual([200, 'limited']);
        expect(faults.join()).toContain('không ghi được vào thư mục dữ liệu');
      },
    ),
  );
});
