import { describe, expect, it } from 'vitest';
import { allCollections, allSettings } from '../../src/model/registry.ts';
import { axe } from '../helpers/axe.ts';
import {
  type EditorSession,
  type Editors,
  field,
  fillNews,
  goTo,
  save,
} from '../helpers/editor.ts';
import { insertBlock, openPicker } from '../helpers/editor-files.ts';
import { startEditors } from '../helpers/editor-server.ts';
import { macroFile } from '../helpers/office-files.ts';
import { newsText, saveParams, type TestServer } from '../helpers/server.ts';
import { english, identifiers, wordsOf } from '../helpers/visible-words.ts';

const INCOMPLETE = /^Còn thiếu để gửi duyệt \(\d+\)$/;

let server: TestServer;
let editors: Editors;
let admin: EditorSession;
startEditors(async (started) => {
  ({ server, editors } = started);
  const editor = await server.client('ha');
  await editor.cms('persistEntry', saveParams('mot-ban-nhap', newsText('Một bản nháp'), null));
  admin = await editors.signInAs('quantri');
});

describe('every visible word of the editor is Vietnamese', () => {
  const screens: [string, string][] = [
    ['workflow', 'Quy trình duyệt'],
    ...allCollections.map(({ id, label }): [string, string] => [`collections/${id}`, label]),
    ...allCollections.map(({ id, fields }): [string, string] => [
      `collections/${id}/new`,
      Object.values(fields)[0]?.editor.label ?? '',
    ]),
    ['collections/cai-dat', 'Cài đặt'],
    ...allSettings.map(({ file, fields }): [string, string] => [
      `collections/cai-dat/entries/${file}`,
      Object.values(fields)[0]?.editor.label ?? '',
    ]),
    ['collections/news/entries/tin-mau', 'Tiêu đề'],
    ['collections/news/entries/mot-ban-nhap', 'Tiêu đề'],
    ['collections/news/search/khong-co-bai-nay', 'Kết quả'],
    ['khong-co-trang-nay', 'Không tìm thấy'],
  ];
  it.each(screens)('#/%s', async (hash, label) => {
    const { page } = admin;
    await goTo(page, hash);
    await page.getByText(label).first().waitFor();
    await page.waitForTimeout(500);
    const words = await wordsOf(page);
    expect(words.length).toBeGreaterThan(5);
    expect(english(words)).toEqual([]);
    expect(identifiers(words)).toEqual([]);
  });

  it('menus, the library, the blocks of a text and its messages', async () => {
    const { page } = await editors.signInAs('quantri');
    const look = async (name: string) => {
      const words = await wordsOf(page);
      expect([...english(words), ...identifiers(words)], name).toEqual([]);
    };
    await page.getByRole('button', { name: 'Tạo nhanh' }).click();
    await look('quick add');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Kho ảnh và tệp' }).click();
    await page.getByText('anh.jpg').waitFor();
    await look('library');
    await page.keyboard.press('Escape');
    await goTo(page, 'collections/news/new');
    await page.getByRole('button', { name: 'Lưu', exact: true }).waitFor();
    await field(page, 'title').fill('x');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('button', { name: INCOMPLETE }).click();
    await page.getByText('chưa điền').first().waitFor();
    await look('what is incomplete');
    await page.getByRole('button', { name: 'Đóng' }).first().click();
    for (const block of [
      ...['Hộp lưu ý', 'Gợi ý gập lại', 'Các bước', 'Danh sách kiểm tra'],
      ...['Ảnh có chú thích', 'Dẫn văn bản', 'Câu hỏi tự kiểm tra', 'Tệp tải về'],
    ]) {
      await page.locator('[data-slate-editor]').first().click();
      await page.getByRole('button', { name: 'Chèn thêm' }).first().click();
      await page.getByRole('menuitem', { name: block }).click();
      await page.locator('[data-slate-editor]').first().getByText(block).first().waitFor();
    }
    await look('blocks');
    for (const name of [/^Chọn ảnh: /, /^Chọn tệp: /]) {
      const picker = await openPicker(page, name);
      await picker.getByText(/^Năm 20/).waitFor();
      await look('picker');
      await page.keyboard.press('Escape');
      await picker.waitFor({ state: 'detached' });
    }
    await page.locator('[data-slate-editor] > p').first().click();
    await page.getByRole('button', { name: 'Chèn bảng' }).first().click();
    await page.getByRole('dialog').waitFor();
    await look('size of a table');
    await page.keyboard.press('Enter');
    await page.locator('.o-table').waitFor();
    await look('table');
    await page.context().close();
  });
});

describe('what goes wrong is said in the words of the form', () => {
  it('an empty block: at the field, in the list and in the notice', async () => {
    const { page, context } = await editors.signInAs('ha');
    await goTo(page, 'collections/news/new');
    await fillNews(page, 'Bài có khối thiếu', 'Chữ.');
    await insertBlock(page, 'Ảnh có chú thích');
    await save(page);
    await page.getByRole('button', { name: 'Trạng thái: Bản nháp' }).click();
    await page.getByRole('menuitem', { name: 'Chờ duyệt' }).click();
    const list = page.getByRole('region', { name: 'Chưa làm được: có chỗ cần sửa' });
    await list.getByText('Ảnh có chú thích: thiếu Chú thích').waitFor();
    await list.getByText('Ảnh có chú thích: thiếu Người chụp hoặc nguồn ảnh').waitFor();
    const notice = page.getByRole('alert').filter({ hasText: 'Chưa gửi duyệt được' });
    expect(await notice.first().textContent()).toMatch(/Chưa gửi duyệt được: có \d+ chỗ/);
    const error = page.getByText(/^Nội dung: Ảnh có chú thích: thiếu Chú thích/).first();
    expect(await error.evaluate((element) => getComputedStyle(element).textTransform)).toBe('none');
    const label = page.getByText('Tiêu đề', { exact: true }).first();
    expect(await label.evaluate((element) => getComputedStyle(element).textTransform)).toBe('none');
    const words = await wordsOf(page);
    expect([...english(words), ...identifiers(words)]).toEqual([]);
    await context.close();
  });

  it('a file that the library refuses', async () => {
    const { page, context } = await editors.signInAs('ha');
    await page.getByRole('button', { name: 'Kho ảnh và tệp' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByText('Tải lên', { exact: true }).first().click();
    await (await chooser).setFiles(macroFile('Có macro.docx'));
    // Decap's library hides the rest of the page from assistive programs, its notices too.
    await page
      .getByText(/^Chưa đưa được tệp vào kho: Không nhận tệp "[^"]+": tệp có macro/)
      .waitFor();
    await context.close();
  });
});

describe('our own parts are accessible', () => {
  it('sign-in', async () => {
    const { page } = await editors.open();
    await page.getByLabel('Tên đăng nhập').waitFor();
    expect(await axe(page, 'body')).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('login');
    await page.context().close();
  });

  it('bar, problems, unsaved texts, date and entry fields', async () => {
    const { page } = await editors.signInAs('ha');
    await goTo(page, 'collections/news/new');
    await fillNews(page, 'Bài thử', 'Xem [[Thiếu ảnh: a.png]].');
    await save(page);
    await page.getByRole('button', { name: INCOMPLETE }).click();
    await page.getByRole('region', { name: 'Đã lưu nháp; còn thiếu để gửi duyệt' }).waitFor();
    expect(await axe(page, '.o-panel')).toEqual([]);
    await field(page, 'documents').click();
    await page.getByRole('option', { name: /66-QĐ\/TW/ }).waitFor();
    expect(await axe(page, '.o-picker')).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Bỏ / }).waitFor();
    expect(await axe(page, '.o-date')).toEqual([]);
    // The server does not get what is typed: the browser alone has it.
    await page.route('**/api/cms', (route) =>
      route.request().postData()?.includes('autosaveText') ? route.abort() : route.continue(),
    );
    await field(page, 'lead').fill('Tóm tắt chưa lưu.');
    await page.getByRole('button', { name: 'Bài chưa lưu (1)' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await axe(page, '[open].o-dialog')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('the two texts of a conflict, and signing in again', async () => {
    const session = await editors.signInAs('ha');
    const { page } = session;
    await goTo(page, 'collections/news/entries/mot-ban-nhap');
    await expect.poll(() => field(page, 'title').inputValue()).toBe('Một bản nháp');
    const chief = await server.client('chanh');
    const draft = await chief.cms('unpublishedEntry', { collection: 'news', slug: 'mot-ban-nhap' });
    const [file] = draft.body.diffs;
    await chief.cms(
      'persistEntry',
      saveParams('mot-ban-nhap', newsText('Một bản nháp', 'Câu khác.'), file.id),
    );
    await field(page, 'lead').fill('Tóm tắt khác.');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    expect(await axe(page, '[open].o-dialog')).toEqual([]);
    expect(english(await wordsOf(page))).toEqual([]);
    expect(identifiers(await wordsOf(page))).toEqual([]);
    await page.keyboard.press('Escape');
    await session.context.clearCookies();
    // What was typed is saved without a click, too, and may have asked already.
    const save = page.getByRole('button', { name: 'Lưu', exact: true });
    await save.click({ timeout: 5_000 }).catch(() => undefined);
    await page.getByRole('heading', { name: 'Đăng nhập lại' }).waitFor();
    expect(await axe(page, '[open].o-dialog')).toEqual([]);
    await session.context.close();
  });
});

it('no policy was broken and nothing was asked of another host', () => {
  expect(admin.faults.filter((fault) => /policy|third party/i.test(fault))).toEqual([]);
});
