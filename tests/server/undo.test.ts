import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { gitText } from '../../cms/server/store/git.ts';
import {
  type Client,
  newsText,
  saveParams,
  startServer,
  type TestServer,
} from '../helpers/server.ts';

let server: TestServer;
let chanh: Client;
let lan: Client;
beforeAll(async () => {
  server = await startServer();
  chanh = await server.client('chanh');
  lan = await server.client('lan');
});
afterAll(() => server.stop());

const key = (slug: string) => ({ collection: 'news', slug });
const pathOf = (slug: string) => `content/tin-tuc/${slug}.md`;

/** What people would find under a path: published, as a draft, or neither. */
async function standing(slug: string) {
  const { store } = server.services;
  const path = pathOf(slug);
  const draft = await store.draft('news', slug);
  const files = draft ? await store.draftFiles(draft) : null;
  return {
    published: (await store.main()).files.get(path) ?? null,
    draft: files?.get(path) ?? null,
    tip: draft?.tip ?? null,
  };
}

async function published(slug: string): Promise<void> {
  const saved = await chanh.cms('persistEntry', saveParams(slug, newsText(`Tin ${slug}`), null));
  const entries = [{ ...key(slug), seen: saved.body.version }];
  const answer = await chanh.cms('approveAndPublish', { entries });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
}

const lastInBin = async (client: Client, path: string) => {
  const { items } = (await client.cms('bin', {})).body;
  return items.find((item: { path: string }) => item.path === path);
};

describe('every removal can be undone, with the same bytes', () => {
  it('a draft that was thrown away, by who wrote it', async () => {
    await lan.cms('persistEntry', saveParams('nhap-bo', newsText('Tin nhap-bo'), null));
    await lan.cms('addRemark', { ...key('nhap-bo'), text: 'Xem lại ngày.' });
    const before = await standing('nhap-bo');
    expect((await lan.cms('deleteUnpublishedEntry', key('nhap-bo'))).status).toBe(200);
    expect(await standing('nhap-bo')).toEqual({ published: null, draft: null, tip: null });
    const item = await lastInBin(lan, pathOf('nhap-bo'));
    expect(item).toMatchObject({ kind: 'draft', title: 'Tin nhap-bo', mayRestore: true });
    expect(item.by).toBe('Nguyễn Thị Lan');
    expect((await lan.cms('restoreFromBin', { id: item.id })).status).toBe(200);
    expect(await standing('nhap-bo')).toEqual(before);
    const { remarks } = (await lan.cms('reviewEntry', key('nhap-bo'))).body;
    expect(remarks.map(({ text }: { text: string }) => text)).toEqual(['Xem lại ngày.']);
    expect((await chanh.cms('restoreFromBin', { id: item.id })).status).toBe(404);
  });

  it('a published entry that was deleted', async () => {
    await published('da-dang');
    const before = await standing('da-dang');
    expect((await chanh.cms('deleteFiles', { paths: [pathOf('da-dang')] })).status).toBe(200);
    expect((await standing('da-dang')).published).toBeNull();
    const { id, kind } = await lastInBin(chanh, pathOf('da-dang'));
    expect(kind).toBe('entry');
    expect((await lan.cms('restoreFromBin', { id })).status).toBe(403);
    expect((await chanh.cms('restoreFromBin', { id })).status).toBe(200);
    expect(await standing('da-dang')).toEqual(before);
  });

  it('an entry that was taken off the site goes on as a draft, and back', async () => {
    await published('go-ra');
    const before = await standing('go-ra');
    const answer = await chanh.cms('unpublishEntry', key('go-ra'));
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    const meanwhile = await standing('go-ra');
    expect(meanwhile).toMatchObject({ published: null, draft: before.published });
    const entries = [{ ...key('go-ra'), seen: answer.body.version }];
    expect((await chanh.cms('approveAndPublish', { entries })).status).toBe(200);
    expect(await standing('go-ra')).toEqual(before);
  });

  it('a draft that waits keeps its own text when the entry leaves the site', async () => {
    await published('go-ra-co-nhap');
    const { blob } = await saveOver('go-ra-co-nhap', 'Chữ mới hơn.');
    const { version } = (await chanh.cms('unpublishEntry', key('go-ra-co-nhap'))).body;
    expect(await standing('go-ra-co-nhap')).toMatchObject({ published: null, draft: blob });
    const entries = [{ ...key('go-ra-co-nhap'), seen: version }];
    expect((await chanh.cms('approveAndPublish', { entries })).status).toBe(200);
    expect((await standing('go-ra-co-nhap')).published).toBe(blob);
  });

  it('a picture that was replaced, and one that was deleted', async () => {
    const path = 'content/media/anh.jpg';
    const { store } = server.services;
    const first = (await store.main()).files.get(path) ?? '';
    const other = await sharpJpeg();
    const upload = await chanh.upload(path, other, true);
    expect(upload.status, JSON.stringify(upload.body)).toBe(200);
    const blob = upload.body.id;
    expect((await chanh.cms('replaceFile', { path, blob })).status).toBe(200);
    expect((await store.main()).files.get(path)).toBe(blob);
    const { versions } = (await chanh.cms('versions', { path })).body;
    expect(versions.map((version: { blob: string }) => version.blob)).toEqual([blob, first]);
    expect((await chanh.cms('restoreVersion', { path, blob: first })).status).toBe(200);
    expect((await store.main()).files.get(path)).toBe(first);
  });

  it('an older version becomes the draft', async () => {
    await published('ban-cu');
    const before = (await standing('ban-cu')).published ?? '';
    const { version } = await saveOver('ban-cu', 'Bản thứ hai.');
    const seen = { ...key('ban-cu'), seen: version };
    await chanh.cms('approveAndPublish', { entries: [seen] });
    const { versions } = (await lan.cms('versions', { path: pathOf('ban-cu') })).body;
    expect(versions.map((one: { by: string }) => one.by)).toEqual([
      'Phạm Quốc Chánh',
      'Phạm Quốc Chánh',
    ]);
    const text = await lan.cms('versionText', { path: pathOf('ban-cu'), blob: before });
    expect(text.body.text).toContain('Tiêu đề: Tin ban-cu');
    const restored = await lan.cms('restoreVersion', { path: pathOf('ban-cu'), blob: before });
    expect(restored.status, JSON.stringify(restored.body)).toBe(200);
    expect((await standing('ban-cu')).draft).toBe(before);
  });

  it('a blob that never was a version of a file is not shown under its name', async () => {
    const { store } = server.services;
    const settings = (await store.main()).files.get('content/cai-dat/menu.yml');
    const params = { path: pathOf('ban-cu'), blob: settings };
    expect((await lan.cms('versionText', params)).status).toBe(404);
  });
});

async function saveOver(slug: string, body: string) {
  const base = (await standing(slug)).published;
  const params = saveParams(slug, newsText(`Tin ${slug}`, body), base);
  const saved = await chanh.cms('persistEntry', params);
  expect(saved.status, JSON.stringify(saved.body)).toBe(200);
  return saved.body as { blob: string; version: string };
}

async function sharpJpeg(): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp({ create: { width: 20, height: 20, channels: 3, background: '#a4161a' } })
    .jpeg()
    .toBuffer();
}

describe('a fault in the middle leaves the old or the new state, and says which', () => {
  const actions: [name: string, run: (slug: string) => Promise<{ status: number }>][] = [
    ['deleting', (slug) => chanh.cms('deleteFiles', { paths: [pathOf(slug)] })],
    ['taking off the site', (slug) => chanh.cms('unpublishEntry', key(slug))],
    ['throwing a draft away', (slug) => chanh.cms('deleteUnpublishedEntry', key(slug))],
  ];
  it.each(actions)('%s, when the references cannot be moved', async (name, run) => {
    const slug = `loi-${actions.findIndex(([one]) => one === name)}`;
    await published(slug);
    if (name === 'throwing a draft away') await saveOver(slug, 'Chữ của bản nháp.');
    const before = await standing(slug);
    const bin = (await chanh.cms('bin', {})).body.items.length;
    const moveRefs = vi.spyOn(server.services.store.repository, 'moveRefs');
    moveRefs.mockRejectedValueOnce(new Error('đĩa hỏng'));
    expect((await run(slug)).status).toBeGreaterThanOrEqual(500);
    moveRefs.mockRestore();
    expect(await standing(slug)).toEqual(before);
    expect((await chanh.cms('bin', {})).body.items.length).toBe(bin);
    expect((await run(slug)).status).toBe(200);
    expect(await standing(slug)).not.toEqual(before);
  });
});

describe('erasing for good', () => {
  it('leaves no byte of a text in the store, and the rest as it was', async () => {
    const admin = await server.client('quantri');
    const { store } = server.services;
    const secret = 'Chữ phải xóa hẳn 4711';
    await published('xoa-han');
    await saveOver('xoa-han', secret);
    await admin.cms('autosaveText', {
      ...key('xoa-han'),
      form: 'f',
      title: 'x',
      raw: secret,
      uploads: {},
    });
    const path = pathOf('xoa-han');
    const params = { path, reason: 'Theo yêu cầu của người có dữ liệu' };
    expect((await admin.cms('erase', params)).body.error.code).toBe('in-use');
    await admin.cms('deleteUnpublishedEntry', key('xoa-han'));
    await admin.cms('deleteFiles', { paths: [path] });
    expect((await chanh.cms('erase', params)).status).toBe(403);
    const before = await gitText(store.repository.dir, ['rev-parse', 'main^{tree}']);
    const count = await gitText(store.repository.dir, ['rev-list', '--count', 'main']);
    const erased = await admin.cms('erase', params);
    expect(erased.status, JSON.stringify(erased.body)).toBe(200);
    expect(erased.body.commits).toBeGreaterThan(2);
    expect(await gitText(store.repository.dir, ['rev-parse', 'main^{tree}'])).toBe(before);
    expect(await gitText(store.repository.dir, ['rev-list', '--count', 'main'])).toBe(count);
    await gitText(store.repository.dir, ['fsck', '--strict', '--no-dangling']);
    expect(await objectsWith(store.repository.dir, secret)).toEqual([]);
    expect((await admin.cms('autosaves', {})).body.texts).toEqual([]);
    expect(await lastInBin(admin, path)).toMatchObject({ path });
    const { erasures } = (await admin.cms('erasures', {})).body;
    expect(erasures).toMatchObject([{ path, reason: params.reason, by: 'Quản trị viên' }]);
    // The site in force, and at most the one that follows the rewritten history.
    expect(server.releases.list().length).toBeLessThanOrEqual(2);
    expect(existsSync(join(server.dataDir, 'current'))).toBe(true);
  });
});

/** Objects of a store whose bytes hold a text. */
async function objectsWith(gitDir: string, text: string): Promise<string[]> {
  const list = await gitText(gitDir, [
    'cat-file',
    '--batch-all-objects',
    '--batch-check=%(objectname) %(objecttype)',
  ]);
  const found: string[] = [];
  for (const line of list.split('\n')) {
    const [id = '', type] = line.split(' ');
    if (type === 'blob' && (await gitText(gitDir, ['cat-file', 'blob', id])).includes(text))
      found.push(id);
  }
  return found;
}
