import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPublicSite } from '../../cms/server/public-site.ts';
import { SITE } from '../helpers/build-site.ts';
import { observatoryScore } from '../helpers/observatory.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let site: Awaited<ReturnType<typeof createPublicSite>>;
beforeAll(async () => {
  server = await startServer({ withAdmin: true });
  site = await createPublicSite({ root: SITE, basePath: '/', isHttps: true });
});
afterAll(async () => {
  await server.stop();
  await site.close();
});

describe('by the rules of MDN’s Observatory', () => {
  const plain = (headers: object) => headers as Record<string, string>;

  it.each(['/', '/van-ban/', '/tim-kiem/', '/khong-co-trang-nay/', '/tep/khong-co.pdf'])(
    'the public page %s scores 130',
    async (url) => {
      expect(observatoryScore(plain((await site.inject(url)).headers))).toBe(130);
    },
  );

  it('the editor scores at least 115', async () => {
    const answer = await server.http.inject('/admin/');
    expect(answer.statusCode).toBe(200);
    expect(observatoryScore(plain(answer.headers))).toBeGreaterThanOrEqual(115);
  });

  it.each([
    ['nothing', {}, 30],
    [
      'the policy alone',
      { 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" },
      75,
    ],
  ])('%s scores %d', (_name, headers, score) => expect(observatoryScore(headers)).toBe(score));
});

it.each([
  ['/', 'pages'],
  ['/api/health', 'the interface'],
  ['/admin', 'a redirect'],
])('%s (%s) says that the site is reached by TLS only', async (url) => {
  const { headers } = await server.http.inject(url);
  expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
  expect(headers['permissions-policy'] ?? headers['content-security-policy']).toBeTruthy();
});

it('a site without TLS promises nothing', async () => {
  const own = await createPublicSite({ root: SITE, basePath: '/' });
  expect((await own.inject('/')).headers['strict-transport-security']).toBeUndefined();
  await own.close();
});

describe('a part of a file (RFC 9110, 14.2)', () => {
  const whole = readFileSync(join(SITE, 'index.html'));
  const size = whole.length;
  const ask = (range: string, more: Record<string, string> = {}) =>
    site.inject({ url: '/', headers: { range, ...more } });

  it.each([
    ['bytes=0-99', 206, whole.subarray(0, 100)],
    ['bytes=100-', 206, whole.subarray(100)],
    ['bytes=-50', 206, whole.subarray(size - 50)],
    [`bytes=0-${size * 2}`, 206, whole],
    ['bytes=abc', 200, whole],
    ['bytes=', 200, whole],
    ['bytes=-', 200, whole],
    ['bytes=5-1', 200, whole],
    ['bytes', 200, whole],
    ['lines=0-9', 200, whole],
    ['\u00ff\u00fe', 200, whole],
    [`bytes=${'0-0,'.repeat(5_000)}0-0`, 200, whole],
    ['bytes=0-1,3-4', 200, whole],
    [`bytes=0-${'9'.repeat(400)}`, 206, whole],
  ])('%.40s: %d', async (range, status, bytes) => {
    const answer = await ask(range);
    expect(answer.statusCode).toBe(status);
    expect(sha(answer.rawPayload)).toBe(sha(bytes));
  });

  it.each([`bytes=${10_000_000}-`, `bytes=${'9'.repeat(400)}-`, 'bytes=-0'])(
    '%.40s: nothing there',
    async (range) => {
      const answer = await ask(range);
      expect([answer.statusCode, answer.headers['content-range']]).toEqual([
        416,
        `bytes */${size}`,
      ]);
    },
  );

  it('is a part of the file itself, not of its compressed form', async () => {
    const answer = await ask('bytes=0-999', { 'accept-encoding': 'br, gzip' });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(sha(answer.rawPayload)).toBe(sha(whole.subarray(0, 1000)));
  });
});

it('security.txt stands where RFC 9116 wants it, and holds for months', async () => {
  const answer = await site.inject('/.well-known/security.txt');
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([
    200,
    'text/plain; charset=utf-8',
  ]);
  expect(answer.body).toMatch(/^Contact: mailto:\S+@\S+$/m);
  const expires = Date.parse(/^Expires: (.+)$/m.exec(answer.body)?.[1] ?? '');
  const months = (expires - Date.now()) / (30 * 24 * 60 * 60_000);
  expect(months).toBeGreaterThan(4);
  expect(months).toBeLessThan(12);
  expect((await site.inject('/.well-known/')).statusCode).toBe(404);
  expect((await site.inject('/.carried')).statusCode).toBe(404);
});

function sha(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
