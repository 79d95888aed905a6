import { describe, expect, it } from 'vitest';
import { draftText, makeDraft, openDraft } from '../helpers/drafts.ts';
import { type Editors, field, fillNews, goTo, pressSave, save } from '../helpers/editor.ts';
import { startEditors } from '../helpers/editor-server.ts';
import type { TestServer } from '../helpers/server.ts';

let server: TestServer;
let editors: Editors;
startEditors((started) => {
  ({ server, editors } = started);
});

describe('what may be wrong and does not stop a save', () => {
  it('is said to whoever opens the draft to approve it, and to nobody with the next draft', async () => {
    const remark = 'Em ơi bản này anh Bí thư chưa cho công bố, em đừng đưa lên trang nhé.';
    await makeDraft(server, 'co-loi-dan', `Nội dung tin.\n\n${remark}`);
    await makeDraft(server, 'khong-loi-dan');
    const chief = await editors.signInAs('chanh');
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

describe('what must not enter the store', () => {
  it('stands at the field, with the way to it and the way to fix it', async () => {
    const session = await editors.signInAs('ha');
    const { page } = session;
    await goTo(page, 'collections/news/new');
    await fillNews(page, 'Bài có chỗ sai', 'Số căn cước 001087012345 nhé.');
    await field(page, 'tags').click();
    await pressSave(page);
    const list = page.getByRole('region', { name: 'Chưa làm được: có chỗ cần sửa' });
    await list.getByText('Cách sửa:').waitFor();
    await page
      .getByText(/^Nội dung: /)
      .first()
      .waitFor();
    await list.getByRole('button', { name: 'Nội dung' }).click();
    expect(await field(page, 'title').inputValue()).toBe('Bài có chỗ sai');
    await page.locator('[data-slate-editor]').first().click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Không còn số nào.');
    await save(page);
    await list.waitFor({ state: 'detached' });
    await session.context.close();
  });
});

describe('what is not finished', () => {
  const missing = /^Còn thiếu để gửi duyệt \(\d+\)$/;

  it('is saved with only a title, and listed with the way to each field', async () => {
    const session = await editors.signInAs('ha');
    const { page } = session;
    await goTo(page, 'collections/news/new');
    await field(page, 'title').fill('Bài mới có tiêu đề');
    await save(page);
    await page.getByRole('button', { name: missing }).click();
    const list = page.getByRole('region', { name: 'Đã lưu nháp; còn thiếu để gửi duyệt' });
    await list.getByRole('button', { name: 'Tóm tắt' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^lead-field/);
    expect(await draftText(server, 'bai-moi-co-tieu-de')).toContain('title: Bài mới có tiêu đề');
    await session.context.close();
  });

  it('is told field by field when it is sent to review', async () => {
    const session = await editors.signInAs('ha');
    const { page } = session;
    await goTo(page, 'collections/news/new');
    await field(page, 'title').fill('Bài gửi quá sớm');
    await save(page);
    await page.getByRole('button', { name: 'Trạng thái: Bản nháp' }).click();
    await page.getByRole('menuitem', { name: 'Chờ duyệt' }).click();
    const list = page.getByRole('region', { name: 'Chưa làm được: có chỗ cần sửa' });
    await list.getByRole('button', { name: 'Tóm tắt' }).waitFor();
    expect((await server.services.store.draft('news', 'bai-gui-qua-som'))?.state).toBe('draft');
    await session.context.close();
  });

  it('a day that does not exist is saved as it was typed, and told', async () => {
    const session = await editors.signInAs('ha');
    const { page } = session;
    await goTo(page, 'collections/news/new');
    await fillNews(page, 'Bài có ngày sai', 'Chữ.');
    await field(page, 'date').fill('31/02/2026');
    await save(page);
    await page.getByRole('button', { name: missing }).click();
    await page.getByRole('region').getByRole('button', { name: 'Ngày, giờ đăng' }).waitFor();
    expect(await draftText(server, 'bai-co-ngay-sai')).toContain('31/02/2026');
    await session.context.close();
  });

  it('an alt text is asked for as soon as a cover is begun', async () => {
    const session = await editors.signInAs('ha');
    const { page } = session;
    await goTo(page, 'collections/news/new');
    await fillNews(page, 'Bài có ảnh thiếu mô tả', 'Chữ.');
    await page.getByRole('button', { name: 'Mở rộng' }).first().click();
    await field(page, 'caption').fill('Quang cảnh hội nghị.');
    await save(page);
    await page.getByRole('button', { name: missing }).click();
    await page.getByRole('region').getByText('Mô tả ảnh cho người không nhìn thấy').waitFor();
    await session.context.close();
  });
});
