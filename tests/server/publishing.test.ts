import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/guards/problem.ts';
import {
  type Answer,
  newsText,
  quickBuild,
  saveParams,
  startServer,
  type TestBuild,
  type TestServer,
} from '../helpers/server.ts';

let server: TestServer;
afterEach(() => server.stop());

/** Builds a page that lists the news of the content, with a hashed file of its own. */
function countingBuilder(): { build: TestBuild; runs: Date[] } {
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

/** Saves, approves and publishes a news item. @returns the answer to the publication */
async function publishedNews(slug: string, raw = newsText(`Tin ${slug}`)): Promise<Answer> {
  return publishDraft(await approvedNews(slug, raw));
}

async function approvedNews(slug: string, raw = newsText(`Tin ${slug}`)) {
  const chanh = await server.client('chanh');
  const saved = await chanh.cms('persistEntry', saveParams(slug, raw, null));
  const key = { collection: 'news', slug, seen: saved.body.version };
  await chanh.cms('updateUnpublishedEntryStatus', { ...key, newStatus: 'pending_publish' });
  return { chanh, key };
}

const publishDraft = ({ chanh, key }: Awaited<ReturnType<typeof approvedNews>>) =>
  chanh.cms('publishUnpublishedEntry', key);

async function publishNews(slug: string, raw?: string): Promise<void> {
  const { status, body } = await publishedNews(slug, raw);
  expect(status, JSON.stringify(body)).toBe(200);
}

/** Puts a file into the published content behind the server's back. */
async function push(path: string, text: string): Promise<void> {
  const { store } = server.services;
  const blob = await store.repository.writeBlob(Buffer.from(text));
  await store.exclusively(() =>
    store.changeMain(new Map([[path, blob]]), { login: 'ngoai', name: 'Ngoài' }, 'x'),
  );
}

const fault = (file: string): Problem => ({
  rule: 'deadLink',
  file,
  field: 'Nội dung',
  problem: `Liên kết hỏng trong ${file}`,
  fix: 'sửa liên kết',
  level: 'error',
});

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

describe('a publication is tried before it counts', () => {
  it('what would break the site is told to who pressed, and changes nothing for anybody', async () => {
    server = await startServer({
      tickMs: 60_000,
      build: async (job) => {
        const isBad = readdirSync(join(job.contentDir, 'tin-tuc')).includes('hong.md');
        const problems = [fault('tin-tuc/hong.md')];
        return isBad ? { ok: false, message: 'hỏng', problems, retry: false } : quickBuild(job);
      },
    });
    const before = await server.services.store.main();
    const bad = await approvedNews('hong');
    const good = await approvedNews('lanh');
    const [refused, published] = await Promise.all([publishDraft(bad), publishDraft(good)]);
    expect(refused).toMatchObject({
      status: 422,
      body: { error: { code: 'broken', problems: [{ place: 'Nội dung', fix: 'sửa liên kết' }] } },
    });
    expect(published).toMatchObject({ status: 200, body: { state: 'public' } });
    const main = await server.services.store.main();
    expect(main.entries.has('content/tin-tuc/lanh.md')).toBe(true);
    expect(main.entries.has('content/tin-tuc/hong.md')).toBe(false);
    expect(before.entries.has('content/tin-tuc/lanh.md')).toBe(false);
    expect(server.services.publisher.state()).toMatchObject({ state: 'idle', commit: main.commit });
    expect((await server.services.store.drafts()).map(({ slug }) => slug)).toEqual(['hong']);
  });

  it('many that wait become one release', async () => {
    const { build, runs } = countingBuilder();
    server = await startServer({ build, tickMs: 60_000 });
    const drafts = [];
    for (const slug of ['a', 'b', 'c', 'd', 'e']) drafts.push(await approvedNews(slug));
    const before = runs.length;
    const answers = await Promise.all(drafts.map(publishDraft));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(runs.length - before).toBeLessThanOrEqual(2);
    expect(page()).toMatch(/a\.md.*b\.md.*c\.md.*d\.md.*e\.md/);
  });

  it('says where readers find it, and when', async () => {
    server = await startServer({ tickMs: 60_000 });
    expect((await publishedNews('hom-nay')).body).toEqual({
      state: 'public',
      path: '/tin-tuc/hom-nay/',
      date: null,
    });
    const later = newsText('Hẹn giờ').replace(/^date: .*$/m, 'date: 2099-01-01T08:00:00+07:00');
    expect((await publishedNews('hen-gio', later)).body).toEqual({
      state: 'scheduled',
      path: '/tin-tuc/hen-gio/',
      date: '2099-01-01T01:00:00.000Z',
    });
  });

  it('a draft that is saved while its site is made is not published unread', async () => {
    let meanwhile: (() => Promise<unknown>) | null = null;
    server = await startServer({
      tickMs: 60_000,
      build: async (job) => {
        await meanwhile?.();
        meanwhile = null;
        return quickBuild(job);
      },
    });
    const draft = await approvedNews('dang-sua');
    const stored = await server.services.store.draft('news', 'dang-sua');
    const blob = stored && (await server.services.store.draftFiles(stored)).get(stored.path);
    meanwhile = () =>
      draft.chanh.cms('persistEntry', saveParams('dang-sua', newsText('Sửa thêm'), blob ?? null));
    expect(await publishDraft(draft)).toMatchObject({
      status: 409,
      body: { error: { code: 'changed' } },
    });
    expect((await server.services.store.main()).entries.has('content/tin-tuc/dang-sua.md')).toBe(
      false,
    );
  });

  it('a push meanwhile is built upon, not lost', async () => {
    let meanwhile: (() => Promise<unknown>) | null = null;
    server = await startServer({
      tickMs: 60_000,
      build: async (job) => {
        await meanwhile?.();
        meanwhile = null;
        return quickBuild(job);
      },
    });
    const draft = await approvedNews('cua-toi');
    meanwhile = () => push('content/tin-tuc/day-thang.md', newsText('Đẩy thẳng'));
    expect(await publishDraft(draft)).toMatchObject({ status: 200, body: { state: 'public' } });
    const { entries } = await server.services.store.main();
    expect(entries.has('content/tin-tuc/cua-toi.md')).toBe(true);
    expect(entries.has('content/tin-tuc/day-thang.md')).toBe(true);
  });

  it('a release that was whole when the server was killed is shown at the next start', async () => {
    const { build, runs } = countingBuilder();
    server = await startServer({ build, tickMs: 60_000 });
    const { store, publisher } = server.services;
    await publishNews('truoc');
    const dir = join(server.dataDir, 'giua-chung');
    mkdirSync(dir);
    for (const name of ['index.html', '404.html']) writeFileSync(join(dir, name), 'bản mới');
    await push('content/tin-tuc/sau.md', newsText('Sau'));
    const { commit } = await store.main();
    const note = { id: 'x', commit, builtAt: new Date().toISOString() };
    const staged = await server.releases.stage(dir, note);
    const before = runs.length;
    await publisher.tick();
    await publisher.settled();
    expect(server.releases.current()).toBe(staged);
    expect(runs.length).toBe(before);
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
    await push('content/tin-tuc/x.md', newsText('Đẩy thẳng'));
    await until(() => server.services.publisher.state().state).toBe('failed');
    const shown = server.services.publisher.state();
    expect(shown.message).toMatch(/^không dựng được: Tệp: tin-tuc\/x\.md\nTrường: Tiêu đề/);
    expect(shown.release).toBe(1);
    const runs = state.runs;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(state.runs, 'not tried again').toBe(runs);
    state.fails = false;
    await publishNews('da-sua');
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
    await push('content/tin-tuc/x.md', newsText('Đẩy thẳng'));
    await until(() => server.services.publisher.state().state).toBe('failed');
    state.problems = old.slice(0, 1);
    expect((await publishedNews('sua-mot-phan')).body).toMatchObject({ state: 'building' });
    state.problems = [fault('tin-tuc/moi.md')];
    expect(await publishedNews('hong-them')).toMatchObject({ status: 422 });
    state.problems = [];
    await publishNews('sua-xong');
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
    await push('content/tin-tuc/day-dia.md', newsText('Đẩy thẳng'));
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
