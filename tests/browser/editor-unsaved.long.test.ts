import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { draftText } from '../helpers/drafts.ts';
import {
  type Editors,
  field,
  fillNews,
  goTo,
  pressSave,
  save,
  waitUntilSaved,
} from '../helpers/editor.ts';
import { startEditors } from '../helpers/editor-server.ts';
import { PASSWORD, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let editors: Editors;
startEditors((started) => {
  ({ server, editors } = started);
});

describe('unsaved words', () => {
  it('survive a reload, body and fields, and can be dropped', async () => {
    const session = await editors.signInAs('lan');
    const { page } = session;
    await goTo(page, 'collections/news/new');
    await fillNews(page, 'Bài đang viết dở', 'Một câu chưa lưu.');
    await page.waitForTimeout(600);
    await page.reload();
    await page.getByText(/Có bản chưa lưu lúc/).waitFor();
    expect(await field(page, 'title').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Dùng bản này' }).click();
    await expect.poll(() => field(page, 'title').inputValue()).toBe('Bài đang viết dở');
    await page.locator('[data-slate-editor]').getByText('Một câu chưa lưu.').waitFor();
    await save(page);
    expect(await draftText(server, 'bai-dang-viet-do')).toContain('Một câu chưa lưu.');
    await page.getByText('Bài chưa lưu').waitFor({ state: 'detached' });
    await session.context.close();
  });

  it('survive an ended session: the password is asked for over the page', async () => {
    const session = await editors.signInAs('lan');
    const { page } = session;
    await goTo(page, 'collections/news/new');
    await fillNews(page, 'Bài viết lúc hết phiên', 'Chữ gõ khi phiên đã hết.');
    await session.context.clearCookies();
    await pressSave(page);
    const box = page.getByRole('dialog');
    await box.getByRole('heading', { name: 'Đăng nhập lại' }).waitFor();
    expect(await box.getByLabel('Tên đăng nhập').inputValue()).toBe('lan');
    await box.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
    await box.getByRole('button', { name: 'Đăng nhập' }).click();
    await waitUntilSaved(page);
    expect(await draftText(server, 'bai-viet-luc-het-phien')).toContain('Chữ gõ khi phiên đã hết.');
    await session.context.close();
  });

  it('survive a lost connection', async () => {
    const session = await editors.signInAs('lan');
    const { page } = session;
    await goTo(page, 'collections/news/new');
    await fillNews(page, 'Bài viết lúc mất mạng', 'Chữ gõ khi mất mạng.');
    await session.context.setOffline(true);
    await pressSave(page);
    await page.getByText('Mất kết nối với máy chủ').waitFor();
    expect(await field(page, 'title').inputValue()).toBe('Bài viết lúc mất mạng');
    await session.context.setOffline(false);
    await pressSave(page);
    await waitUntilSaved(page);
    expect(await draftText(server, 'bai-viet-luc-mat-mang')).toContain('Chữ gõ khi mất mạng.');
    await session.context.close();
  });

  it('go to the server by themselves, and wait on the desk of their writer alone', async () => {
    const session = await editors.signInAs('lan');
    const { page } = session;
    await goTo(page, 'collections/news/new');
    await fillNews(page, 'Bài gõ trên máy chung', 'Chữ được máy chủ giữ.');
    await page.getByRole('button', { name: /^Bài chưa lưu/ }).waitFor();
    // The server has it: this browser lets go of it.
    await page.getByRole('button', { name: /^Bài chưa lưu/ }).waitFor({ state: 'detached' });
    await signOutOn(page);
    expect(session.dialogs).toEqual([]);
    expect(await leftOn(page)).toEqual({ local: [], databases: 0 });
    const other = await editors.signInAs('lan');
    await goTo(other.page, '');
    await other.page.getByRole('link', { name: 'Bài gõ trên máy chung' }).click();
    await other.page.getByRole('button', { name: 'Dùng bản này' }).click();
    await expect.poll(() => field(other.page, 'title').inputValue()).toBe('Bài gõ trên máy chung');
    await save(other.page);
    const text = await draftText(server, 'bai-go-tren-may-chung');
    expect(text).toContain('Chữ được máy chủ giữ.');
    expect(server.services.autosaves.of('lan')).toEqual([]);
    await session.context.close();
    await other.context.close();
  });

  it('that the server lacks are cleared at sign-out, after a question', async () => {
    const session = await editors.signInAs('lan');
    const { page } = session;
    await page.route('**/api/cms', (route) =>
      route.request().postData()?.includes('autosaveText') ? route.abort() : route.continue(),
    );
    await goTo(page, 'collections/news/new');
    await field(page, 'title').fill('Bài bỏ lại trên máy chung');
    await page.getByRole('button', { name: 'Bài chưa lưu (1)' }).click();
    await page.getByRole('dialog').getByText('Bài bỏ lại trên máy chung').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
    await signOutOn(page);
    expect(session.dialogs.join()).toContain('Còn 1 bài chưa lưu trên máy này');
    expect(await leftOn(page)).toEqual({ local: [], databases: 0 });
    await session.context.close();
  });
});

async function signOutOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Các lựa chọn của tài khoản' }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await page.getByRole('heading', { name: 'Đăng nhập phòng biên tập' }).waitFor();
}

/** What is left of a person on the machine. */
function leftOn(page: Page) {
  return page.evaluate(async () => ({
    local: Object.keys(localStorage).filter((key) => /bai-chua-luu|decap-cms-user/.test(key)),
    databases: (await indexedDB.databases()).length,
  }));
}
