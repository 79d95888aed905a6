import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Client,
  type Login,
  newsText,
  saveParams,
  startServer,
  type TestServer,
} from '../helpers/server.ts';

let server: TestServer;
let people: Record<Login, Client>;
beforeAll(async () => {
  server = await startServer();
  const logins: Login[] = ['lan', 'minh', 'ha', 'chanh', 'quantri'];
  const clients = await Promise.all(
    logins.map(async (login) => [login, await server.client(login)]),
  );
  people = Object.fromEntries(clients);
});
afterAll(() => server.stop());

const key = (slug: string) => ({ collection: 'news', slug });

async function saved(
  slug: string,
  login: Login = 'lan',
  body?: string,
  base: string | null = null,
) {
  const params = saveParams(slug, newsText(`Tin ${slug}`, body), base);
  const answer = await people[login].cms('persistEntry', params);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body as { version: string; blob: string };
}

describe('review is a conversation', () => {
  it('a remark, sent back with a reason, mended, read again, published in one step', async () => {
    const { lan, chanh } = people;
    const first = await saved('trao-doi', 'lan', 'Họp lúc 8 giờ.');
    const move = { ...key('trao-doi'), newStatus: 'pending_review' };
    await lan.cms('updateUnpublishedEntryStatus', move);
    const { desk } = { desk: (await chanh.cms('desk', {})).body };
    expect(desk.toReview.map(({ slug }: { slug: string }) => slug)).toContain('trao-doi');
    expect((await chanh.cms('reviewEntry', key('trao-doi'))).body.lastRead).toBeNull();
    const back = { ...key('trao-doi'), text: 'Giờ họp chưa đúng.' };
    expect((await lan.cms('sendBack', back)).status).toBe(403);
    expect((await chanh.cms('sendBack', back)).status).toBe(200);
    const mine = (await lan.cms('desk', {})).body;
    expect(mine.sentBack).toMatchObject([{ slug: 'trao-doi', state: 'sent-back', remarks: 1 }]);
    expect(mine.mine.map(({ slug }: { slug: string }) => slug)).not.toContain('trao-doi');
    const second = await saved('trao-doi', 'lan', 'Họp lúc 9 giờ.', first.blob);
    await lan.cms('updateUnpublishedEntryStatus', move);
    const review = (await chanh.cms('reviewEntry', key('trao-doi'))).body;
    expect(review.lastRead.text).toContain('8 giờ');
    expect(review.text).toContain('9 giờ');
    expect(review.remarks).toMatchObject([{ text: back.text, isSentBack: true }]);
    expect((await chanh.cms('reviewEntry', key('trao-doi'))).body.lastRead.text).toContain('8 giờ');
    const entries = [{ ...key('trao-doi'), seen: first.version }];
    expect((await chanh.cms('approveAndPublish', { entries })).body.error.code).toBe('changed');
    const now = [{ ...key('trao-doi'), seen: second.version }];
    const { body } = await chanh.cms('approveAndPublish', { entries: now });
    expect(body.publications).toMatchObject([{ state: 'public', path: '/tin-tuc/trao-doi/' }]);
  });

  it('no remark ever enters the store', async () => {
    const text = 'Lời góp ý riêng 0815';
    await saved('gop-y');
    await people.ha.cms('addRemark', { ...key('gop-y'), text });
    const dir = server.services.store.repository.dir;
    const objects = execFileSync(
      'git',
      ['--git-dir', dir, 'cat-file', '--batch-all-objects', '--batch'],
      {
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    expect(objects.includes(text)).toBe(false);
    const [remark] = (await people.lan.cms('reviewEntry', key('gop-y'))).body.remarks;
    expect((await people.lan.cms('settleRemark', { id: remark.id })).status).toBe(200);
    expect((await people.lan.cms('listEntries', { term: 'gop-y' })).body.entries).toMatchObject([
      { remarks: 0 },
    ]);
  });

  it('is published at a time, and waits for it', async () => {
    const { version } = await saved('hen-gio');
    const at = new Date(Date.now() + 3_600_000).toISOString();
    const entries = [{ ...key('hen-gio'), seen: version }];
    const { body } = await people.chanh.cms('approveAndPublish', { entries, at });
    expect(body.publications).toMatchObject([{ state: 'scheduled' }]);
    const { scheduled } = (await people.lan.cms('desk', {})).body;
    expect(scheduled).toMatchObject([{ slug: 'hen-gio', state: 'scheduled' }]);
    const unit = { collection: 'units', slug: 'chi-bo-mot' };
    const raw = (await people.ha.cms('getEntry', { path: 'content/to-chuc/chi-bo-mot.md' })).body;
    if (!raw.error) {
      const params = {
        dataFiles: [{ path: 'content/to-chuc/chi-bo-mot.md', raw: raw.data, base: raw.file.id }],
        options: {},
      };
      const saved = await people.ha.cms('persistEntry', params);
      const timed = { entries: [{ ...unit, seen: saved.body.version }], at };
      expect((await people.chanh.cms('approveAndPublish', timed)).body.error.code).toBe('no-time');
    }
  });
});

describe('drafts that belong together', () => {
  it('are published in one step, all or none', async () => {
    const one = await saved('cung-mot');
    const two = await saved('cung-hai', 'lan', 'Xem [tin kia](/tin-tuc/cung-mot/).');
    const entries = [key('cung-mot'), key('cung-hai')];
    const { bundle } = (await people.lan.cms('bundleEntries', { entries })).body;
    expect(bundle).not.toBeNull();
    const review = (await people.chanh.cms('reviewEntry', key('cung-hai'))).body;
    expect(review.bundle).toMatchObject([
      { slug: 'cung-mot', version: one.version, isRead: false },
    ]);
    const stale = [
      { ...key('cung-mot'), seen: 'khac' },
      { ...key('cung-hai'), seen: two.version },
    ];
    expect((await people.chanh.cms('approveAndPublish', { entries: stale })).status).toBe(409);
    const { store } = server.services;
    const count = async () =>
      [...(await store.main()).files.keys()].filter((path) => path.includes('/cung-')).length;
    expect(await count()).toBe(0);
    const before = (await store.main()).commit;
    const good = [
      { ...key('cung-mot'), seen: one.version },
      { ...key('cung-hai'), seen: two.version },
    ];
    const answer = await people.chanh.cms('approveAndPublish', { entries: good });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    expect(await count()).toBe(2);
    expect((await store.main()).commit).not.toBe(before);
    expect(await store.drafts()).not.toContainEqual(expect.objectContaining({ slug: 'cung-mot' }));
  });
});

describe('who wrote a text does not approve it, where the office says so', () => {
  it('is off until an administrator sets it', async () => {
    const { version } = await saved('tu-duyet', 'chanh');
    expect((await people.chanh.cms('rules', {})).body).toEqual({ fourEyes: false });
    expect((await people.chanh.cms('setFourEyes', { isOn: true })).status).toBe(403);
    expect((await people.quantri.cms('setFourEyes', { isOn: true })).status).toBe(200);
    const entries = [{ ...key('tu-duyet'), seen: version }];
    const refused = await people.chanh.cms('approveAndPublish', { entries });
    expect(refused.body.error.code).toBe('four-eyes');
    const review = (await people.chanh.cms('reviewEntry', key('tu-duyet'))).body;
    expect([review.rights.approve, review.whyNotApprove]).toEqual([
      false,
      refused.body.error.message,
    ]);
    const approve = { ...key('tu-duyet'), newStatus: 'pending_publish', seen: version };
    expect((await people.chanh.cms('updateUnpublishedEntryStatus', approve)).status).toBe(403);
    // A second person approves; then the writer may press the button.
    expect((await people.ha.cms('updateUnpublishedEntryStatus', approve)).status).toBe(200);
    expect((await people.chanh.cms('approveAndPublish', { entries })).status).toBe(200);
  });

  it('mending a comma does not make the chief an author', async () => {
    const text = 'Sáng nay các chi bộ họp giao ban, bàn việc chuẩn bị đại hội và phân công.';
    const first = await saved('dau-phay', 'lan', text);
    const fixed = await saved('dau-phay', 'chanh', text.replace(', bàn', '; bàn'), first.blob);
    const entries = [{ ...key('dau-phay'), seen: fixed.version }];
    expect((await people.chanh.cms('approveAndPublish', { entries })).status).toBe(200);
  });

  it('a saved change takes an approval back, whoever saved it', async () => {
    const first = await saved('duyet-lai', 'lan');
    const approve = { ...key('duyet-lai'), newStatus: 'pending_publish', seen: first.version };
    await people.ha.cms('updateUnpublishedEntryStatus', approve);
    await saved('duyet-lai', 'chanh', 'Viết lại tất cả bằng lời của mình.', first.blob);
    const { status } = (await people.chanh.cms('unpublishedEntry', key('duyet-lai'))).body;
    expect(status).toBe('pending_review');
    await people.quantri.cms('setFourEyes', { isOn: false });
  });
});

describe('what is typed is kept, for its writer alone', () => {
  const text = {
    ...key(''),
    form: 'form-1',
    title: 'Đang gõ',
    raw: '---\ntitle: Đang gõ\n---\nMấy chữ đầu.\n',
    uploads: {},
  };

  it('until it is dropped', async () => {
    const { lan, ha } = people;
    expect((await lan.cms('autosaveText', text)).status).toBe(200);
    expect((await lan.cms('desk', {})).body.autosaved).toMatchObject([
      { title: 'Đang gõ', excerpt: 'Mấy chữ đầu.' },
    ]);
    expect((await ha.cms('desk', {})).body.autosaved).toEqual([]);
    const form = { collection: 'news', slug: '', form: 'form-1' };
    expect((await ha.cms('autosave', form)).status).toBe(404);
    expect((await lan.cms('autosave', form)).body.raw).toBe(text.raw);
    await lan.cms('dropAutosave', form);
    expect((await lan.cms('autosaves', {})).body.texts).toEqual([]);
  });
});

describe('lists', () => {
  it('find words of titles, symbols and texts, with and without marks', async () => {
    await saved('tim-kiem', 'lan', 'Chuyện về lúa trổ đòng.');
    const slugs = async (params: object) =>
      (await people.ha.cms('listEntries', params)).body.entries.map(
        ({ slug }: { slug: string }) => slug,
      );
    for (const term of ['lúa trổ đòng', 'lua tro dong', 'LÚA', 'tim-kiem'])
      expect(await slugs({ term })).toContain('tim-kiem');
    expect(await slugs({ term: '66-QĐ/TW', collection: 'documents' })).toContain('66-qd-tw-2017');
    expect(await slugs({ state: 'draft', author: 'Nguyễn Thị Lan' })).toContain('tim-kiem');
    expect(await slugs({ state: 'published', collection: 'news' })).not.toContain('tim-kiem');
    expect(await slugs({ section: 'khong-co' })).toEqual([]);
    const titles = await people.ha.cms('listEntries', { sort: 'title' });
    expect(titles.body.count).toBeGreaterThan(10);
  });
});
