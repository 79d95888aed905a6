import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parseContentFile } from '../../src/source/content-files.ts';
import { type Editors, fillNews, goTo, pressSave } from '../helpers/editor.ts';
import { startEditors } from '../helpers/editor-server.ts';
import type { TestServer } from '../helpers/server.ts';
import { DELAYS_MS, KEY_MS, slowDown } from '../helpers/slow-answers.ts';

let server: TestServer;
let editors: Editors;
startEditors((started) => {
  ({ server, editors } = started);
});

/** What the draft of an entry holds; null before its first save. */
async function draftData(
  collection: string,
  slug: string,
): Promise<Record<string, unknown> | null> {
  const { store } = server.services;
  const draft = await store.draft(collection, slug);
  const blob = draft && (await store.draftFiles(draft)).get(draft.path);
  if (!draft || !blob) return null;
  const bytes = (await store.repository.readBlob(blob)) ?? Buffer.alloc(0);
  return parseContentFile(draft.path, bytes).data as Record<string, unknown>;
}

const last = (page: Page, name: string) => page.locator(`[id^="${name}-field-"]:visible`).last();

/** Chooses by typing, as soon as the answer with the choices is there. */
async function choose(page: Page, name: string, words: string): Promise<void> {
  const picker = last(page, name);
  await picker.click();
  await page.keyboard.type(words, { delay: KEY_MS });
  await page.getByRole('option').filter({ hasText: words }).first().waitFor();
  await page.keyboard.press('Enter');
}

async function type(page: Page, name: string, text: string): Promise<void> {
  await last(page, name).click();
  await page.keyboard.press('End');
  await page.keyboard.type(text, { delay: KEY_MS });
}

describe('every kind of field is filled while saves are on their way', () => {
  it.each(DELAYS_MS)('news, answers %i ms late', { timeout: 900_000 }, async (delayMs) => {
    const session = await editors.signInAs('ha');
    const { page } = session;
    const slug = `du-loai-o-${delayMs}`;
    await goTo(page, 'collections/news/new');
    await fillNews(page, `Đủ loại ô ${delayMs}`, 'Câu đầu.');
    await slowDown(page, delayMs);
    await pressSave(page);
    await type(page, 'expires', '31/12/2027');
    await page.getByRole('button', { name: /^Thêm hạn/ }).click();
    await type(page, 'what', 'Nộp báo cáo năm');
    await page.locator('[id^="byline-field-"]').getByRole('button').first().click();
    await type(page, 'name', 'Nguyễn Văn Thử');
    await choose(page, 'documents', '399');
    await choose(page, 'section', 'Từ cơ sở');
    await page.waitForURL(`**/#/collections/news/entries/${slug}`);
    await type(page, 'updated', '12/11/2026');
    await pressSave(page);
    await page.locator('[id^="draft-field-"]').first().click();
    await page.locator('[id^="cover-field-"]').getByRole('button').first().click();
    await type(page, 'alt', 'Các đại biểu ngồi quanh bàn họp');
    await type(page, 'post', 'Chánh Văn phòng');
    await page.getByRole('button', { name: /^Thêm hạn/ }).click();
    await type(page, 'what', 'Gửi danh sách');
    await choose(page, 'documents', '66');
    await page.waitForTimeout(delayMs + 500);
    await pressSave(page);
    await expect
      .poll(() => draftData('news', slug))
      .toMatchObject({
        section: 'co-so',
        documents: ['399-qd-tw-2026', '66-qd-tw-2017'],
        draft: true,
        cover: { alt: 'Các đại biểu ngồi quanh bàn họp' },
        byline: { name: 'Nguyễn Văn Thử', post: 'Chánh Văn phòng' },
        deadlines: [{ what: 'Nộp báo cáo năm' }, { what: 'Gửi danh sách' }],
      });
    const data = await draftData('news', slug);
    expect(JSON.stringify(data)).toMatch(/2027-12-31/);
    expect(JSON.stringify(data)).toMatch(/2026-11-12/);
    const drafts = await server.services.store.drafts();
    expect(drafts.filter((draft) => draft.slug.startsWith(slug))).toHaveLength(1);
    expect(session.dialogs).toEqual([]);
    await session.context.close();
  });

  it.each(DELAYS_MS)(
    'a unit on the site, answers %i ms late',
    { timeout: 900_000 },
    async (delayMs) => {
      const session = await editors.signInAs('ha');
      const { page } = session;
      const { store } = server.services;
      await goTo(page, 'collections/units/entries/chi-bo-mot');
      await expect.poll(() => last(page, 'name').inputValue()).not.toBe('');
      await slowDown(page, delayMs);
      await type(page, 'hours', `Sáng ${delayMs}`);
      await pressSave(page);
      await choose(page, 'group', 'Doanh nghiệp');
      await type(page, 'members', '3');
      await type(page, 'phone', ' máy lẻ 5');
      await page
        .getByRole('button', { name: /^Thêm chức/ })
        .first()
        .click();
      await type(page, 'title', 'Thủ kho');
      await page.waitForTimeout(delayMs + 500);
      await pressSave(page);
      await type(page, 'hours', ' chiều');
      await page.waitForTimeout(delayMs + 500);
      await pressSave(page);
      await expect
        .poll(() => draftData('units', 'chi-bo-mot'))
        .toMatchObject({
          group: 'doanh-nghiep',
          members: 123,
          hours: `Sáng ${delayMs} chiều`,
          posts: expect.arrayContaining([expect.objectContaining({ title: 'Thủ kho' })]),
        });
      const drafts = await store.drafts();
      expect(drafts.filter(({ collection }) => collection === 'units')).toHaveLength(1);
      expect(session.dialogs).toEqual([]);
      await session.context.close();
      // The next line of the table begins with the published entry again.
      const key = { collection: 'units', slug: 'chi-bo-mot' };
      await (await server.client('quantri')).cms('deleteUnpublishedEntry', key);
    },
  );
});
