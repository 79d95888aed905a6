import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/guards/problem.ts';
import {
  countingBuilder,
  fault,
  publishedNews,
  publishNews,
  push,
} from '../helpers/publications.ts';
import {
  newsText,
  quickBuild,
  saveParams,
  startServer,
  type TestBuild,
  type TestServer,
} from '../helpers/server.ts';

let server: TestServer;
afterEach(() => server.stop());

const page = () => readFileSync(join(server.releases.currentDir, 'index.html'), 'utf8');
const until = (what: () => unknown) => expect.poll(what);

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
    await publishNews(server, 'hen-gio', later);
    await publishNews(server, 'het-han', newsText('Tin hết hạn', 'Chữ.', 'expires: 2026-11-22\n'));
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
  const failing = (message: string, problems: Problem[] = []) => {
    const state = { fails: false, runs: 0 };
    const build: TestBuild = async (job) => {
      state.runs += 1;
      return state.fails
        ? { ok: false, message, problems, retry: problems.length === 0 }
        : quickBuild(job);
    };
    return { state, build };
  };

  it('content that came by Git: file, field and fix are shown; only a new commit is tried', async () => {
    const message = 'Tệp: tin-tuc/x.md\nTrường: Tiêu đề\nCách sửa: điền tiêu đề';
    const { state, build } = failing(message, [fault('tin-tuc/x.md')]);
    server = await startServer({ build, tickMs: 30 });
    state.fails = true;
    await push(server, 'content/tin-tuc/x.md', newsText('Đẩy thẳng'));
    await until(() => server.services.publisher.state().state).toBe('failed');
    const shown = server.services.publisher.state();
    expect(shown.message).toMatch(/^không dựng được: Tệp: tin-tuc\/x\.md\nTrường: Tiêu đề/);
    expect(shown.release).toBe(1);
    const runs = state.runs;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(state.runs, 'not tried again').toBe(runs);
    state.fails = false;
    await publishNews(server, 'da-sua');
    const { commit } = await server.services.store.main();
    await until(() => server.services.publisher.state()).toMatchObject({ state: 'idle', commit });
    expect(server.releases.current()).toBeGreaterThan(1);
  });

  it('a part of the cure for such content is taken, and the site follows when it is whole', async () => {
    const old = [fault('tin-tuc/x.md'), fault('tin-tuc/y.md')];
    const state = { problems: [] as Problem[] };
    server = await startServer({
      tickMs: 30,
      build: async (job) =>
        state.problems.length > 0
          ? { ok: false, message: 'hỏng', problems: state.problems, retry: false }
          : quickBuild(job),
    });
    state.problems = old;
    await push(server, 'content/tin-tuc/x.md', newsText('Đẩy thẳng'));
    await until(() => server.services.publisher.state().state).toBe('failed');
    state.problems = old.slice(0, 1);
    expect((await publishedNews(server, 'sua-mot-phan')).body).toMatchObject({ state: 'building' });
    // What is published now has been tried, and one of the old faults is left in it.
    await until(() => server.services.publisher.state().state).toBe('failed');
    state.problems = [fault('tin-tuc/moi.md')];
    expect(await publishedNews(server, 'hong-them')).toMatchObject({ status: 422 });
    state.problems = [];
    await publishNews(server, 'sua-xong');
    expect(server.services.publisher.state().state).toBe('idle');
  });

  it('notes of a good build are shown until the next one', async () => {
    const notes = ['tep/2026/quet.pdf: bản quét không có lớp chữ'];
    const build: TestBuild = async (job) => ({ ...(await quickBuild(job)), notes });
    server = await startServer({ build });
    const { message } = (await (await server.client('lan')).send('status')).body;
    expect(message).toBe(`đã lên trang; có 1 tệp đính kèm nên xem lại\n${notes[0]}`);
  });

  it('a fault of the machine is tried again by itself', async () => {
    const { state, build } = failing('Ổ đĩa đã đầy');
    server = await startServer({ build, tickMs: 30, retryMs: 100 });
    state.fails = true;
    await push(server, 'content/tin-tuc/day-dia.md', newsText('Đẩy thẳng'));
    await until(() => server.services.publisher.state().state).toBe('failed');
    expect((await fetch(`${server.origin}/`)).status).toBe(200);
    state.fails = false;
    await until(() => server.services.publisher.state().state).toBe('idle');
  });

  it('a build without its main page is not shown', async () => {
    let isEmpty = false;
    server = await startServer({
      build: async (job) => (isEmpty ? { ok: true } : quickBuild(job)),
      tickMs: 30,
    });
    isEmpty = true;
    server.services.publisher.request();
    await until(() => server.services.publisher.state().message).toContain('thiếu trang chính');
    expect(existsSync(join(server.releases.currentDir, 'index.html'))).toBe(true);
    expect(page()).toBe('index.html');
  });
});
