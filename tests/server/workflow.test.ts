import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gitText } from '../../cms/server/store/git.ts';
import { newsText, saveParams, startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const log = (format: string, ...more: string[]) =>
  gitText(server.services.store.repository.dir, ['log', `--format=${format}`, ...more]);

/** Saves a new entry as a contributor and gives its blob. */
async function draft(slug: string, login: 'lan' | 'ha' | 'chanh' = 'lan', body?: string) {
  const client = await server.client(login);
  const { status, body: answer } = await client.cms(
    'persistEntry',
    saveParams(slug, newsText(`Tin ${slug}`, body), null),
  );
  expect(status, JSON.stringify(answer)).toBe(200);
  return { client, blob: answer.blob as string, version: answer.version as string };
}
const key = (slug: string) => ({ collection: 'news', slug });

describe('from draft to the site', () => {
  it('keeps who wrote and who approved', async () => {
    const { client, version } = await draft('hop-giao-ban');
    const seen = { ...key('hop-giao-ban'), seen: version };
    const review = { ...seen, newStatus: 'pending_review' };
    expect((await client.cms('updateUnpublishedEntryStatus', review)).status).toBe(200);
    const chanh = await server.client('chanh');
    const ready = { ...seen, newStatus: 'pending_publish' };
    expect((await chanh.cms('updateUnpublishedEntryStatus', ready)).status).toBe(200);
    expect((await chanh.cms('publishUnpublishedEntry', seen)).status).toBe(200);

    const [author, approver] = (
      await log('%an <%ae>|%(trailers:key=Approved-by,valueonly,separator=)', '-1', 'main')
    ).split('|');
    expect(author).toBe('Nguyễn Thị Lan <lan@duk.example>');
    expect(approver).toBe('Phạm Quốc Chánh <chanh@duk.example>');
    expect(await log('%an', '-1', 'main^2')).toBe('Phạm Quốc Chánh');
    expect(await log('%an', '-1', 'main^2~2')).toBe('Nguyễn Thị Lan');

    await server.services.publisher.settled();
    // The clock may have looked between the merge and the request: one release more, the same site.
    expect(server.services.publisher.state().state).toBe('idle');
    expect(server.services.publisher.state().release).toBeGreaterThanOrEqual(2);
    const list = await client.cms('entriesByFolder', {
      folder: 'content/tin-tuc',
      extension: 'md',
    });
    expect(list.body.entries[0].data).toContain('Tin hop-giao-ban');
    expect((await client.cms('unpublishedEntries', {})).body).toEqual([]);
  });

  it('publishes only the words the publisher has read', async () => {
    const { client, blob, version } = await draft('sua-sau-khi-doc');
    const chanh = await server.client('chanh');
    const edited = newsText('Tin sua-sau-khi-doc', 'Câu đã đổi.');
    const next = await client.cms('persistEntry', saveParams('sua-sau-khi-doc', edited, blob));
    expect(next.status).toBe(200);
    const answer = await chanh.cms('updateUnpublishedEntryStatus', {
      ...key('sua-sau-khi-doc'),
      newStatus: 'pending_publish',
      seen: version,
    });
    expect(answer.status).toBe(409);
    expect(answer.body.error.message).toContain('Nguyễn Thị Lan đã sửa bài này');
  });

  it('takes the approval back when the text changes', async () => {
    const { blob, version } = await draft('da-duyet');
    const editor = await server.client('ha');
    const approve = { ...key('da-duyet'), newStatus: 'pending_publish', seen: version };
    expect((await editor.cms('updateUnpublishedEntryStatus', approve)).status).toBe(200);
    const edited = saveParams('da-duyet', newsText('Tin da-duyet', 'Câu khác.'), blob);
    expect((await editor.cms('persistEntry', edited)).body).toMatchObject({
      state: 'pending_review',
    });
  });

  it('an approval counts for the pictures too', async () => {
    const { store } = server.services;
    const editor = await server.client('ha');
    const png = (background: string) =>
      sharp({ create: { width: 9, height: 9, channels: 3, background } })
        .png()
        .toBuffer();
    const raw = newsText(
      'Tin doi-anh',
      'Chữ.',
      'cover:\n  image: ../media/doi-anh.png\n  alt: Ảnh chụp hội trường lớn\n  caption: C\n  credit: D\n',
    );
    const path = 'content/media/doi-anh.png';
    const first = (await editor.upload(path, await png('#ffffff'))).body.id;
    const params = saveParams('doi-anh', raw, null);
    const saved = await editor.cms('persistEntry', { ...params, assets: [{ path, blob: first }] });
    const second = (await editor.upload(path, await png('#000000'))).body.id;
    const again = saveParams('doi-anh', raw, saved.body.blob);
    const swapped = await editor.cms('persistEntry', {
      ...again,
      assets: [{ path, blob: second }],
    });
    expect([swapped.status, swapped.body.blob]).toEqual([200, saved.body.blob]);
    const approve = { ...key('doi-anh'), newStatus: 'pending_publish' };
    const old = { ...approve, seen: saved.body.version };
    expect((await editor.cms('updateUnpublishedEntryStatus', old)).status).toBe(409);
    const unread = await editor.cms('updateUnpublishedEntryStatus', approve);
    expect(unread.body.error.code).toBe('not-read');
    const draftNow = await store.draft('news', 'doi-anh');
    expect(draftNow && (await store.draftFiles(draftNow)).get(path)).toBe(second);
  });

  it('a save whose answer was lost can be sent again', async () => {
    const { client } = await draft('gui-lai');
    const save = saveParams('gui-lai', newsText('Tin gui-lai'), null);
    expect((await client.cms('persistEntry', save)).status).toBe(200);
    expect((await (await server.client('ha')).cms('persistEntry', save)).status).toBe(409);
  });

  it('a draft never falls behind for good', async () => {
    const { client, blob } = await draft('cham-chan');
    const { store } = server.services;
    const main = await store.main();
    const theirs = await store.repository.writeBlob(newsText('Tin cham-chan', 'Đẩy thẳng.'));
    const path = 'content/tin-tuc/cham-chan.md';
    const person = { login: 'ky-thuat', name: 'Kỹ thuật' };
    await store.changeMain(new Map([[path, theirs]]), person, 'x');
    const chanh = await server.client('chanh');
    const approve = async (version: string) => {
      const seen = { ...key('cham-chan'), seen: version };
      const ready = { ...seen, newStatus: 'pending_publish' };
      await chanh.cms('updateUnpublishedEntryStatus', ready);
      return chanh.cms('publishUnpublishedEntry', seen);
    };
    const before = await chanh.cms('unpublishedEntry', key('cham-chan'));
    expect((await approve(before.body.version)).body.error.code).toBe('stale');
    const back = { ...key('cham-chan'), newStatus: 'draft' };
    await chanh.cms('updateUnpublishedEntryStatus', back);
    const merged = saveParams('cham-chan', newsText('Tin cham-chan', 'Đã đối chiếu.'), blob);
    const saved = await client.cms('persistEntry', merged);
    expect(saved.status, JSON.stringify(saved.body)).toBe(200);
    expect((await approve(saved.body.version)).status).toBe(200);
    expect((await store.main()).commit).not.toBe(main.commit);
  });

  it('keeps deleted drafts and entries in the trash', async () => {
    const { client } = await draft('bo-di');
    const tip = await log('%H', '-1', 'drafts/news/bo-di');
    expect((await client.cms('deleteUnpublishedEntry', key('bo-di'))).status).toBe(200);
    expect(await log('%P', '--glob=refs/trash', '-1')).toBe(tip);
    const chanh = await server.client('chanh');
    const path = 'content/tin-tuc/tin-mau.md';
    expect((await chanh.cms('deleteFiles', { paths: [path] })).status).toBe(200);
    expect((await chanh.cms('getEntry', { path })).status).toBe(404);
    expect(await log('%an %s', '-1', 'main')).toBe('Phạm Quốc Chánh Xóa: tin-tuc/tin-mau.md');
  });

  it('refuses to delete what others point at, and names them', async () => {
    const chanh = await server.client('chanh');
    const paths = ['content/van-ban/66-qd-tw-2017.md'];
    const { status, body } = await chanh.cms('deleteFiles', { paths });
    expect(status).toBe(409);
    expect(body.error.message).toMatch(/còn bài nhắc tới: .*Phát hành văn bản/);
  });
});

describe('two on one entry', () => {
  it('the second learns who was first, and both texts are stored', async () => {
    const { blob } = await draft('hai-nguoi', 'ha');
    const [editor, chanh] = [await server.client('ha'), await server.client('chanh')];
    const first = newsText('Tin hai-nguoi', 'Chữ của chị Hà.');
    const second = newsText('Tin hai-nguoi', 'Chữ của anh Chánh.');
    expect((await editor.cms('persistEntry', saveParams('hai-nguoi', first, blob))).status).toBe(
      200,
    );
    const refused = await chanh.cms('persistEntry', saveParams('hai-nguoi', second, blob));
    expect(refused.status).toBe(409);
    expect(refused.body.error).toMatchObject({ code: 'conflict', name: 'Lê Thu Hà' });
    expect(refused.body.error.message).toContain('Lê Thu Hà đã lưu bài này lúc');
    expect(refused.body.error.theirs).toContain('Chữ của chị Hà.');
    const copies = await log('%H %an', '--glob=refs/conflicts/news/hai-nguoi');
    expect(copies).toContain('Phạm Quốc Chánh');
    const commit = copies.split(' ')[0] ?? '';
    const text = await gitText(server.services.store.repository.dir, ['show', `${commit}:text`]);
    expect(text).toContain('Chữ của anh Chánh.');
    const again = saveParams('hai-nguoi', second, refused.body.error.base);
    expect((await chanh.cms('persistEntry', again)).status).toBe(200);
  });

  it('a new entry never lands on another with the same address', async () => {
    await draft('trung-ten');
    const other = await server.client('minh');
    const save = saveParams('trung-ten', newsText('Tin trung-ten'), null);
    expect((await other.cms('persistEntry', save)).body.error.code).toMatch(/not-yours|taken/);
    const wanted = { collection: 'news', wanted: 'Tin trung tên' };
    await draft('tin-trung-ten', 'ha');
    expect((await other.cms('freeSlug', wanted)).body).toEqual({ slug: 'tin-trung-ten-2' });
  });

  it('40 parallel saves of different entries all succeed', async () => {
    const clients = await Promise.all([server.client('lan'), server.client('ha')]);
    const saves = Array.from({ length: 40 }, (_none, index) =>
      clients[index % 2]?.cms(
        'persistEntry',
        saveParams(`song-song-${index}`, newsText(`Tin ${index}`), null),
      ),
    );
    expect((await Promise.all(saves)).map((answer) => answer?.status)).toEqual(Array(40).fill(200));
  });

  it('25 rounds of 4 editors on one base give exactly one winner each', async () => {
    let { blob } = await draft('dua', 'ha');
    const editors = await Promise.all(
      (['ha', 'ha', 'chanh', 'quantri'] as const).map((login) => server.client(login)),
    );
    for (let round = 0; round < 25; round += 1) {
      const answers = await Promise.all(
        editors.map((client, index) =>
          client.cms(
            'persistEntry',
            saveParams('dua', newsText('Tin dua', `${round}/${index}`), blob),
          ),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
      blob = answers.find(({ status }) => status === 200)?.body.blob;
    }
  });
});
