import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Builder, runBuild } from '../../cms/server/publishing/build.ts';
import {
  newsText,
  quickBuilder,
  saveParams,
  startServer,
  type TestServer,
} from '../helpers/server.ts';

let server: TestServer;
afterEach(() => server.stop());

/** Builds a page that lists the news of the content, with a hashed file of its own. */
function countingBuilder(): { build: Builder; runs: Date[] } {
  const runs: Date[] = [];
  return {
    runs,
    build: async ({ contentDir, outDir, now }) => {
      runs.push(now);
      mkdirSync(join(outDir, '_a'), { recursive: true });
      mkdirSync(join(outDir, 'pagefind/index'), { recursive: true });
      writeFileSync(join(outDir, '404.html'), '');
      writeFileSync(join(outDir, `_a/trang.${runs.length}.css`), '');
      writeFileSync(join(outDir, `pagefind/index/${runs.length}.pf_index`), '');
      writeFileSync(join(outDir, 'index.html'), readdirSync(join(contentDir, 'tin-tuc')).join(' '));
      await new Promise((resolve) => setTimeout(resolve, 30));
      return { ok: true };
    },
  };
}
const page = () => readFileSync(join(server.releases.currentDir, 'index.html'), 'utf8');
const until = (what: () => unknown) => expect.poll(what);

async function publishNews(slug: string, raw = newsText(`Tin ${slug}`)): Promise<void> {
  const chanh = await server.client('chanh');
  const saved = await chanh.cms('persistEntry', saveParams(slug, raw, null));
  const key = { collection: 'news', slug, seen: saved.body.version };
  await chanh.cms('updateUnpublishedEntryStatus', { ...key, newStatus: 'pending_publish' });
  const { status, body } = await chanh.cms('publishUnpublishedEntry', key);
  expect(status, JSON.stringify(body)).toBe(200);
}

describe('publishing', () => {
  it('requests that come while a build runs become one more', async () => {
    const { build, runs } = countingBuilder();
    server = await startServer({ build, tickMs: 60_000 });
    const before = runs.length;
    for (let count = 0; count < 10; count += 1) server.services.publisher.request();
    await server.services.publisher.settled();
    expect(runs.length - before).toBe(2);
  });

  it('keeps five releases and what old pages still ask for', async () => {
    const { build } = countingBuilder();
    server = await startServer({ build, tickMs: 60_000 });
    for (let count = 0; count < 7; count += 1) {
      server.services.publisher.request();
      await server.services.publisher.settled();
    }
    expect(server.releases.list()).toEqual([4, 5, 6, 7, 8]);
    const files = (folder: string) => readdirSync(join(server.releases.currentDir, folder)).sort();
    expect(files('_a')).toEqual(['trang.7.css', 'trang.8.css']);
    expect(files('pagefind/index')).toEqual(['7.pf_index', '8.pf_index']);
  });

  it('a scheduled item appears and an expired one leaves without a click', async () => {
    let now = new Date('2026-11-22T08:00:00+07:00');
    const { build, runs } = countingBuilder();
    server = await startServer({ build, now: () => now, tickMs: 50 });
    const later = newsText('Tin hẹn giờ').replace('2026-11-10T08:00', '2026-11-22T09:00');
    await publishNews('hen-gio', later);
    await publishNews('het-han', newsText('Tin hết hạn', 'Chữ.', 'expires: 2026-11-22\n'));
    await server.services.publisher.settled();
    const before = runs.length;
    now = new Date('2026-11-22T08:59:00+07:00');
    await server.services.publisher.tick();
    await server.services.publisher.settled();
    expect(runs.length, 'nothing to do yet').toBe(before);
    now = new Date('2026-11-22T09:00:01+07:00');
    await until(() => runs.at(-1)?.toISOString()).toBe(now.toISOString());
    now = new Date('2026-11-23T00:00:10+07:00');
    await until(() => runs.at(-1)?.toISOString()).toBe(now.toISOString());
  });

  it('a clock one day ahead and then set right: reported, and the site is built again', async () => {
    let now = new Date(Date.now() + 86_400_000);
    const { build, runs } = countingBuilder();
    server = await startServer({ build, now: () => now, tickMs: 50 });
    const lan = await server.client('lan');
    const status = () => lan.send('status', { headers: { 'X-Client-Time': String(Date.now()) } });
    expect((await status()).body.clock).toMatch(/Đồng hồ máy chủ lệch 14\d\d phút/);
    const before = runs.length;
    now = new Date();
    await until(() => runs.length).toBe(before + 1);
    expect((await status()).body.clock).toBeNull();
  });

  it('a clock one day behind: saves go on, the fault is reported', async () => {
    let now = new Date();
    server = await startServer({ now: () => now, tickMs: 60_000 });
    const lan = await server.client('lan');
    await lan.cms('persistEntry', saveParams('truoc', newsText('Trước'), null));
    now = new Date(Date.now() - 86_400_000);
    const { status } = await lan.cms('persistEntry', saveParams('sau', newsText('Sau'), null));
    expect(status).toBe(200);
    expect((await lan.send('status')).body.clock).toMatch(/lệch/);
  });
});

describe('a build that fails changes nothing readers see', () => {
  const failing = (message: string, retry: boolean) => {
    const state = { fails: false, runs: 0 };
    const build: Builder = async (job) => {
      state.runs += 1;
      return state.fails ? { ok: false, message, retry } : quickBuilder(job);
    };
    return { state, build };
  };

  it('refused content: file, field and fix are shown; only a new commit is tried', async () => {
    const { state, build } = failing(
      'Tệp: tin-tuc/x.md\nTrường: Tiêu đề\nCách sửa: điền tiêu đề',
      false,
    );
    server = await startServer({ build, tickMs: 30 });
    state.fails = true;
    await publishNews('hong');
    await until(() => server.services.publisher.state().state).toBe('failed');
    const { message, release } = server.services.publisher.state();
    expect(message).toMatch(/^không dựng được: Tệp: tin-tuc\/x\.md\nTrường: Tiêu đề/);
    expect(release).toBe(1);
    const runs = state.runs;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(state.runs, 'not tried again').toBe(runs);
    state.fails = false;
    await publishNews('da-sua');
    // The watch may see the commit before the request comes: one build or two, the site is the new one.
    const { commit } = await server.services.store.main();
    await until(() => server.services.publisher.state()).toMatchObject({ state: 'idle', commit });
    expect(server.releases.current()).toBeGreaterThan(1);
  });

  it('notes of a good build are shown until the next one', async () => {
    const notes = ['tep/2026/quet.pdf: bản quét không có lớp chữ'];
    const build: Builder = async (job) => ({ ...(await quickBuilder(job)), notes });
    server = await startServer({ build });
    const { message } = (await (await server.client('lan')).send('status')).body;
    expect(message).toBe(`đã lên trang; có 1 tệp đính kèm nên xem lại\n${notes[0]}`);
  });

  it('a build leaves its notes in a file, and those of the last one do not stay', async () => {
    server = await startServer();
    const run = (command: string) =>
      runBuild({
        command: ['sh', '-c', command],
        cwd: server.dataDir,
        limitSeconds: 10,
        env: { PATH: process.env.PATH, NOTES_FILE: join(server.dataDir, 'ghi-chu.txt') },
      });
    expect(await run('printf "a\\nb" > $NOTES_FILE')).toEqual({ ok: true, notes: ['a', 'b'] });
    expect(await run('true')).toEqual({ ok: true, notes: [] });
    expect(await run('echo a > $NOTES_FILE; exit 1')).toMatchObject({ ok: false, retry: true });
  });

  it('a fault of the machine is tried again by itself', async () => {
    const { state, build } = failing('Ổ đĩa đã đầy', true);
    server = await startServer({ build, tickMs: 30, retryMs: 100 });
    state.fails = true;
    await publishNews('day-dia');
    await until(() => server.services.publisher.state().state).toBe('failed');
    expect((await fetch(`${server.origin}/`)).status).toBe(200);
    state.fails = false;
    await until(() => server.services.publisher.state().state).toBe('idle');
  });

  it('a build without its main page is not shown', async () => {
    let isEmpty = false;
    server = await startServer({
      build: async (job) => (isEmpty ? { ok: true } : quickBuilder(job)),
      tickMs: 30,
    });
    isEmpty = true;
    server.services.publisher.request();
    await until(() => server.services.publisher.state().message).toContain('thiếu trang chính');
    expect(existsSync(join(server.releases.currentDir, 'index.html'))).toBe(true);
    expect(page()).toBe('index.html');
  });

  it('a build that never ends is stopped with all it started', async () => {
    server = await startServer();
    const started = performance.now();
    const pidFile = join(server.dataDir, 'con.pid');
    const result = await runBuild({
      command: ['sh', '-c', `sleep 600 & echo $! > ${pidFile}; wait`],
      cwd: server.dataDir,
      limitSeconds: 1,
      env: { PATH: process.env.PATH, REPORT_FILE: join(server.dataDir, 'x') },
    });
    expect(result).toMatchObject({ ok: false, retry: true });
    expect(JSON.stringify(result)).toContain('quá 1 giây nên đã dừng');
    // Long before the ten minutes of what it started.
    expect(performance.now() - started).toBeLessThan(120_000);
    const child = Number(readFileSync(pidFile, 'utf8'));
    await until(() => {
      try {
        return readFileSync(`/proc/${child}/stat`, 'utf8').split(' ')[2];
      } catch {
        return 'gone';
      }
    }).toMatch(/gone|Z/);
  });
});
