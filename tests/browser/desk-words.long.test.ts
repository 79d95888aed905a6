import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { axe } from '../helpers/axe.ts';
import { type EditorSession, type Editors, goTo } from '../helpers/editor.ts';
import { startEditors } from '../helpers/editor-server.ts';
import { flakyRemote } from '../helpers/flaky-remote.ts';
import { buildWithFinding, markedFiles } from '../helpers/found-in-files.ts';
import { newsText, saveParams, type TestServer } from '../helpers/server.ts';
import { english, identifiers, wordsOf } from '../helpers/visible-words.ts';

/** A mirror and a target that nobody can reach: the desk says so in words for people. */
const home = mkdtempSync(join(tmpdir(), 'ban-lam-viec-'));
const remote = flakyRemote(home);
remote.setLine('down');
const BEYOND: Parameters<typeof startEditors>[1] = {
  files: markedFiles,
  build: buildWithFinding,
  mirrors: [{ name: 'may-hai', remote: remote.remote }],
  mirroring: { env: remote.env },
  targets: [
    { name: 'web', kind: 'folder', folder: join(home, 'web'), releases: 5, days: 1 },
    { name: 'o-mang', kind: 'folder', folder: '/proc/khong-co', releases: 5, days: 1 },
  ],
};
afterAll(() => rmSync(home, { recursive: true, force: true }));

let server: TestServer;
let editors: Editors;
let session: EditorSession;
startEditors(async (started) => {
  ({ server, editors } = started);
  const [lan, ha] = [await server.client('lan'), await server.client('ha')];
  const first = await lan.cms(
    'persistEntry',
    saveParams('tin-cho-duyet', newsText('Tin chờ duyệt'), null),
  );
  const key = { collection: 'news', slug: 'tin-cho-duyet' };
  await lan.cms('updateUnpublishedEntryStatus', { ...key, newStatus: 'pending_review' });
  await ha.cms('addRemark', { ...key, text: 'Xem lại câu hai.' });
  const unfinished = '---\ntitle: Tin chưa xong\n---\nChữ.\n';
  await lan.cms('persistEntry', saveParams('tin-chua-xong', unfinished, null));
  const edited = saveParams(
    'tin-cho-duyet',
    newsText('Tin chờ duyệt', 'Câu khác hẳn.'),
    first.body.blob,
  );
  await ha.cms('persistEntry', edited);
  await lan.cms('persistEntry', saveParams('tin-bo-di', newsText('Tin bỏ đi'), null));
  await lan.cms('deleteUnpublishedEntry', { collection: 'news', slug: 'tin-bo-di' });
  session = await editors.signInAs('quantri');
}, BEYOND);

/** English, and names out of the code; logins are people's own. */
const notForPeople = (words: string[]) => [
  ...english(words),
  ...identifiers(words.filter((word) => !/\([a-z]+\)$/.test(word))),
];

const SCREENS: [name: string, hash: string, shown: string][] = [
  ['desk', '', 'Chào Quản trị viên'],
  ['what readers have', '', 'Trang ở "web": người đọc thấy bản mới nhất'],
  ['a target out of reach', '', 'Trang ở "o-mang": người đọc còn thấy bản trước'],
  ['a mirror that lags', '', 'Bản sao nội dung ở "may-hai": còn thiếu'],
  ['why it lags', '', 'Lý do: không nối được tới nơi đó'],
  ['a file in which something was found', '', 'Tìm thấy: tệp "ke-hoach.docx"'],
  ['list', 'bai', 'Danh sách bài'],
  ['list of nothing', 'bai?q=khong-co-bai-nay', 'Không có bài nào'],
  ['review of a draft', 'xem/news/tin-cho-duyet', 'Xem lại câu hai.'],
  ['review of what is incomplete', 'xem/news/tin-chua-xong', 'chưa điền'],
  ['review of a published entry', 'xem/news/tin-mau', 'Tin mẫu để kiểm thử'],
  ['review of what is not there', 'xem/news/khong-co', 'Không tìm thấy'],
  ['versions', 'phien-ban/content/tin-tuc/tin-cho-duyet.md', 'Các phiên bản'],
  ['bin', 'thung-rac', 'Tin bỏ đi'],
  ['files', 'tep', 'Ảnh và tệp'],
  ['attachments', 'tep?loai=tep', 'Tệp đính kèm'],
  ['accounts', 'tai-khoan', 'Người viết không tự duyệt'],
  ['own', 'cua-toi', 'Nơi đang đăng nhập'],
  ['short news', 'tin-nhanh', 'Tin ngắn có ảnh'],
];

it('a file in which something was found leads to its entry and to the library', async () => {
  const { page } = session;
  await goTo(page, '');
  const line = page.getByRole('listitem').filter({ hasText: 'Tìm thấy: tệp "ke-hoach.docx"' });
  await line.getByRole('link', { name: 'ke-hoach.docx' }).click();
  await page.locator('.d-files').getByText('ke-hoach.docx').first().waitFor();
  await goTo(page, '');
  await line.getByRole('link', { name: 'Kế hoạch tháng mười hai' }).click();
  await page.getByRole('heading', { name: 'Kế hoạch tháng mười hai' }).first().waitFor();
});

describe.each([360, 1280])('the desk at %i px', (width) => {
  it.each(SCREENS)(
    '%s: Vietnamese, accessible, nothing wider than the screen',
    async (_name, hash, shown) => {
      const { page } = session;
      await page.setViewportSize({ width, height: 800 });
      await goTo(page, hash);
      await page.locator('main').getByText(shown).first().waitFor();
      await page.waitForTimeout(300);
      expect(notForPeople(await wordsOf(page))).toEqual([]);
      expect(await axe(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    },
  );

  it('what a button asks and opens is accessible too', async () => {
    const { page } = session;
    await goTo(page, 'xem/news/tin-cho-duyet');
    for (const name of [
      'Trả lại kèm góp ý',
      'Hẹn giờ đăng',
      'Bỏ bản nháp',
      'Thêm bản nháp đi cùng',
    ])
      await page.getByRole('button', { name }).first().click();
    await page.waitForTimeout(500);
    expect(notForPeople(await wordsOf(page))).toEqual([]);
    expect(await axe(page)).toEqual([]);
    await goTo(page, 'tai-khoan');
    await page.getByRole('button', { name: 'Thêm tài khoản' }).click();
    await page.getByRole('button', { name: 'Sửa' }).first().click();
    await page.getByText('Phần việc được giao').first().waitFor();
    expect(notForPeople(await wordsOf(page))).toEqual([]);
    expect(await axe(page)).toEqual([]);
    await goTo(page, '');
  });
});

it('the password of a new account is shown once, on a slip to print', async () => {
  const { page } = session;
  await goTo(page, 'tai-khoan');
  await page.getByRole('button', { name: 'Thêm tài khoản' }).click();
  await page.getByLabel('Họ và tên').first().fill('Vũ Thị Mai');
  await page.getByLabel('Tên đăng nhập').fill('mai');
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
  const slip = page.getByRole('region', { name: 'Phiếu mật khẩu dùng một lần' });
  await slip.getByText('mai', { exact: true }).waitFor();
  expect(await axe(page)).toEqual([]);
  await slip.getByRole('button', { name: 'Đóng' }).click();
  await slip.waitFor({ state: 'detached' });
});

it('no policy was broken and nothing went wrong', () => {
  // One screen asks for an entry that is not there.
  expect(session.faults.filter((fault) => !/status of 404/.test(fault))).toEqual([]);
});
