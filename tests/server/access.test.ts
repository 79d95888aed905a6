import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Client,
  newsText,
  PASSWORD,
  saveParams,
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
    ['a token of letters nobody uses', { 'X-Csrf-Token': 'ữ'.repeat(43) }, 400],
    ['a token of 43 letters that are more bytes', { 'X-Csrf-Token': 'é'.repeat(43) }, 400],
    ['two tokens', { 'X-Csrf-Token': 'a, b' }, 400],
    ['no cookie', { Cookie: '' }, 401],
    ['a made-up cookie', { Cookie: 'session=abc' }, 401],
  ])('with %s is refused', async (_name, change, status) => {
    expect((await ask({ ...good(), ...change })).statusCode).toBe(status);
  });

  it.each([
    ['lists', '['.repeat(100_000)],
    ['groups', '{"a":'.repeat(100_000)],
    ['an input', `{"action":"desk","params":${'['.repeat(500)}${']'.repeat(500)}}`],
    ['nothing that ends', `{"a":"${'\\'.repeat(100_001)}`],
    ['a strange name', '{"__proto__":{"action":"desk"}}'],
  ])('deep or odd JSON is a bad request: %s', async (_name, payload) => {
    for (const url of ['/api/cms', '/api/sign-in', '/api/password', '/api/forgotten']) {
      const headers = { host: new URL(server.origin).host, ...good() };
      const { statusCode } = await server.http.inject({ method: 'POST', url, payload, headers });
      expect(statusCode, url).toBe(400);
    }
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
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
      expect.stringMatching(
        /^device=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Strict$/,
      ),
    ]);
    const secure = await server.http.inject({
      method: 'POST',
      url: '/api/sign-in',
      payload: { login: 'lan', password: PASSWORD },
      headers: { host: 'duk.example', origin: 'https://duk.example', 'x-forwarded-proto': 'https' },
    });
    expect(secure.headers['set-cookie']).toEqual([
      expect.stringMatching(
        /^__Host-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
      ),
      expect.stringMatching(
        /^__Host-device=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
      ),
    ]);
  });

  it('answers of the interface run nothing and are not stored', async () => {
    const answer = await ask(good());
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['cache-control']).toBe('no-store');
  });
});
