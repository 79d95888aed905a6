import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type EditorRoom,
  field,
  fillNews,
  goTo,
  openEditorRoom,
  type Seat,
  save,
  signInOn,
} from '../helpers/editor.ts';
import { newsText, PASSWORD, saveParams, startServer, type TestServer } from '../helpers/server.ts';

let office: TestServer;
let room: EditorRoom;
beforeAll(async () => {
  office = await startServer({ withAdmin: true });
  room = await openEditorRoom(office.origin);
}, 200_000);
afterAll(async () => {
  await room?.close();
  await office?.stop();
});

/** A draft of Hà's, made without the editor. */
async function makeDraft(slug: string, body?: string): Promise<void> {
  const client = await office.client('ha');
  const text = newsText(`Tin ${slug}`, body);
  const answer = await client.cms('persistEntry', saveParams(slug, text, null));
  expect(answer.status).toBe(200);
}

async function openDraft({ page }: Seat, slug: string): Promise<void> {
  await goTo(page, `collections/news/entries/${slug}`);
  await expect
    .poll(() => field(page, 'title').inputValue(), { timeout: 20_000 })
    .toBe(`Tin ${slug}`);
}

const draftText = async (slug: string) => {
  const { store } = office.services;
  const draft = await store.draft('news', slug);
  const blob = draft && (await store.draftFiles(draft)).get(draft.path);
  return blob ? String(await store.repository.readBlob(blob)) : '';
};
const dialog = (page: Page) => page.getByRole('dialog');
const saved = (page: Page) =>
  page
    .getByRole('alert')
    .filter({ hasText: /^Đã lưu bài$/ })
    .last()
    .waitFor();
const pressSave = (page: Page) => page.getByRole('button', { name: 'Lưu', exact: true }).click();

describe('two on one entry', () => {
  it('the second reads who was first, sees both texts, and may keep either', async () => {
    await makeDraft('hai-ban');
    const [first, second] = [await room.sit('ha'), await room.sit('chanh')];
    await openDraft(first, 'hai-ban');
    await openDraft(second, 'hai-ban');
    await field(first.page, 'lead').fill('Tóm tắt của chị Hà.');
    await save(first.page);
    await field(second.page, 'lead').fill('Tóm tắt của anh Chánh.');
    await pressSave(second.page);

    const box = dialog(second.page);
    await box.getByText(/Lê Thu Hà đã lưu bài này lúc \d\d:\d\d/).waitFor();
    await box.getByText('lead: Tóm tắt của chị Hà.').waitFor();
    await box.getByText('lead: Tóm tắt của anh Chánh.').waitFor();
    await box.getByRole('button', { name: 'Để sau' }).click();
    expect(await field(second.page, 'lead').inputValue(), 'typed text stays in the form').toBe(
      'Tóm tắt của anh Chánh.',
    );
    expect(await draftText('hai-ban')).toContain('Tóm tắt của chị Hà.');

    await pressSave(second.page);
    await box.getByRole('button', { name: 'Lưu bản của tôi thành bản mới nhất' }).click();
    await saved(second.page);
    expect(await draftText('hai-ban')).toContain('Tóm tắt của anh Chánh.');
    await first.context.close();
    await second.context.close();
  });

  it('two tabs of one person likewise; taking the other text keeps one’s own', async () => {
    await makeDraft('hai-the');
    const seat = await room.sit('ha');
    const other = await seat.context.newPage();
    await other.goto(`${office.origin}/admin/#/collections/news/entries/hai-the`);
    await openDraft(seat, 'hai-the');
    await expect
      .poll(() => field(other, 'title').inputValue(), { timeout: 20_000 })
      .toBe('Tin hai-the');
    await field(seat.page, 'lead').fill('Gõ ở thẻ một.');
    await save(seat.page);
    await field(other, 'lead').fill('Gõ ở thẻ hai.');
    await pressSave(other);
    other.on('dialog', (box) => box.accept());
    await dialog(other).getByRole('button', { name: 'Mở bản của người kia' }).click();
    await other.getByText(/Có bản chưa lưu lúc .* của bài này/).waitFor();
    await expect
      .poll(() => field(other, 'lead').inputValue(), { timeout: 20_000 })
      .toBe('Gõ ở thẻ một.');
    await other.getByRole('button', { name: 'Dùng bản này' }).click();
    await expect
      .poll(() => field(other, 'lead').inputValue(), { timeout: 20_000 })
      .toBe('Gõ ở thẻ hai.');
    await seat.context.close();
  });
});

describe('unsaved words', () => {
  it('survive a reload, body and fields, and can be dropped', async () => {
    const seat = await room.sit('lan');
    const { page } = seat;
    await goTo(page, 'collections/news/new');
    await fillNews(page, 'Bài đang viết dở', 'Một câu chưa lưu.');
    await page.waitForTimeout(600);
    await page.reload();
    await page.getByText(/Có bản chưa lưu lúc/).waitFor();
    expect(await field(page, 'title').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Dùng bản này' }).click();
    await expect
      .poll(() => field(page, 'title').inputValue(), { timeout: 20_000 })
      .toBe('Bài đang viết dở');
    await page.locator('[data-slate-editor]').getByText('Một câu chưa lưu.').waitFor();
    await save(page);
    expect(await draftText('bai-dang-viet-do')).toContain('Một câu chưa lưu.');
    await page.getByText('Bài chưa lưu').waitFor({ state: 'detached' });
    await seat.context.close();
  });

  it('survive an ended session: the password is asked for over the page', async () => {
    const seat = await room.sit('lan');
    const { page } = seat;
    await goTo(page, 'collections/news/new');
    await fillNews(page, 'Bài viết lúc hết phiên', 'Chữ gõ khi phiên đã hết.');
    await seat.context.clearCookies();
    await pressSave(page);
    const box = dialog(page);
    await box.getByRole('heading', { name: 'Đăng nhập lại' }).waitFor();
    expect(await box.getByLabel('Tên đăng nhập').inputValue()).toBe('lan');
    await box.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
    await box.getByRole('button', { name: 'Đăng nhập' }).click();
    await saved(page);
    expect(await draftText('bai-viet-luc-het-phien')).toContain('Chữ gõ khi phiên đã hết.');
    await seat.context.close();
  });

  it('survive a lost connection', async () => {
    const seat = await room.sit('lan');
    const { page } = seat;
    await goTo(page, 'collections/news/new');
    await fillNews(page, 'Bài viết lúc mất mạng', 'Chữ gõ khi mất mạng.');
    await seat.context.setOffline(true);
    await pressSave(page);
    await page.getByText('Mất kết nối với máy chủ').waitFor();
    expect(await field(page, 'title').inputValue()).toBe('Bài viết lúc mất mạng');
    await seat.context.setOffline(false);
    await pressSave(page);
    await saved(page);
    expect(await draftText('bai-viet-luc-mat-mang')).toContain('Chữ gõ khi mất mạng.');
    await seat.context.close();
  });

  it('are cleared at sign-out, after a question, with everything else of the person', async () => {
    const seat = await room.sit('lan');
    const { page } = seat;
    await goTo(page, 'collections/news/new');
    await field(page, 'title').fill('Bài bỏ lại trên máy chung');
    await page.getByRole('button', { name: 'Bài chưa lưu (1)' }).click();
    await dialog(page).getByText('Bài bỏ lại trên máy chung').waitFor();
    await dialog(page).getByRole('button', { name: 'Đóng' }).click();
    await page.getByRole('button', { name: 'Các lựa chọn của tài khoản' }).click();
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await page.getByRole('heading', { name: 'Đăng nhập phòng biên tập' }).waitFor();
    expect(seat.dialogs.join()).toContain('Còn 1 bài chưa lưu trên máy này');
    const left = await page.evaluate(async () => ({
      local: Object.keys(localStorage).filter((key) => /bai-chua-luu|decap-cms-user/.test(key)),
      databases: (await indexedDB.databases()).length,
    }));
    expect(left).toEqual({ local: [], databases: 0 });
    await seat.context.close();
  });
});

describe('what may be wrong and does not stop a save', () => {
  it('is said to whoever opens the draft to approve it, and to nobody with the next draft', async () => {
    const remark = 'Em ơi bản này anh Bí thư chưa cho công bố, em đừng đưa lên trang nhé.';
    await makeDraft('co-loi-dan', `Nội dung tin.\n\n${remark}`);
    await makeDraft('khong-loi-dan');
    const chief = await room.sit('chanh');
    await openDraft(chief, 'co-loi-dan');
    const note = chief.page.getByRole('status').filter({ hasText: 'Trước khi duyệt' });
    await note.waitFor();
    expect(await note.textContent()).toContain(`Nội dung: có lời giống như ghi độ mật`);
    expect(await note.textContent()).toContain(remark);
    await openDraft(chief, 'khong-loi-dan');
    await note.waitFor({ state: 'detached' });
    await openDraft(chief, 'co-loi-dan');
    await note.waitFor();
    await goTo(chief.page, 'collections/news/entries/tin-mau');
    await note.waitFor({ state: 'detached' });
    expect(chief.faults).toEqual([]);
    await chief.context.close();
  });
});

describe('what the server refuses', () => {
  it('stands at the field, with the way to it and the way to mend it', async () => {
    const seat = await room.sit('ha');
    const { page } = seat;
    await goTo(page, 'collections/news/new');
    await fillNews(page, 'Bài có chỗ sai', 'Xem [[Thiếu ảnh: image001.png]] nhé.');
    await field(page, 'tags').click();
    await pressSave(page);
    const list = page.getByRole('region', { name: 'Chưa lưu được: có chỗ cần sửa' });
    await list.getByText('Cách sửa:').waitFor();
    await page
      .getByText(/^Nội dung: /)
      .first()
      .waitFor();
    await list.getByRole('button', { name: 'Nội dung' }).click();
    expect(await field(page, 'title').inputValue()).toBe('Bài có chỗ sai');
    await page.locator('[data-slate-editor]').first().click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Xem ảnh nhé.');
    await save(page);
    await list.waitFor({ state: 'detached' });
    await seat.context.close();
  });

  it('a day that does not exist is said before anything is sent', async () => {
    const seat = await room.sit('ha');
    const { page } = seat;
    await goTo(page, 'collections/news/new');
    await fillNews(page, 'Bài có ngày sai', 'Chữ.');
    await field(page, 'date').fill('31/02/2026');
    await pressSave(page);
    await page
      .getByText(/viết ngày\/tháng\/năm/)
      .first()
      .waitFor();
    await seat.context.close();
  });

  it('an alt text is asked for as soon as a cover is begun', async () => {
    const seat = await room.sit('ha');
    const { page } = seat;
    await goTo(page, 'collections/news/new');
    await fillNews(page, 'Bài có ảnh thiếu mô tả', 'Chữ.');
    await page.getByRole('button', { name: 'Mở rộng' }).first().click();
    await field(page, 'caption').fill('Quang cảnh hội nghị.');
    await pressSave(page);
    await page.getByText('Mô tả ảnh cho người không nhìn thấy chưa được điền').waitFor();
    await seat.context.close();
  });
});

describe('a 20 MB PDF', () => {
  it('goes up with a progress bar and can be downloaded by readers of the editor', async () => {
    const { PDFDocument } = await import('@cantoo/pdf-lib');
    const document = await PDFDocument.create();
    document.addPage();
    const noise = new Uint8Array(20 * 1024 * 1024);
    for (let start = 0; start < noise.length; start += 65_536)
      crypto.getRandomValues(noise.subarray(start, start + 65_536));
    document.context.register(document.context.stream(noise));
    const pdf = Buffer.from(await document.save());
    const seat = await room.sit('ha');
    const { page } = seat;
    const client = await seat.context.newCDPSession(page);
    await page.getByRole('button', { name: 'Kho ảnh và tệp' }).click();
    const speed = 8 * 1024 * 1024;
    await client.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: speed,
      uploadThroughput: speed,
    });
    const chooser = page.waitForEvent('filechooser');
    await page.getByText('Tải lên', { exact: true }).first().click();
    const files = await chooser;
    await files.setFiles({ name: 'Báo cáo năm.pdf', mimeType: 'application/pdf', buffer: pdf });
    await page.getByText(/Đang tải lên .*: [1-9]\d?%/).waitFor();
    await expect
      .poll(async () => [...(await office.services.store.main()).files.keys()].join('\n'), {
        timeout: 60_000,
      })
      .toMatch(/content\/tep\/bao-cao-nam-\d+\.pdf/);
    await seat.context.close();
  }, 120_000);
});

describe('signing in', () => {
  it('asks for a password of one’s own after the one to be used once', async () => {
    const once = await office.services.accounts.reset('minh');
    const seat = await room.sit(null);
    const { page } = seat;
    await page.getByLabel('Tên đăng nhập').fill('minh');
    await page.getByLabel('Mật khẩu', { exact: true }).fill('sai');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByText('Tên đăng nhập hoặc mật khẩu không đúng.').waitFor();
    await page.getByLabel('Mật khẩu', { exact: true }).fill(once);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('heading', { name: 'Đổi mật khẩu' }).waitFor();
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill('mot cau de nho');
    await page.getByLabel('Nhập lại mật khẩu mới').fill('mot cau khac');
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await page.getByText('Hai lần nhập mật khẩu mới không giống nhau.').waitFor();
    await page.getByLabel('Nhập lại mật khẩu mới').fill('mot cau de nho');
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await page.getByRole('link', { name: 'Nội dung', exact: true }).waitFor();
    await seat.context.close();
    const again = await room.sit(null);
    await signInOn(again.page, 'minh', 'mot cau de nho');
    await again.context.close();
  });
});
