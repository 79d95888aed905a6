import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headerRules } from './headers.ts';
import { createPublicSite } from './public-site.ts';

const files = {
  'index.html': 'trang chủ',
  '404.html': 'không có trang này',
  'van-ban/index.html': 'văn bản',
  'tim-kiem/index.html': 'tìm kiếm',
  'tep/mau.pdf': 'pdf',
  '_a/style.css': 'a{}',
  'pagefind/index/a.pf_index': 'x',
};
let root: string;
let server: FastifyInstance;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'trang-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  server = await createPublicSite({ root, basePath: '/' });
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

describe('the public server', () => {
  it.each([
    [
      '/',
      200,
      { 'content-security-policy': /script-src 'self' 'sha256-/, 'cache-control': /no-cache/ },
    ],
    [
      '/van-ban/',
      200,
      { 'content-security-policy': /frame-ancestors 'none'/, 'x-content-type-options': /nosniff/ },
    ],
    ['/van-ban', 301, { location: /\/van-ban\/$/ }],
    ['/tim-kiem/', 200, { 'content-security-policy': /script-src 'self' 'sha256-[^';]+';/ }],
    [
      '/tep/mau.pdf',
      200,
      { 'content-security-policy': /sandbox/, 'content-disposition': /attachment/ },
    ],
    [
      '/%74ep/mau.pdf',
      200,
      { 'content-security-policy': /sandbox/, 'content-disposition': /attachment/ },
    ],
    ['/_a/style.css', 200, { 'cache-control': /immutable/ }],
    ['/pagefind/index/a.pf_index', 200, { 'content-type': /gzip/, 'cache-control': /immutable/ }],
    ['/_a/khong-co.css', 404, { 'cache-control': /no-cache/, 'content-type': /html/ }],
    [
      '/tep/khong-co.pdf',
      404,
      { 'cache-control': /no-cache/, 'content-security-policy': /script-src/ },
    ],
    ['/%', 404, { 'content-type': /html/ }],
    ['/..%2f..%2fetc/passwd', 404, { 'content-type': /html/ }],
    ['/tep/../../../etc/passwd', 404, { 'content-type': /html/ }],
  ])('%s answers %i with the right headers', async (url, status, headers) => {
    const response = await server.inject({ url });
    expect(response.statusCode).toBe(status);
    for (const [name, pattern] of Object.entries(headers))
      expect(response.headers[name], name).toMatch(pattern);
    expect(response.body).not.toContain('root:');
  });

  it('refuses to write anything', async () => {
    for (const method of ['POST', 'PUT', 'DELETE'] as const) {
      expect((await server.inject({ method, url: '/' })).statusCode).toBe(404);
    }
  });

  it('has a rule for every path', () => {
    expect(headerRules.at(-1)?.pattern.test('/anything')).toBe(true);
  });
});
