import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { draftText as storedText } from '../helpers/drafts.ts';
import {
  type Editors,
  field,
  fillNews,
  goTo,
  openEditors,
  pressSave,
  save,
  waitUntilSaved,
} from '../helpers/editor.ts';
import { startEditors } from '../helpers/editor-server.ts';
import { startServer, type TestServer } from '../helpers/server.ts';
import { DELAYS_MS, KEY_MS, slowDown } from '../helpers/slow-answers.ts';

let server: TestServer;
let editors: Editors;
startEditors((started) => {
  ({ server, editors } = started);
});

/** Types at the end of what a field holds, as somebody who clicks there and goes on. */
async function typeInto(page: Page, name: string, text: string): Promise<void> {
  if (name === 'tags') await page.getByRole('button', { name: 'Thêm từ khóa' }).click();
  const targets = {
    body: page.locator('[data-slate-editor]').first(),
    tags: page.locator('input[id^="item-field-"]').last(),
  };
  await (targets[name as keyof typeof targets] ?? field(page, name)).click();
  await page.keyboard.press(name === 'body' ? 'Control+End' : 'End');
  await page.keyboard.type(text, { delay: KEY_MS });
}

/** The text of a draft of the news, with the lines that YAML broke put together again. */
async function draftText(slug: string): Promise<string> {
  return (await storedText(server, slug)).replace(/\n {2,}/g, ' ');
}

/** Fields of every kind, with what is typed into them while the save is on its way. */
const LATE: [name: string, text: string][] = [
  ['title', ' thêm chữ'],
  ['lead', ' Viết tiếp trong lúc lưu.'],
  ['body', ' Câu gõ trong lúc lưu.'],
  ['tags', ' tu khoa'],
];

describe('with slow answers', () => {
  it.each(DELAYS_MS)(
    '%i ms late: nothing typed is lost, and one draft arises',
    {
      timeout: 600_000,
    },
    async (delayMs) => {
      const session = await editors.signInAs('ha');
      const { page } = session;
      const slug = `go-lien-tuc-${delayMs}`;
      await goTo(page, 'collections/news/new');
      await fillNews(page, `Gõ liên tục ${delayMs}`, 'Câu đầu.');
      await slowDown(page, delayMs);
      await pressSave(page);
      for (const [name, text] of LATE) await typeInto(page, name, text);
      await page.waitForURL(`**/#/collections/news/entries/${slug}`);
      await typeInto(page, 'lead', ' Sau khi có địa chỉ.');
      await pressSave(page);
      await typeInto(page, 'body', ' Gõ trong lần lưu thứ hai.');
      await expect.poll(() => draftText(slug)).toContain('Sau khi có địa chỉ.');
      await page.waitForTimeout(delayMs);
      await pressSave(page);
      await expect.poll(() => draftText(slug)).toContain('Gõ trong lần lưu thứ hai.');
      const text = await draftText(slug);
      for (const [, late] of LATE) expect(text).toContain(late.trim());
      expect(text).toContain(`title: Gõ liên tục ${delayMs} thêm chữ`);
      expect(text).toContain('Câu đầu. Câu gõ trong lúc lưu.');
      const drafts = await server.services.store.drafts();
      expect(drafts.filter((draft) => draft.slug.startsWith(slug))).toHaveLength(1);
      expect(session.dialogs).toEqual([]);
      await session.context.close();
    },
  );
});

describe('a server that goes and comes back', () => {
  it('what is typed before, meanwhile and after is saved, groups and days too', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'khoi-dong-lai-'));
    const first = await startServer({ withAdmin: true, dataDir });
    const people = await openEditors(first.origin);
    const { page } = await people.signInAs('ha');
    const read = async (from: TestServer) =>
      (await storedText(from, 'khoi-dong-lai')).replace(/\n {2,}/g, ' ');
    await goTo(page, 'collections/news/new');
    await fillNews(page, 'Khởi động lại', 'Câu đầu.');
    await save(page);
    await page.waitForURL('**/#/collections/news/entries/khoi-dong-lai');
    await typeInto(page, 'lead', ' Trước khi máy chủ dừng.');
    await first.stop();
    await pressSave(page);
    await typeInto(page, 'body', ' Trong lúc máy chủ dừng.');
    await typeInto(page, 'source', 'Nguồn gõ lúc mất máy chủ');
    await page
      .getByText(/Không liên lạc được với máy chủ/)
      .first()
      .waitFor();
    const port = Number(new URL(first.origin).port);
    const second = await startServer({ withAdmin: true, dataDir, port });
    await field(page, 'expires').fill('31/12/2027');
    await save(page);
    const text = await read(second);
    expect(text).toContain('Trước khi máy chủ dừng.');
    expect(text).toContain('Câu đầu. Trong lúc máy chủ dừng.');
    expect(text).toContain('source: Nguồn gõ lúc mất máy chủ');
    expect(text).toMatch(/expires: "?2027-12-31/);
    await page.getByRole('button', { name: 'Trạng thái: Bản nháp' }).click();
    await page.getByRole('menuitem', { name: 'Chờ duyệt' }).click();
    await typeInto(page, 'lead', ' Gõ lúc gửi duyệt.');
    await expect
      .poll(async () => (await second.services.store.draft('news', 'khoi-dong-lai'))?.state)
      .toBe('pending_review');
    await save(page);
    expect(await read(second)).toContain('Gõ lúc gửi duyệt.');
    expect(await second.services.store.drafts()).toHaveLength(1);
    await people.close();
    await second.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
});

describe('the draft of a published entry', () => {
  it('its first save does not take the form away from who goes on typing', async () => {
    const session = await editors.signInAs('ha');
    const { page } = session;
    await goTo(page, 'collections/news/entries/tin-mau');
    await expect.poll(() => field(page, 'title').inputValue()).toBe('Tin mẫu để kiểm thử');
    await slowDown(page, 1_200);
    await typeInto(page, 'lead', ' Một.');
    await pressSave(page);
    await typeInto(page, 'lead', ' Hai ba bốn năm sáu bảy tám chín mười, gõ không dừng tay.');
    await expect.poll(() => draftText('tin-mau')).toContain('Một.');
    await page.waitForTimeout(4_000);
    expect(await field(page, 'lead').inputValue()).toContain('gõ không dừng tay.');
    await pressSave(page);
    await expect.poll(() => draftText('tin-mau')).toContain('gõ không dừng tay.');
    await session.context.close();
  });
});

describe('from one form to another', () => {
  it('each address shows its own entry, and the unsaved text waits for its own', async () => {
    const session = await editors.signInAs('ha');
    const { page } = session;
    await goTo(page, 'collections/news/entries/tin-mau');
    await expect.poll(() => field(page, 'title').inputValue()).toContain('Tin mẫu');
    await typeInto(page, 'title', ' chưa lưu');
    await page.waitForTimeout(500);
    await goTo(page, 'collections/documents/entries/66-qd-tw-2017');
    await expect.poll(() => field(page, 'symbol').inputValue()).toBe('66-QĐ/TW');
    await goTo(page, 'collections/news/entries/tin-mau');
    await page.getByText(/Có bản chưa lưu lúc/).waitFor();
    await page.getByRole('button', { name: 'Dùng bản này' }).click();
    await expect.poll(() => field(page, 'title').inputValue()).toContain('chưa lưu');
    await session.context.close();
  });

  it('a copy of a published entry holds its text and becomes an entry of its own', async () => {
    const session = await editors.signInAs('chanh');
    const { page } = session;
    await goTo(page, 'collections/documents/entries/399-qd-tw-2026');
    await expect.poll(() => field(page, 'symbol').inputValue()).toBe('399-QĐ/TW');
    await page.getByRole('button', { name: 'Đã đăng', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Tạo bản sao' }).click();
    await page.waitForURL('**/#/collections/documents/new');
    await expect.poll(() => field(page, 'symbol').inputValue()).toBe('399-QĐ/TW');
    await field(page, 'symbol').fill('400-QĐ/TW');
    await pressSave(page);
    await waitUntilSaved(page);
    await page.waitForURL('**/#/collections/documents/entries/**');
    const drafts = await server.services.store.drafts();
    const [copy] = drafts.filter(({ collection }) => collection === 'documents');
    const entry = await server.services.store.main();
    expect(entry.files.has(copy?.path ?? '')).toBe(false);
    expect(copy?.slug).toContain('400-qd-tw');
    await session.context.close();
  });

  it('taken off the site: the entry goes on as a draft, and the answer says so', async () => {
    const session = await editors.signInAs('quantri');
    const { page } = session;
    await goTo(page, 'collections/guides/entries/phat-hanh');
    await page
      .getByRole('button', { name: /Đã đăng|Trạng thái/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: /Gỡ khỏi trang/ }).click();
    await expect
      .poll(async () => (await server.services.store.draft('guides', 'phat-hanh'))?.state)
      .toBe('draft');
    await page.getByRole('alert').filter({ hasText: /gỡ/i }).first().waitFor();
    expect(
      await page
        .getByRole('alert')
        .filter({ hasText: /lỗi|không/i })
        .count(),
    ).toBe(0);
    await session.context.close();
  });
});
