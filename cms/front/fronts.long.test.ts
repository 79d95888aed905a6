import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { contentType, isCompressible } from '../../src/lib/content-type.ts';
import { FIRST, type FrontSite, frontSite, page } from '../../tests/helpers/front-site.ts';
import { FRONTS } from '../../tests/helpers/fronts.ts';
import { rawRequest } from '../../tests/helpers/raw-request.ts';
import { Processes, programAt } from '../../tests/scale/processes.ts';
import { headersFor, STRICT_TRANSPORT } from '../server/headers.ts';

const SITE_URL = 'https://duk.example';
const processes = new Processes();

/** What is asked, and the file of the site that is the answer. */
const FILES = [
  ['/', 'index.html'],
  ['/?loc=a/b.html', 'index.html'],
  ['/tin-tuc/a/', 'tin-tuc/a/index.html'],
  ['/tin-tuc/a/index.html', 'tin-tuc/a/index.html'],
  ['/tep/mau.docx', 'tep/mau.docx'],
  ['/du-lieu-mo/van-ban.json', 'du-lieu-mo/van-ban.json'],
  ['/tin-tuc/rss.xml', 'tin-tuc/rss.xml'],
  ['/_a/kieu.abc123.css', '_a/kieu.abc123.css'],
  ['/_a/chay.abc123.js', '_a/chay.abc123.js'],
  ['/pagefind/index/a.pf_index', 'pagefind/index/a.pf_index'],
  ['/.well-known/security.txt', '.well-known/security.txt'],
] as const;

/** Nothing is there, however it is written. */
const LOST = [
  ...['/khong-co/', '/khong-co.html', '/tep/khong-co.docx', '/_a/khong-co.css'],
  ...['/%74ep/mau.docx', '/tin-tuc%2fa/', '//tin-tuc/a/', '/tin-tuc/../tep/mau.docx', '/a\\b/'],
  ...['/.carried.x', '/pagefind/index/'],
];

const OF_SERVER = [
  ['GET', '/admin'],
  ['GET', '/admin/a/b.js?x=1'],
  ['GET', '/api/health'],
  ['PUT', '/api/save'],
  ['POST', '/'],
  ['DELETE', '/tin-tuc/a/'],
] as const;

describe.each(FRONTS)('$name', ({ program, oldestMs, start }) => {
  const isInstalled = programAt(program) !== null;
  if (!isInstalled) console.log(`${program} is not installed: its configuration is not tried`);
  const home = mkdtempSync(join(tmpdir(), 'truoc-'));
  let site: FrontSite;
  let front: string;
  const ask = (path: string, options = {}) => rawRequest(front, path, options);
  const text = async (path: string) => (await ask(path)).bytes.toString();

  beforeAll(async () => {
    if (!isInstalled) return;
    site = await frontSite(home);
    const store = `${site.store.endpoint}/v1/AUTH_test/site`;
    const place = { dir: join(home, 'front'), store, folder: site.folder, siteUrl: SITE_URL };
    front = (await start({ ...place, server: site.server.address }, processes)).address;
    // Nothing was published yet: nobody is told that a page is there, and nothing of it is remembered.
    const { status } = await ask('/');
    expect([404, 503]).toContain(status);
    await site.publish(FIRST);
    await vi.waitUntil(async () => (await text('/')) === FIRST['index.html'], 5_000);
  });
  afterAll(async () => {
    await processes.endAll();
    await site?.close();
    rmSync(home, { recursive: true, force: true });
  });

  describe.runIf(isInstalled)('before readers', () => {
    it.each(FILES)('%s is %s, with the headers of the table', async (path, file) => {
      const { status, headers, bytes } = await ask(path);
      expect([status, bytes.toString()]).toEqual([200, FIRST[file]]);
      const table = { ...headersFor(`/${file}`), ...STRICT_TRANSPORT };
      for (const [name, value] of Object.entries(table))
        expect(headers[name.toLowerCase()], name).toBe(value);
      expect(headers['content-type']?.toLowerCase()).toBe(contentType(file));
      expect(headers['content-language']).toBe(file.endsWith('.html') ? 'vi' : undefined);
      expect(Object.keys(headers).filter((name) => /^x-(?!content-type)/.test(name))).toEqual([]);
    });

    it.each(LOST)('%s is not there', async (path) => {
      const { status, headers, bytes } = await ask(path);
      expect([status, bytes.toString()]).toEqual([404, FIRST['404.html']]);
      expect(headers).toMatchObject({ 'cache-control': 'no-cache' });
      expect(headers['content-type']).toMatch(/^text\/html/);
      expect(headers['content-security-policy']).toMatch(/script-src 'self'/);
      expect(headers['content-disposition']).toBeUndefined();
    });

    it.each([
      ['/tin-tuc/a', '/tin-tuc/a/'],
      ['/tin-tuc?loc=1', '/tin-tuc/?loc=1'],
      ['/admin.x/a', '/admin.x/a/'],
    ])('%s goes to %s', async (path, target) => {
      const { status, headers } = await ask(path);
      expect([status, headers.location]).toEqual([301, target]);
      expect(headers['content-security-policy']).toBeTruthy();
    });

    it.each(OF_SERVER)('%s %s goes to the server', async (method, path) => {
      const body = method === 'GET' ? '' : 'chữ đã gõ';
      const options = {
        method,
        body,
        headers: { host: 'duk.example', 'x-forwarded-for': '1.2.3.4' },
      };
      const { status, headers, bytes } = await ask(path, options);
      expect([status, headers['x-from'], headers['cache-control']]).toEqual([
        ...[200, 'server', 'no-store'],
      ]);
      const asked = JSON.parse(bytes.toString());
      expect(asked).toMatchObject({ method, url: path, body, headers: { host: 'duk.example' } });
    });

    it('compresses what gets smaller, and nothing for who cannot read it', async () => {
      for (const path of ['/', '/tin-tuc/a/']) {
        const packed = await ask(path, { headers: { 'accept-encoding': 'gzip' } });
        expect(packed.headers['content-encoding']).toBe('gzip');
        expect(packed.headers.vary).toMatch(/accept-encoding/i);
        expect(gunzipSync(packed.bytes).toString()).toBe(await text(path));
      }
      expect(isCompressible(contentType('a.docx'))).toBe(false);
      const word = await ask('/tep/mau.docx', { headers: { 'accept-encoding': 'gzip' } });
      expect(word.headers['content-encoding']).toBeUndefined();
    });

    it('answers a condition, a part and a question for the head alone', async () => {
      const { headers } = await ask('/tin-tuc/a/');
      const etag = headers.etag ?? '';
      expect((await ask('/tin-tuc/a/', { headers: { 'if-none-match': etag } })).status).toBe(304);
      expect((await ask('/', { headers: { 'if-none-match': '"x"' } })).status).toBe(200);
      const part = await ask('/tep/mau.docx', { headers: { range: 'bytes=0-2' } });
      expect([part.status, part.bytes.length]).toEqual([206, 3]);
      const head = await ask('/tin-tuc/a/', { method: 'HEAD' });
      expect([head.status, head.bytes.length]).toEqual([200, 0]);
    });

    it('shows a new release within seconds, the same to all, and asks the store once a second', async () => {
      const next: typeof FIRST = {
        ...FIRST,
        'index.html': page('trang chủ mới'),
        'x/index.html': page('x'),
      };
      const { 'tin-tuc/b/index.html': _gone, ...files } = next;
      expect((await ask('/x/')).status).toBe(404);
      site.store.asked.length = 0;
      await site.publish({ ...files, '_a/kieu.def456.css': 'p{}' });
      const began = performance.now();
      const readers = Array.from({ length: 20 }, async () => {
        const seen: string[] = [];
        while (performance.now() - began < 2_600) seen.push(await text('/'));
        return seen;
      });
      for (const seen of await Promise.all(readers)) {
        const first = seen.indexOf(next['index.html'] ?? '');
        expect(first).toBeGreaterThanOrEqual(0);
        expect(new Set(seen.slice(first)).size).toBe(1);
        expect(new Set(seen.slice(0, first)).size).toBeLessThanOrEqual(1);
      }
      const pointers = site.store.asked.filter((line) => line === 'GET current').length;
      // Varnish looks once a second whether the store is there, besides.
      expect(pointers).toBeLessThanOrEqual(program === 'varnishd' ? 9 : 5);
      expect(await text('/x/')).toBe(next['x/index.html']);
      expect((await ask('/tin-tuc/b/')).status).toBe(404);
      expect(await text('/tin-tuc/a/')).toBe(FIRST['tin-tuc/a/index.html']);
      expect(await text('/_a/kieu.def456.css')).toBe('p{}');
      expect(await text('/_a/kieu.abc123.css')).toBe('body{}');
    });

    it('goes back', async () => {
      await site.goBack();
      await expect.poll(() => text('/'), { timeout: 1_000 + oldestMs }).toBe(FIRST['index.html']);
      expect(await text('/tin-tuc/b/')).toBe(FIRST['tin-tuc/b/index.html']);
      expect((await ask('/tin-tuc/b/')).status).toBe(200);
    });

    it('shows the last site while store and server are away, and says so in the place of the editor', async () => {
      // So many pages changed that only their folder is named: what is asked of the others is known for long too.
      const many = Array.from({ length: 90 }, (_, index) => `tin-tuc/them-${index}/index.html`);
      await site.publish({
        ...FIRST,
        ...Object.fromEntries(many.map((path) => [path, page(path)])),
      });
      await expect
        .poll(() => text('/tin-tuc/them-1/'), { timeout: 4_000 })
        .toBe(page(many[1] ?? ''));
      for (const [path] of FILES) await ask(path);
      await Promise.all([site.store.close(), site.server.close()]);
      await new Promise((resolve) => setTimeout(resolve, 12_000));
      for (const [path, file] of FILES) {
        const { status, bytes } = await ask(path);
        expect([path, status, bytes.toString()]).toEqual([path, 200, FIRST[file]]);
      }
      // Whether there is such a page nobody knows who cannot ask.
      expect([404, 503]).toContain((await ask('/khong-co/')).status);
      const editor = await ask('/admin/');
      expect([editor.status, editor.headers['content-type']]).toEqual([
        ...[503, 'text/html; charset=utf-8'],
      ]);
      expect(editor.bytes.toString()).toMatch(/tạm thời chưa mở được/);
    });
  });
});

describe.each(FRONTS.filter(({ site, program }) => site === 'store' && programAt(program)))(
  '$name that names metadata as S3 does and tells strangers nothing of what it lacks',
  ({ start }) => {
    it('reads the site', async () => {
      const home = mkdtempSync(join(tmpdir(), 'truoc-'));
      const site = await frontSite(home);
      await site.publish(FIRST);
      await site.publish({ ...FIRST, 'index.html': page('trang chủ mới') });
      const place = { dir: join(home, 'front'), folder: site.folder, siteUrl: SITE_URL };
      const addresses = { store: `${site.store.endpoint}/site`, server: site.server.address };
      const { address } = await start({ ...place, ...addresses }, processes);
      const status = async (path: string) => (await rawRequest(address, path)).status;
      for (const [path] of FILES) expect([path, await status(path)]).toEqual([path, 200]);
      for (const path of LOST) expect([path, await status(path)]).toEqual([path, 404]);
      expect((await rawRequest(address, '/')).bytes.toString()).toBe(page('trang chủ mới'));
      await processes.endAll();
      await site.close();
      rmSync(home, { recursive: true, force: true });
    });
  },
);
