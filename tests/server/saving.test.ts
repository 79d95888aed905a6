import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublished } from '../../src/model/published.ts';
import { collections } from '../../src/model/registry.ts';
import { parseFile } from '../../src/source/front-matter.ts';
import {
  type Client,
  newsText,
  saveParams,
  startServer,
  type TestServer,
} from '../helpers/server.ts';

let server: TestServer;
let chanh: Client;
beforeAll(async () => {
  server = await startServer();
  chanh = await server.client('chanh');
});
afterAll(() => server.stop());

/** Saves, sends through review, publishes, and reads back what the site is built from. */
async function publish(slug: string, raw: string): Promise<string> {
  const saved = await chanh.cms('persistEntry', saveParams(slug, raw, null));
  expect(saved.status, JSON.stringify(saved.body)).toBe(200);
  const key = { collection: 'news', slug, seen: saved.body.version };
  const ready = { ...key, newStatus: 'pending_publish' };
  expect((await chanh.cms('updateUnpublishedEntryStatus', ready)).status).toBe(200);
  const published = await chanh.cms('publishUnpublishedEntry', key);
  expect(published.status, JSON.stringify(published.body)).toBe(200);
  const entry = await chanh.cms('getEntry', { path: `content/tin-tuc/${slug}.md` });
  return entry.body.data;
}
const parse = (raw: string) => collections.news.schema.parse(parseFile(raw, false).data);

describe('what comes back is what was saved', () => {
  it('equal titles get addresses of their own', async () => {
    const slugs: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      const wanted = { collection: 'news', wanted: 'Hội nghị Ban Chấp hành' };
      const { slug } = (await chanh.cms('freeSlug', wanted)).body;
      slugs.push(slug);
      await publish(slug, newsText('Hội nghị Ban Chấp hành'));
    }
    expect(slugs).toEqual([
      'hoi-nghi-ban-chap-hanh',
      'hoi-nghi-ban-chap-hanh-2',
      'hoi-nghi-ban-chap-hanh-3',
    ]);
  });

  it('a title of 300 letters', async () => {
    const title = 'Đại hội đại biểu '.repeat(18).slice(0, 300).trim();
    const { slug } = (await chanh.cms('freeSlug', { collection: 'news', wanted: title })).body;
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(parse(await publish(slug, newsText(title))).title).toBe(title);
  });

  it('a title in the decomposed form of another keyboard is stored composed', async () => {
    const title = 'Nghị quyết về công tác dân vận';
    const raw = newsText(title.normalize('NFD'), 'Đảng bộ\u00A0cơ sở'.normalize('NFD'));
    const wanted = { collection: 'news', wanted: title.normalize('NFD') };
    const { slug } = (await chanh.cms('freeSlug', wanted)).body;
    expect(slug).toBe('nghi-quyet-ve-cong-tac-dan-van');
    const back = await publish(slug, raw);
    expect(back).toContain(title);
    expect(back).toContain('Đảng bộ cơ sở');
    expect(back).toBe(back.normalize('NFC'));
  });

  it.each([
    ['2026-11-22T00:30:00+07:00', '2026-11-21T17:30:00.000Z'],
    ['2026-11-22T00:30:00+0700', '2026-11-21T17:30:00.000Z'],
  ])('half past midnight in Viet Nam, written %s', async (written, moment) => {
    const raw = newsText('Tin nửa đêm').replace('2026-11-10T08:00:00+07:00', written);
    const slug = `tin-nua-dem-${written.length}`;
    expect(parse(await publish(slug, raw)).date.toISOString()).toBe(moment);
  });

  it('cleared optional fields and an emptied list, as Decap writes them', async () => {
    const more = 'source: ""\nupdated: ""\nexpires: ""\ntags: []\ndocuments: []\n';
    const back = await publish('o-da-xoa', newsText('Tin có ô đã xóa', 'Chữ.', more));
    expect(back).toContain('updated: ""\n');
    const data = parse(back);
    expect(data).toMatchObject({ tags: [], documents: [], draft: false });
    expect([data.source, data.updated, data.expires]).toEqual([undefined, undefined, undefined]);
    expect(isPublished(data, new Date('2026-11-22T00:00:00Z'), 'news')).toBe(true);
  });

  it('blocks, tables, quotes and signs of the body', async () => {
    const body = [
      ':::hop{tieu-de="Lưu ý: \'quan trọng\' & cần thiết"}\nMột **đậm**, *nghiêng*.\n:::',
      '| A | B |\n| --- | --- |\n| 1 | 2 |',
      '> Trích\n\n1. Một\n2. Hai\n\n\\* sao ** và _gạch_',
    ].join('\n\n');
    expect(await publish('khoi', newsText('Tin có khối', body))).toBe(
      newsText('Tin có khối', body),
    );
  });
});

describe('a draft may be incomplete, and goes no further before it is whole', () => {
  let count = 0;
  const legacy = 'Uû ban nh©n d©n tØnh häp phiªn th­êng kú';

  it.each([
    ['no title', newsText(''), 'title', 'Tiêu đề'],
    ['an unknown section', newsText('X').replace('thong-bao', 'khong-co'), 'section', 'Chuyên mục'],
    [
      'an unknown document',
      newsText('X', 'Y', 'documents: [khong-co]\n'),
      'documents',
      'Văn bản được nhắc tới',
    ],
    ['no body', newsText('X', ''), 'body', 'Nội dung'],
    [
      'a picture that is not there',
      newsText('X', '![Ảnh chụp hội trường](../media/khong-co.jpg)'),
      'body',
      'Nội dung',
    ],
    ['a picture without a description', newsText('X', '![](../media/anh.jpg)'), 'body', 'Nội dung'],
    [
      'a figure without caption and credit',
      newsText(
        'X',
        '::hinh{tep="../media/anh.jpg" mo-ta="Ảnh chụp hội trường lớn" chu-thich="" nguon=""}',
      ),
      'body',
      'Nội dung',
    ],
    [
      'a cover without alt text',
      newsText(
        'X',
        'Y',
        'cover:\n  image: ../media/anh.jpg\n  alt: ""\n  caption: C\n  credit: D\n',
      ),
      'cover',
      'Ảnh chính',
    ],
    ['a link that runs', newsText('X', '[bấm](javascript:alert(1))'), 'body', 'Nội dung'],
    [
      'a place for a missing picture',
      newsText('X', '[[Thiếu ảnh: image001.png]]'),
      'body',
      'Nội dung',
    ],
    ['text of an old font', newsText('X', legacy), 'body', 'Nội dung'],
    ['an unknown field', newsText('X', 'Y', 'la: 1\n'), null, 'Phần khai báo'],
    ['nothing but a title', '---\ntitle: Mới có tiêu đề\n---\n', 'date', 'Ngày, giờ đăng'],
  ])(
    '%s: saved, reported at the field, and not sent to review',
    async (_name, raw, field, place) => {
      count += 1;
      const slug = `chua-xong-${count}`;
      const saved = await chanh.cms('persistEntry', saveParams(slug, raw, null));
      expect(saved.status, JSON.stringify(saved.body)).toBe(200);
      const key = { collection: 'news', slug, seen: saved.body.version };
      for (const newStatus of ['pending_review', 'pending_publish']) {
        const refused = await chanh.cms('updateUnpublishedEntryStatus', { ...key, newStatus });
        expect([refused.status, refused.body.error.code]).toEqual([422, 'broken']);
        expect(refused.body.error.problems).toEqual(saved.body.incomplete);
      }
      const direct = await chanh.cms('approveAndPublish', { entries: [key] });
      expect([direct.status, direct.body.error.code]).toEqual([422, 'broken']);
      const [problem] = saved.body.incomplete;
      expect(problem.field).toBe(field);
      expect(problem.place).toContain(place);
      expect(problem.problem.length * problem.fix.length).toBeGreaterThan(0);
      const draft = await chanh.cms('unpublishedEntry', { collection: 'news', slug });
      expect(draft.body.status).toBe('draft');
    },
  );
});

describe('what must never enter the store is not saved, not even as a draft', () => {
  const at = (raw: string) => chanh.cms('persistEntry', saveParams('hong', raw, null));

  it.each([
    ['a secrecy mark', newsText('X', 'TỐI MẬT\n\nChữ.'), 'body', 'Nội dung'],
    [
      'a secrecy mark in an incomplete draft',
      '---\ntitle: Tuyệt mật\n---\nTUYỆT MẬT\n',
      'body',
      '',
    ],
    ['a citizen number', newsText('X', 'Số căn cước 001087012345.'), 'body', 'Nội dung'],
    ['a broken head', '---\ntitle: "x\n---\nY\n', null, 'Phần khai báo'],
    ['no head at all', 'Chữ.', null, 'Cả tệp'],
  ])('%s', async (_name, raw, field, place) => {
    const { status, body } = await at(raw);
    expect(status, JSON.stringify(body)).toBe(422);
    const problem = body.error.problems.find((one: { field: string }) => one.field === field);
    expect(problem.place).toContain(place);
    expect(body.error.message).toMatch(/^Chưa lưu được: có \d+ chỗ /);
    expect(await server.services.store.draft('news', 'hong')).toBeNull();
  });

  it('a text beyond reason', async () => {
    expect((await at(newsText('X', 'chữ '.repeat(400_000)))).status).toBe(413);
  });

  it('a settings list may not lose what entries point at', async () => {
    const admin = await server.client('quantri');
    const path = 'content/cai-dat/chuyen-muc.yml';
    const files = await admin.cms('entriesByFiles', { files: [{ path, label: 'x' }] });
    const [{ data, file }] = files.body;
    const raw = data.replaceAll('id: thong-bao', 'id: thong-bao-khac');
    const params = { dataFiles: [{ path, raw, base: file.id }], options: {} };
    const { status, body } = await admin.cms('persistEntry', params);
    expect(status).toBe(200);
    expect(JSON.stringify(body.incomplete)).toContain('tin-tuc/tin-mau.md');
    const key = { collection: 'cai-dat', slug: 'chuyen-muc', seen: body.version };
    expect((await admin.cms('approveAndPublish', { entries: [key] })).status).toBe(422);
    const good = { dataFiles: [{ path, raw: `${data}\n`, base: body.blob }], options: {} };
    expect((await admin.cms('persistEntry', good)).body.incomplete).toEqual([]);
  });

  it('two entries for one document', async () => {
    const path = 'content/van-ban/ban-sao.md';
    const { data } = (await chanh.cms('getEntry', { path: 'content/van-ban/66-qd-tw-2017.md' }))
      .body;
    const params = { dataFiles: [{ path, raw: data, base: null }], options: { newEntry: true } };
    const { status, body } = await chanh.cms('persistEntry', params);
    expect([status, body.incomplete[0].place]).toEqual([200, 'Số và ký hiệu']);
  });

  it('an entry may point at another draft, but is not published before it', async () => {
    const document = (
      await chanh.cms('getEntry', { path: 'content/van-ban/66-qd-tw-2017.md' })
    ).body.data.replaceAll('66', '67');
    const params = {
      dataFiles: [{ path: 'content/van-ban/67-qd-tw-2017.md', raw: document, base: null }],
      options: { newEntry: true },
    };
    expect((await chanh.cms('persistEntry', params)).status).toBe(200);
    const raw = newsText('Tin nhắc văn bản nháp', 'Chữ.', 'documents: [67-qd-tw-2017]\n');
    const saved = await chanh.cms('persistEntry', saveParams('nhac-nhap', raw, null));
    expect(saved.status, JSON.stringify(saved.body)).toBe(200);
    const key = { collection: 'news', slug: 'nhac-nhap', seen: saved.body.version };
    const alone = await chanh.cms('approveAndPublish', { entries: [key] });
    expect(alone.status).toBe(422);
    expect(alone.body.error.message).toBe('Chưa đăng được: có 1 chỗ cần sửa.');
  });
});

describe('a push behind the server’s back', () => {
  it('is seen at the next call', async () => {
    const { store } = server.services;
    const main = await store.main();
    const blob = await store.repository.writeBlob(newsText('Tin đẩy thẳng vào kho'));
    const path = 'content/tin-tuc/day-thang.md';
    const tree = await store.repository.writeTree(main.commit, new Map([[path, blob]]));
    const person = { name: 'Kỹ thuật', email: 'ky-thuat@duk.example' };
    const commit = {
      tree,
      parents: [main.commit],
      author: person,
      committer: person,
      message: 'x',
    };
    const to = await store.repository.commit(commit);
    writeFileSync(join(store.repository.dir, 'refs/heads/main'), `${to}\n`);
    const list = { folders: ['content/tin-tuc'], term: 'day thang vao kho' };
    const { entries } = (await chanh.cms('searchEntries', list)).body;
    expect(entries.map((entry: { file: { path: string } }) => entry.file.path)).toEqual([path]);
  });
});
