import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWholeBackup, makeBackup, restoreBackup } from '../../cms/server/backup.ts';
import { FEEDBACK } from '../../src/lib/feedback-limits.ts';
import { SITE_URL } from '../helpers/build-site.ts';
import { noteFigure } from '../helpers/measured.ts';
import { type Client, quickBuild, startServer, type TestServer } from '../helpers/server.ts';

const PAGE = '/van-ban/mot-van-ban/';
const HOUR = 60 * 60_000;
let now = new Date('2026-11-30T01:00:00Z');
let server: TestServer;
let editor: Client;
beforeAll(async () => {
  server = await startServer({
    now: () => now,
    build: async (job) => {
      mkdirSync(join(job.outDir, PAGE), { recursive: true });
      writeFileSync(join(job.outDir, PAGE, 'index.html'), 'page');
      mkdirSync(join(job.outDir, 'gop-y/qua-dai'), { recursive: true });
      writeFileSync(join(job.outDir, 'gop-y/qua-dai/index.html'), '<h1>qua dai</h1>');
      return quickBuild(job);
    },
  });
  editor = await server.client('ha');
});
afterAll(() => server.stop());

interface Post {
  form?: Record<string, string>;
  payload?: string;
  headers?: Record<string, string>;
  address?: string;
}
/** What a browser without scripts sends. */
const post = ({ form = {}, payload, headers = {}, address = '198.51.100.7' }: Post) =>
  server.http.inject({
    method: 'POST',
    url: '/api/feedback',
    remoteAddress: address,
    payload: payload ?? new URLSearchParams({ page: PAGE, ...form }).toString(),
    headers: {
      host: new URL(SITE_URL).host,
      origin: SITE_URL,
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
  });
const laterBy = (ms: number) => {
  now = new Date(now.getTime() + ms);
};
const list = async (page = 0) => (await editor.cms('feedback', { page })).body;
const filesBelow = (dir: string) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
/** Files below some folders that hold any of the words, in whatever encoding they are. */
const filesWith = (dirs: string[], words: string[]) =>
  dirs
    .flatMap(filesBelow)
    .filter((file) => words.some((word) => readFileSync(file).includes(Buffer.from(word))));

describe('what a reader writes about a page', () => {
  it('is taken from a form without a script, and stands on the desk with page and day', async () => {
    const answer = await post({
      form: { text: 'Số  của\u200b văn bản\r\nsai.', contact: ' a@b.example ' },
    });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/gop-y/da-nhan/']);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['set-cookie']).toBeUndefined();
    const { items, count } = await list();
    expect(count).toBe(1);
    expect(items[0]).toMatchObject({
      page: PAGE,
      text: 'Số  của văn bản\nsai.',
      contact: 'a@b.example',
      at: now.toISOString(),
    });
    expect((await editor.cms('desk', {})).body.feedback).toBe(1);
    expect((await (await server.client('lan')).cms('desk', {})).body.feedback).toBe(0);
  });

  it('sent twice stands there once', async () => {
    const form = { text: 'Số  của văn bản\nsai.', contact: 'a@b.example' };
    expect((await post({ form })).statusCode).toBe(303);
    expect((await list()).count).toBe(1);
  });

  it.each<[string, Post, number]>([
    ['nothing', { form: { text: ' \n ' } }, 422],
    ['a long text', { form: { text: 'ệ'.repeat(FEEDBACK.textLength + 1) } }, 413],
    ['a long address', { form: { text: 'x', contact: 'x'.repeat(201) } }, 413],
    ['a huge body', { form: { text: 'x'.repeat(100_000) } }, 413],
    ['JSON', { payload: '{"text":"x"}', headers: { 'content-type': 'application/json' } }, 400],
    ['files', { payload: 'x', headers: { 'content-type': 'multipart/form-data' } }, 400],
    ['another site', { form: { text: 'x' }, headers: { origin: 'https://xau.example' } }, 400],
    ['no site', { form: { text: 'x' }, headers: { origin: 'null' } }, 400],
    ['a foreign page', { form: { text: 'x' }, headers: { 'sec-fetch-site': 'cross-site' } }, 400],
  ])('%s is not taken, and answered in words', async (_case, input, status) => {
    const answer = await post({ ...input, address: '198.51.100.8' });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.body).toMatch(status === 413 ? /<h1>qua dai/ : /[à-ỹ]/);
    expect((await list()).count).toBe(1);
  });

  it.each(['javascript:alert(1)', '/../admin/', '/van-ban/khong-co/', '//xau.example/', '/a\n/b/'])(
    'a page that is none is no link on the desk: %s',
    async (page) => {
      laterBy(1000);
      await post({ form: { page, text: `Góp ý về ${page}` }, address: '198.51.100.9' });
      const { items } = await list();
      expect(items[0].page).toBe('');
      await editor.cms('eraseFeedback', { ids: [items[0].id] });
    },
  );

  it('goes by itself after its days', async () => {
    laterBy(FEEDBACK.days * 24 * HOUR + 1);
    server.services.feedback.dropOld(now);
    expect((await list()).count).toBe(0);
  });
});

describe('200 readers and 10,000 hostile posts', () => {
  /** Words that no other text holds. */
  const marks = ['dấu-vết-lạ', '203.0.113.', 'vo-danh@thu.example'];

  it('the store has its bounds, and what people wrote is in it', async () => {
    for (let number = 0; number < 200; number += 1) {
      if (number % 50 === 0) laterBy(HOUR);
      const answer = await post({
        form: { text: `Chỗ ${number} sai: ${marks[0]}`, contact: marks[2] ?? '' },
        address: `203.0.113.${number}`,
      });
      expect(answer.statusCode, String(number)).toBe(303);
    }
    const bodies = [
      { text: '<script>alert(1)</script>', page: PAGE },
      { text: "'); DROP TABLE feedback; --", page: "/' OR 1=1/" },
      { text: 'ệ'.repeat(FEEDBACK.textLength), page: '/..//../' },
      { text: 'x'.repeat(40_000), page: PAGE },
      { text: '\u0000\u202e%00', page: '' },
    ];
    const statuses = new Map<number, number>();
    for (let number = 0; number < 10_000; number += 1) {
      if (number % 200 === 0) laterBy(HOUR);
      const { text, page } = bodies[number % bodies.length] ?? { text: '', page: '' };
      const { statusCode } = await post({
        form: { page, text: `${text} ${number} ${marks[0]}` },
        // From one network, and from as many as there are posts.
        address: number % 2 ? '203.0.113.250' : `10.${number >> 8}.${number & 255}.1`,
      });
      statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
    }
    console.log('hostile posts by status', Object.fromEntries(statuses));
    expect([...statuses.keys()].every((status) => [303, 413, 422, 429, 503].includes(status))).toBe(
      true,
    );
    const { count, pageCount } = await list();
    expect(count).toBe(FEEDBACK.rows);
    const oldest = await list(pageCount - 1);
    expect(oldest.items.at(-1).text).toContain('Chỗ 0 sai');
  }, 120_000);

  it('the desk answers at once, a screen at a time', async () => {
    const start = performance.now();
    expect((await list(3)).items).toHaveLength(40);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('nothing of it is public, and no address is stored', async () => {
    for (const path of [PAGE, '/', '/gop-y/da-nhan/', '/api/feedback', '/api/health'])
      expect(await fetch(`${server.origin}${path}`).then((one) => one.text())).not.toContain(
        marks[0],
      );
    expect(filesWith([join(server.dataDir, 'releases')], marks)).toEqual([]);
    expect(filesWith([server.dataDir], ['203.0.113.'])).toEqual([]);
    noteFigure('hostile-posts', [10_000, FEEDBACK.rows, 0]);
    // The test can see what is there.
    expect(filesWith([server.dataDir], marks)).not.toEqual([]);
  });

  it('it is in a backup, and comes back from it', async () => {
    const [backup, data] = ['a', 'b'].map(() => mkdtempSync(join(tmpdir(), 'sao-luu-')));
    await makeBackup(server.dataDir, join(backup ?? '', 'x'));
    expect(isWholeBackup(join(backup ?? '', 'x'))).toBe(true);
    await restoreBackup(join(backup ?? '', 'x'), data ?? '');
    expect(filesWith([data ?? ''], marks)).not.toEqual([]);
    for (const dir of [backup, data]) rmSync(dir ?? '', { recursive: true });
  });

  it('erased, it is nowhere: not in the store, its journal, its copy, a backup, a release', async () => {
    for (let { items } = await list(); items.length > 0; { items } = await list()) {
      const ids = items.map(({ id }: { id: number }) => id);
      expect((await editor.cms('eraseFeedback', { ids })).body.count).toBe(ids.length);
    }
    const backup = mkdtempSync(join(tmpdir(), 'sao-luu-'));
    await makeBackup(server.dataDir, join(backup, 'x'));
    expect(filesWith([server.dataDir, backup], marks)).toEqual([]);
    rmSync(backup, { recursive: true });
  });

  it('who erased is on record', () => {
    const { login } = editor;
    const notes = server.services.accounts.notes(login);
    expect(notes.some((what) => /^erase-feedback \d+(,\d+){39}$/.test(what))).toBe(true);
  });
});
