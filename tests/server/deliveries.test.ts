import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../helpers/build-site.ts';
import { type FakeStore, fakeStore, pointerOf, readPage } from '../helpers/fake-store.ts';
import {
  type Client,
  newsText,
  saveParams,
  startServer,
  type TestBuild,
  type TestServer,
} from '../helpers/server.ts';

/** The titles of the news on one page, and pages that never change. */
const listBuild: TestBuild = async ({ contentDir, outDir, commit }) => {
  mkdirSync(join(outDir, 'lien-he'), { recursive: true });
  writeFileSync(join(outDir, '404.html'), 'không có');
  writeFileSync(join(outDir, 'lien-he/index.html'), 'liên hệ');
  const list = spawnSync('grep', ['-rh', '^title:', join(contentDir, 'tin-tuc')]).stdout;
  writeFileSync(join(outDir, 'index.html'), `${commit} ${list}`);
  return { ok: true };
};

let home: string;
let store: FakeStore;
let server: TestServer;
let chief: Client;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'dich-'));
  store = await fakeStore();
  const credentials = join(home, 'khoa');
  writeFileSync(credentials, 'ma\nbi-mat\n');
  chmodSync(credentials, 0o600);
  const retention = { releases: 10, days: 7 };
  server = await startServer({
    build: listBuild,
    targets: [
      {
        ...{ name: 'kho', kind: 's3', endpoint: store.endpoint, bucket: 'site' },
        ...{ region: 'us-east-1', credentials, ...retention },
      },
      { name: 'o-dia', kind: 'folder', folder: join(home, 'web'), ...retention },
    ],
  });
  chief = await server.client('chanh');
});
afterAll(async () => {
  await server.stop();
  await store.close();
  rmSync(home, { recursive: true, force: true });
});

const onStore = (path: string) => {
  const pointer = pointerOf(store);
  return pointer && readPage(store, pointer, path);
};
const inFolder = (path: string) => readFileSync(join(home, 'web/current', path), 'utf8');

async function publish(slug: string): Promise<string> {
  await chief.cms('persistEntry', saveParams(slug, newsText(`Tin ${slug}`), null));
  const draft = { collection: 'news', slug };
  const { version } = (await chief.cms('reviewEntry', draft)).body;
  const entries = [{ ...draft, seen: version }];
  const { body } = await chief.cms('approveAndPublish', { entries });
  return body.publications[0].state;
}

describe('targets', () => {
  it('have the first release soon after the start', async () => {
    await expect.poll(() => onStore('lien-he/index.html')).toBe('liên hệ');
    await expect.poll(() => spawnSync('test', ['-e', join(home, 'web/current')]).status).toBe(0);
    expect(inFolder('lien-he/index.html')).toBe('liên hệ');
  });

  it('are where "public" is said: the first one shows what was published when the answer comes', async () => {
    expect(await publish('mot')).toBe('public');
    expect(onStore('index.html')).toContain('Tin mot');
    await expect.poll(() => inFolder('index.html')).toContain('Tin mot');
  });

  it('do not hold up a publication while they are away, and are caught up with', async () => {
    store.failAfter(0);
    expect(await publish('hai')).toBe('public');
    expect(onStore('index.html')).not.toContain('Tin hai');
    expect(await (await fetch(server.origin)).text()).toContain('Tin hai');
    store.failAfter(null);
    expect(await publish('ba')).toBe('public');
    expect(onStore('index.html')).toContain('Tin hai');
  });

  it('go back with npm run rollback', async () => {
    const script = join(ROOT, 'cms/server/cli/rollback.ts');
    const env = { ...process.env, DATA_DIR: server.dataDir };
    expect(spawnSync(process.execPath, [script], { env }).status).toBe(0);
    await expect.poll(() => onStore('index.html')).not.toContain('Tin ba');
    await expect.poll(() => inFolder('index.html')).not.toContain('Tin ba');
  });
});

describe('npm run deploy', () => {
  function deploy(args: string[], settings: string) {
    writeFileSync(join(server.dataDir, 'targets.yml'), settings);
    const script = join(ROOT, 'cms/server/cli/deploy.ts');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: server.dataDir },
    });
    return [status, stdout + stderr];
  }
  const other = () => `targets: [{ name: khac, kind: folder, folder: "${join(home, 'khac')}" }]\n`;

  it('sends the release in force, then nothing more', () => {
    expect(deploy(['khac'], other())).toEqual([0, expect.stringMatching(/gửi 3 đối tượng/)]);
    expect(readFileSync(join(home, 'khac/current/lien-he/index.html'), 'utf8')).toBe('liên hệ');
    expect(deploy(['khac'], other())).toEqual([0, expect.stringMatching(/gửi 0 đối tượng/)]);
  });

  it.each([
    ['no name', [], 2, /Cách dùng/],
    ['an unknown name', ['la'], 1, /Không có đích "la".*khac/],
    ['nothing to go back to', ['khac', '--back'], 1, /không còn bản trước/],
  ])('says what is wrong: %s', (_name, args, status, message) => {
    expect(deploy(args, other())).toEqual([status, expect.stringMatching(message)]);
  });

  it('says what is missing where a store has no keys, and shows none', () => {
    const settings = `targets: [{ name: s, kind: s3, endpoint: "${store.endpoint}", bucket: b }]\n`;
    expect(deploy(['s'], settings)).toEqual([
      1,
      expect.stringMatching(/thiếu khóa của đích "s": đặt biến TARGET_S_KEY, TARGET_S_SECRET/),
    ]);
  });
});
