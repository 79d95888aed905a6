import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { rawRequest } from '../../../tests/helpers/raw-request.ts';
import { fillerText, generator } from '../../../tests/search-eval/filler-text.ts';
import { createPublicSite } from '../public-site.ts';
import { acceptedEncoding } from './accepted-encoding.ts';
import { FileMemory } from './file-memory.ts';
import { Head } from './head.ts';
import { textFileAt } from './site-path.ts';

const long = (word: string) => `<p>${`${word} `.repeat(400)}</p>`;
const FIRST: Record<string, string> = {
  'index.html': long('trang chủ'),
  '404.html': 'không có trang này',
  'tin-tuc/a/index.html': long('tin a'),
  'tin-tuc/b/index.html': 'ngắn',
  'tin-tuc/rss.xml': fillerText(generator(1), 2026).sentences(60),
  'du-lieu-mo/lon.json': JSON.stringify('x'.repeat(1_100_000)),
  '_a/style.css': long('a{}'),
  'tep/mau.pdf': 'pdf',
};

let home: string;
let server: FastifyInstance;
let origin: string;
/** Makes a release and swaps the link to it, as the server does. */
function publish(number: number, files: Record<string, string>): void {
  const dir = join(home, 'releases', String(number));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  symlinkSync(dir, join(home, 'next'));
  renameSync(join(home, 'next'), join(home, 'current'));
}
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  rawRequest(origin, path, { headers, method });
const twice = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
  await ask(path, headers, method);
  return ask(path, headers, method);
};

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'phuc-vu-'));
  publish(1, FIRST);
  server = await createPublicSite({ root: join(home, 'current'), basePath: '/', isHttps: true });
  origin = await server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await server.close();
  rmSync(home, { recursive: true });
});

/** Of the connection, and of how a body is sent. */
const NOT_COMPARED = ['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding'];
const compared = (headers: object) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !NOT_COMPARED.includes(name)));

describe('an answer from memory is the one that the plugin for files gives', () => {
  const packings = ['br', 'gzip, deflate, br', 'gzip', 'gzip;q=0', 'br;q=0, gzip', '*', 'zstd', ''];
  const paths = [
    '/',
    '/?x=1/b.pdf',
    '/index.html',
    '/tin-tuc/a/',
    '/tin-tuc/b/',
    '/tin-tuc/rss.xml',
    '/_a/style.css',
  ];
  const others = ['/du-lieu-mo/lon.json', '/tep/mau.pdf', '/khong-co/', '/tin-tuc'];
  const cases = [...paths, ...others].flatMap((path) => packings.map((packing) => [path, packing]));

  it.each(cases)('%s by "%s"', async (url = '', packing = '') => {
    const headers: Record<string, string> = packing === '' ? {} : { 'accept-encoding': packing };
    // What is injected does not pass the server's listener.
    const slow = await server.inject({ url, headers });
    const quick = await twice(url, headers);
    expect(quick.status).toBe(slow.statusCode);
    const bytes = unpacked(quick.bytes, quick.headers['content-encoding']);
    expect(bytes).toBe(unpacked(slow.rawPayload, slow.headers['content-encoding'] as string));
    // The plugin never says so of what it did not pack, and packs six letters too.
    if (packing === '*' || url === '/tin-tuc/b/') return;
    const vary = others.includes(url) ? {} : { vary: 'accept-encoding' };
    expect(compared(quick.headers)).toEqual(compared({ ...vary, ...slow.headers }));
  });

  it.each([
    ['if-none-match', 304, (etag: string) => etag],
    ['if-none-match', 304, (etag: string) => `"x", ${etag.slice(2)}`],
    ['if-none-match', 304, () => '*'],
    ['if-none-match', 200, () => '"x"'],
    ['if-modified-since', 304, () => new Date(Date.now() + 1000).toUTCString()],
    ['if-modified-since', 200, () => new Date(0).toUTCString()],
    ['if-modified-since', 200, () => 'hôm qua'.normalize('NFD').replace(/\P{ASCII}/gu, '')],
    ['if-match', 412, () => '"x"'],
    ['if-unmodified-since', 412, () => new Date(0).toUTCString()],
    ['range', 206, () => 'bytes=0-9'],
  ] as const)('%s: %d', async (name, status, value) => {
    const { headers } = await twice('/');
    const asked = { [name]: value(headers.etag ?? '') };
    const [quick, slow] = [
      await ask('/', asked),
      await server.inject({ url: '/', headers: asked }),
    ];
    expect([quick.status, slow.statusCode]).toEqual([status, status]);
    if (status === 304) {
      expect(quick.bytes.length).toBe(0);
      const { 'content-type': _type, 'accept-ranges': _ranges, ...rest } = slow.headers;
      expect(compared(quick.headers)).toEqual(compared({ vary: 'accept-encoding', ...rest }));
    }
  });

  it('who loads a page anew gets it', async () => {
    const { headers } = await ask('/');
    const again = { 'if-none-match': headers.etag ?? '', 'cache-control': 'no-cache' };
    expect((await ask('/', again)).status).toBe(200);
  });

  it('a question for the head alone has the length of the body', async () => {
    const head = await twice('/', { 'accept-encoding': 'br' }, 'HEAD');
    const whole = await ask('/', { 'accept-encoding': 'br' });
    expect([head.status, head.bytes.length]).toEqual([200, 0]);
    expect(head.headers['content-length']).toBe(String(whole.bytes.length));
  });

  it('nothing that writes is answered', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect([method, (await ask('/', {}, method)).status]).toEqual([method, 404]);
  });
});

it('a release is seen a millisecond later, and nothing of the last one that it does not hold', async () => {
  await Promise.all(Array.from({ length: 20 }, () => twice('/tin-tuc/a/')));
  const { 'tin-tuc/a/index.html': _gone, ...rest } = FIRST;
  for (const number of [2, 3, 4]) {
    const text = long(`trang chủ ${number}`);
    publish(number, { ...rest, 'index.html': text });
    await setTimeout(2);
    expect((await ask('/')).bytes.toString()).toBe(text);
    expect((await ask('/tin-tuc/a/')).status).toBe(404);
    expect((await ask('/tin-tuc/b/')).bytes.toString()).toBe('ngắn');
  }
  publish(5, FIRST);
  await setTimeout(2);
  expect((await ask('/tin-tuc/a/')).status).toBe(200);
});

it('what is asked for often is packed better while nobody asks', async () => {
  const first = (await twice('/tin-tuc/rss.xml', { 'accept-encoding': 'br' })).bytes;
  await vi.waitFor(
    async () => {
      await setTimeout(1_200);
      const { bytes } = await ask('/tin-tuc/rss.xml', { 'accept-encoding': 'br' });
      expect(bytes.length).toBeLessThan(first.length);
      expect(unpacked(bytes, 'br')).toBe(FIRST['tin-tuc/rss.xml']);
    },
    { timeout: 20_000 },
  );
});

describe('addresses', () => {
  it.each([
    ['/', '/index.html'],
    ['/tin-tuc/a/', '/tin-tuc/a/index.html'],
    ['/a.b/c-d_e~1.xml', '/a.b/c-d_e~1.xml'],
    ...['/tin-tuc', '/tep/mau.pdf', '/%74ep/', '/a//b/', '/../a.html', '/a/./b.html'].map(
      (path) => [path, null],
    ),
    ...['/.carried', '/.well-known/security.txt', '/a/.x/', '/a\\b/', '', 'a/', '*'].map((path) => [
      path,
      null,
    ]),
    ...['/admin/', '/admin/a/x.js', '/api/health.json', '/admin'].map((path) => [path, null]),
    ['/administration/', '/administration/index.html'],
  ] as [string, string | null][])('%s', (address, file) => {
    expect(textFileAt(address, '/')).toBe(file);
    expect(textFileAt(`/nha${address}`, '/nha/')).toBe(address.startsWith('/') ? file : null);
  });

  it('never lead out of the site', () => {
    const pieces = fc.constantFrom('/', '.', '..', '%2e', '\\', 'a', 'a.html', '?', '~', ':');
    fc.assert(
      fc.property(fc.array(pieces), (path) => {
        const file = textFileAt(`/${path.join('')}`, '/');
        expect(file === null || join('/site', file).startsWith('/site/')).toBe(true);
        expect(file?.split('/').some((name) => name.startsWith('.')) ?? false).toBe(false);
      }),
    );
  });
});

it.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['GZIP', 'gzip'],
  ['br;q=0.0, gzip;q=0.1', 'gzip'],
  ['br;q=0,*', 'gzip'],
  ['*;q=0', 'identity'],
  ['identity', 'identity'],
  ['brr', 'identity'],
  [undefined, 'identity'],
])('who accepts %s gets %s', (header, encoding) => {
  expect(acceptedEncoding(header)).toBe(encoding);
});

it('memory never holds more than it may, and what was just asked for stays', () => {
  const paths = fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 200 })), {
    maxLength: 200,
  });
  fc.assert(
    fc.property(paths, (asked) => {
      const memory = new FileMemory<{ size: number }>(1_000);
      for (const [name, bytes] of asked) {
        const path = String(name);
        if (!memory.get(path)) memory.set(path, { value: { size: bytes }, bytes, release: 1 });
        expect(memory.get(path)).toBeTruthy();
        const total = [...memory.values()].reduce((sum, { size }) => sum + size, 0);
        expect(total).toBeLessThanOrEqual(1_000);
      }
    }),
  );
});

it('this version of Node takes headers that were written beforehand', () => {
  const heads = [true, false].map((isQuick) => {
    const response = new ServerResponse({ method: 'GET' } as never);
    response.sendDate = false;
    new Head(200, { A: 'b', 'C-D': 'é' }, 3).write(response, isQuick);
    return (response as unknown as { _header: string })._header.split('\r\n').toSorted();
  });
  expect(heads[0]).toEqual(heads[1]);
});

function unpacked(bytes: Buffer, encoding = ''): string {
  if (encoding === 'br') return brotliDecompressSync(bytes).toString();
  return (encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString();
}
