import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Client,
  newsText,
  PASSWORD,
  saveParams,
  signIn,
  startServer,
  type TestServer,
} from '../helpers/server.ts';

let server: TestServer;
let clients: Record<'lan' | 'minh' | 'ha' | 'chanh' | 'quantri', Client>;
beforeAll(async () => {
  server = await startServer();
  clients = {
    lan: await server.client('lan'),
    minh: await server.client('minh'),
    ha: await server.client('ha'),
    chanh: await server.client('chanh'),
    quantri: await server.client('quantri'),
  };
  const save = saveParams('cua-lan', newsText('Tin của Lan'), null);
  expect((await clients.lan.cms('persistEntry', save)).status).toBe(200);
});
afterAll(() => server.stop());

const draft = { collection: 'news', slug: 'cua-lan' };
const settings = {
  dataFiles: [{ path: 'content/cai-dat/trang-web.yml', raw: 'name: x', base: 'x' }],
  options: {},
};

describe('roles are the server’s rule', () => {
  it.each([
    ['lan', 'publishUnpublishedEntry', draft, 403],
    ['ha', 'publishUnpublishedEntry', draft, 403],
    ['lan', 'updateUnpublishedEntryStatus', { ...draft, newStatus: 'pending_publish' }, 403],
    ['minh', 'updateUnpublishedEntryStatus', { ...draft, newStatus: 'pending_review' }, 403],
    ['minh', 'deleteUnpublishedEntry', draft, 403],
    ['minh', 'persistEntry', saveParams('cua-lan', newsText('Sửa bài người khác'), 'x'), 403],
    ['lan', 'deleteFiles', { paths: ['content/tin-tuc/tin-mau.md'] }, 403],
    ['ha', 'deleteFiles', { paths: ['content/tin-tuc/tin-mau.md'] }, 403],
    ['lan', 'persistMedia', { path: 'content/media/a.jpg', blob: 'x' }, 403],
    ['ha', 'persistEntry', settings, 403],
    ['chanh', 'persistEntry', settings, 403],
    ['chanh', 'deleteFiles', { paths: ['content/cai-dat/trang-web.yml'] }, 403],
    ['chanh', 'publishUnpublishedEntry', draft, 409],
    ['lan', 'khongCoViecNay', {}, 400],
    ['lan', 'constructor', {}, 400],
    ['lan', '__proto__', {}, 400],
  ] as const)('%s %s', async (login, action, params, status) => {
    const answer = await clients[login].cms(action, params);
    expect(answer.status, JSON.stringify(answer.body)).toBe(status);
    expect(answer.body.error.message).toMatch(/[à-ỹ]/i);
  });

  it('a contributor may not write units or pages', async () => {
    const save = (path: string) => ({
      dataFiles: [{ path, raw: 'x', base: null }],
      options: { newEntry: true },
    });
    for (const path of ['content/to-chuc/moi.md', 'content/trang/moi.md']) {
      expect((await clients.lan.cms('persistEntry', save(path))).status, path).toBe(403);
      expect((await clients.ha.cms('persistEntry', save(path))).status, path).not.toBe(403);
    }
  });
});

describe('paths', () => {
  const up = ['../', '..\\', '%2e%2e/', '..%2f', '....//', '.\u2024/', '／..／'];
  const hostile = [
    ...up.flatMap((dots) => [
      `${dots}package.json`,
      `content/${dots}${dots}package.json`,
      `content/tin-tuc/${dots}${dots}${dots}etc/passwd`,
      `content/tin-tuc/${dots}x.md`,
      `content/media/${dots}a.jpg`,
    ]),
    ...['/etc/passwd', '//etc/passwd', 'C:\\x.md', '\\\\host\\x.md', '~/.ssh/id', 'file:///x.md'],
    ...[
      '.git/config',
      '.git/hooks/post-commit',
      'content/.git/config',
      'content/tin-tuc/.git/x.md',
    ],
    ...['content/tin-tuc/.x.md', 'content/tin-tuc/x.md/', 'content/tin-tuc/x.md\u0000.jpg'],
    ...[
      'content/tin-tuc//x.md',
      'content//tin-tuc/x.md',
      './content/tin-tuc/x.md',
      ' content/tin-tuc/x.md',
    ],
    ...['package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json', 'README.md'],
    ...['src/pages/x.md', 'src/pages/x.astro', 'src/env.ts', 'cms/server/main.ts', 'public/x.html'],
    ...['node_modules/x.md', 'tests/x.md', '.ci/run', '.npmrc', 'data/accounts.sqlite'],
    ...[
      'content',
      'content/',
      'content/x.md',
      'content/tin-tuc',
      'content/tin-tuc/',
      'content/tin-tuc/.md',
    ],
    ...[
      'Content/tin-tuc/x.md',
      'content/Tin-Tuc/x.md',
      'content/tin-tuc/X.md',
      'content/tin-tuc/x.MD',
    ],
    ...[
      'content/tin-tuc/đảng.md',
      'content/tin-tuc/đảng.md'.normalize('NFD'),
      'content/tin-tuc/a b.md',
    ],
    ...[
      'content/tin-tuc/a_b.md',
      'content/tin-tuc/a--b.md',
      'content/tin-tuc/-a.md',
      'content/tin-tuc/a-.md',
    ],
    ...[
      'content/tin-tuc/x.mdx',
      'content/tap-huan/bai-hoc/x.mdx',
      'content/tin-tuc/x.yml',
      'content/tin-tuc/x.html',
    ],
    ...[
      'content/tin-tuc/x.md.lock',
      'content/tin-tuc/x.astro',
      'content/tin-tuc/x.js',
      'content/tin-tuc/x.svg',
    ],
    ...[
      'content/tin-tuc/sau/x.md',
      'content/tap-huan/x.md',
      'content/cai-dat/x.yml',
      'content/cai-dat/trang-web.md',
    ],
    ...[
      'content/media/x.md',
      'content/media/x.svg',
      'content/media/x.html',
      'content/media/x.jpg.html',
    ],
    ...[
      'content/tep/x.exe',
      'content/tep/x.docm',
      'content/tep/x.xlsm',
      'content/tep/x.zip',
      'content/tep/x.js',
    ],
    ...[
      'content/media/a/b.jpg',
      'content/media/../tep/a.pdf',
      'content/media/.a.jpg',
      'content/tep/A.pdf',
    ],
    `content/tin-tuc/${'a'.repeat(121)}.md`,
    'content/tin-tuc/x.md\n',
    'content/tin-tuc/x\r\n.md',
  ];

  it('has at least 100 hostile ones', () => expect(new Set(hostile).size).toBeGreaterThan(100));

  it('all are refused for saving, uploading, reading and deleting, even for the administrator', async () => {
    const { quantri } = clients;
    const before = await server.services.store.repository.resolve('refs/heads/main');
    for (const path of new Set(hostile)) {
      const save = {
        dataFiles: [{ path, raw: newsText('X'), base: null }],
        options: { newEntry: true },
      };
      const shown = JSON.stringify(path);
      expect((await quantri.cms('persistEntry', save)).status, shown).toBe(403);
      expect((await quantri.cms('getEntry', { path })).status, shown).toBe(404);
      expect((await quantri.cms('deleteFiles', { paths: [path] })).status, shown).toBe(403);
      const upload = await quantri.upload(path, Buffer.from('x'));
      expect([403, 422], shown).toContain(upload.status);
      const media = await quantri.send(`media?path=${encodeURIComponent(path)}`);
      expect(media.status, shown).toBe(404);
    }
    expect(await server.services.store.repository.resolve('refs/heads/main')).toBe(before);
    expect((await server.services.store.drafts()).map(({ slug }) => slug)).toEqual(['cua-lan']);
  });

  it.each(['../nhap', 'a/b', 'news/../../x', '-x', 'x..y', 'x.lock', '@{0}', 'HEAD'])(
    'a draft cannot be called %s',
    async (slug) => {
      for (const action of [
        'unpublishedEntry',
        'deleteUnpublishedEntry',
        'publishUnpublishedEntry',
      ]) {
        const { status, body } = await clients.quantri.cms(action, { collection: 'news', slug });
        expect(status === 404 || body === null, `${action} ${status}`).toBe(true);
      }
    },
  );
});

describe('requests that are not ours', () => {
  const body = JSON.stringify({ action: 'unpublishedEntries', params: {} });
  const good = () => ({
    'Content-Type': 'application/json',
    Origin: server.origin,
    Cookie: clients.lan.cookie,
    'X-Csrf-Token': clients.lan.csrf,
  });
  const ask = (headers: Record<string, string>) =>
    server.http.inject({
      method: 'POST',
      url: '/api/cms',
      payload: body,
      headers: { host: new URL(server.origin).host, ...headers },
    });

  it('a good one passes', async () => expect((await ask(good())).statusCode).toBe(200));

  it.each([
    ['no token', { 'X-Csrf-Token': '' }, 403],
    ['a wrong token', { 'X-Csrf-Token': 'x'.repeat(43) }, 403],
    ['a foreign Origin', { Origin: 'https://ke-xau.example' }, 403],
    ['no Origin', { Origin: '' }, 403],
    ['the Origin "null"', { Origin: 'null' }, 403],
    ['a foreign Host (DNS rebinding)', { host: 'ke-xau.example' }, 403],
    ['a cross-site fetch', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['a same-site fetch', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['no cookie', { Cookie: '' }, 401],
    ['a made-up cookie', { Cookie: 'session=abc' }, 401],
  ])('with %s is refused', async (_name, change, status) => {
    expect((await ask({ ...good(), ...change })).statusCode).toBe(status);
  });

  it('a cookie copied before sign-out is worth nothing after it', async () => {
    const client = await server.client('minh');
    expect((await client.send('status')).status).toBe(200);
    expect((await client.send('sign-out', { method: 'POST' })).status).toBe(200);
    expect((await client.send('status')).status).toBe(401);
    expect((await client.cms('unpublishedEntries', {})).status).toBe(401);
  });

  it('the cookie is out of reach for scripts and other sites', async () => {
    const answer = await server.http.inject({
      method: 'POST',
      url: '/api/sign-in',
      payload: { login: 'lan', password: PASSWORD },
      headers: { host: new URL(server.origin).host, origin: server.origin },
    });
    expect(answer.headers['set-cookie']).toMatch(
      /^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    const secure = await server.http.inject({
      method: 'POST',
      url: '/api/sign-in',
      payload: { login: 'lan', password: PASSWORD },
      headers: { host: 'duk.example', origin: 'https://duk.example', 'x-forwarded-proto': 'https' },
    });
    expect(secure.headers['set-cookie']).toMatch(
      /^__Host-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
  });

  it('answers of the interface run nothing and are not stored', async () => {
    const answer = await ask(good());
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['cache-control']).toBe('no-store');
  });
});

describe('passwords', () => {
  const tryOnce = (login: string, password: string) =>
    server.http.inject({
      method: 'POST',
      url: '/api/sign-in',
      payload: { login, password },
      headers: { host: new URL(server.origin).host, origin: server.origin },
    });

  it('six wrong ones lock, also for the right one', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 6; count += 1)
      statuses.push((await tryOnce('minh', `sai ${count}`)).statusCode);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 423]);
    const answer = await tryOnce('minh', PASSWORD);
    expect(answer.statusCode).toBe(423);
    expect(answer.json().error.message).toMatch(/tạm khóa, thử lại sau 15 phút/);
    await server.services.accounts.reset('minh');
  });

  it('wrong ones that come together all count', async () => {
    await server.services.accounts.add('thu', 'Thử', 'editor');
    const answers = await Promise.all(Array.from({ length: 8 }, () => tryOnce('thu', 'sai')));
    expect(answers.filter(({ statusCode }) => statusCode === 423).length).toBeGreaterThan(0);
    expect((await tryOnce('thu', 'sai')).statusCode).toBe(423);
  });

  it('a login that does not exist is answered like a wrong password', async () => {
    const answer = await tryOnce('khong-co', 'x');
    expect([answer.statusCode, answer.json().error.code]).toEqual([401, 'wrong-password']);
  });

  it('one to be used once opens nothing but its own change', async () => {
    const once = await server.services.accounts.reset('ha');
    const client = await signIn(server.origin, 'ha', once);
    expect((await client.cms('unpublishedEntries', {})).body.error.code).toBe('must-change');
    const change = (next: string) =>
      client.send('password', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ current: once, next }),
      });
    expect((await change('ngan')).status).toBe(422);
    expect((await change(once)).status).toBe(422);
    expect((await change('mot cau de nho')).status).toBe(200);
    expect((await client.send('session')).body.user, 'the old session is over').toBeNull();
    const again = await signIn(server.origin, 'ha', 'mot cau de nho'.normalize('NFD'));
    expect((await again.cms('unpublishedEntries', {})).status).toBe(200);
  });

  it('a disabled account is out at once', async () => {
    server.services.accounts.setDisabled('lan', true);
    expect((await clients.lan.cms('unpublishedEntries', {})).status).toBe(401);
    expect((await tryOnce('lan', PASSWORD)).statusCode).toBe(403);
    server.services.accounts.setDisabled('lan', false);
  });
});
