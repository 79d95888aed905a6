import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  approvedNews,
  countingBuilder,
  fault,
  publishDraft,
  publishedNews,
  publishNews,
  push,
} from '../helpers/publications.ts';
import {
  newsText,
  quickBuild,
  saveParams,
  startServer,
  type TestServer,
} from '../helpers/server.ts';

let server: TestServer;
afterEach(() => server.stop());
/** A server whose next release takes as long as what is done `first` while it is made. */
async function startInterrupted(): Promise<{ first: (() => Promise<unknown>) | null }> {
  const during: { first: (() => Promise<unknown>) | null } = { first: null };
  server = await startServer({
    tickMs: 60_000,
    build: async (job) => {
      const { first } = during;
      during.first = null;
      await first?.();
      return quickBuild(job);
    },
  });
  return during;
}
const page = () => readFileSync(join(server.releases.currentDir, 'index.html'), 'utf8');

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
    const bad = await approvedNews(server, 'hong');
    const good = await approvedNews(server, 'lanh');
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
    const drafts: Awaited<ReturnType<typeof approvedNews>>[] = [];
    for (const slug of ['a', 'b', 'c', 'd', 'e']) drafts.push(await approvedNews(server, slug));
    const before = runs.length;
    const answers = await Promise.all(drafts.map(publishDraft));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(runs.length - before).toBeLessThanOrEqual(2);
    expect(page()).toMatch(/a\.md.*b\.md.*c\.md.*d\.md.*e\.md/);
  });

  it('says where readers find it, and when', async () => {
    server = await startServer({ tickMs: 60_000 });
    expect((await publishedNews(server, 'hom-nay')).body).toEqual({
      state: 'public',
      path: '/tin-tuc/hom-nay/',
      date: null,
    });
    const later = newsText('Hẹn giờ').replace(/^date: .*$/m, 'date: 2099-01-01T08:00:00+07:00');
    expect((await publishedNews(server, 'hen-gio', later)).body).toEqual({
      state: 'scheduled',
      path: '/tin-tuc/hen-gio/',
      date: '2099-01-01T01:00:00.000Z',
    });
  });

  it('a draft that is saved while its site is made is not published unread', async () => {
    const during = await startInterrupted();
    const draft = await approvedNews(server, 'dang-sua');
    const stored = await server.services.store.draft('news', 'dang-sua');
    const blob = stored && (await server.services.store.draftFiles(stored)).get(stored.path);
    during.first = () =>
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
    const during = await startInterrupted();
    const draft = await approvedNews(server, 'cua-toi');
    during.first = () => push(server, 'content/tin-tuc/day-thang.md', newsText('Đẩy thẳng'));
    expect(await publishDraft(draft)).toMatchObject({ status: 200, body: { state: 'public' } });
    const { entries } = await server.services.store.main();
    expect(entries.has('content/tin-tuc/cua-toi.md')).toBe(true);
    expect(entries.has('content/tin-tuc/day-thang.md')).toBe(true);
  });

  it('a release that was whole when the server was killed is shown at the next start', async () => {
    const { build, runs } = countingBuilder();
    server = await startServer({ build, tickMs: 60_000 });
    const { store, publisher } = server.services;
    await publishNews(server, 'truoc');
    const dir = join(server.dataDir, 'giua-chung');
    mkdirSync(dir);
    for (const name of ['index.html', '404.html']) writeFileSync(join(dir, name), 'bản mới');
    await push(server, 'content/tin-tuc/sau.md', newsText('Sau'));
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
