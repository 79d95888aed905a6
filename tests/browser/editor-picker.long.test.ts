import { describe, expect, it } from 'vitest';
import { draftText } from '../helpers/drafts.ts';
import { type Editors, field, fillNews, goTo, save } from '../helpers/editor.ts';
import { startEditors } from '../helpers/editor-server.ts';
import { newsText, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let editors: Editors;
const oldNews = newsText('Tin cũ', undefined, 'documents: [da-xoa]\n');
startEditors(
  (started) => {
    ({ server, editors } = started);
  },
  { files: { 'tin-tuc/tin-cu.md': oldNews } },
);

describe('a field that points at other entries', () => {
  it('is searched without accents and keeps the order of choice', async () => {
    const { page, context, faults } = await editors.signInAs('ha');
    await goTo(page, 'collections/news/new');
    await fillNews(page, 'Tin dẫn văn bản', 'Chữ.');
    const picker = field(page, 'documents');
    await picker.fill('khong co van ban nay');
    await page.getByText('Không tìm thấy bài nào').waitFor();
    await picker.press('Escape');
    await page.getByText('Không tìm thấy bài nào').waitFor({ state: 'detached' });
    await picker.fill('tham quyen ban hanh');
    await page.getByRole('option', { name: /^66-QĐ\/TW – về thể loại/ }).waitFor();
    await page.getByRole('option', { name: /^399-QĐ\/TW/ }).click();
    await page.getByRole('button', { name: /^Bỏ 399-QĐ\/TW/ }).waitFor();
    await picker.fill('66');
    await expect.poll(() => page.getByRole('option').allTextContents()).toHaveLength(1);
    await picker.press('Enter');
    await page.getByRole('button', { name: /^Bỏ 66-QĐ\/TW/ }).waitFor();
    await save(page);
    expect(await draftText(server, 'tin-dan-van-ban')).toContain(
      'documents:\n  - 399-qd-tw-2026\n  - 66-qd-tw-2017\n',
    );
    expect(faults).toEqual([]);
    await context.close();
  });

  it('gives up a value by keyboard', async () => {
    const { page, context } = await editors.signInAs('ha');
    await goTo(page, 'collections/news/entries/tin-mau');
    await page.getByRole('button', { name: /^Bỏ 66-QĐ\/TW/ }).waitFor();
    const picker = field(page, 'documents');
    await picker.fill('399');
    await page.getByRole('option', { name: /^399-QĐ\/TW/ }).waitFor();
    await picker.press('Enter');
    await page.getByRole('button', { name: /^Bỏ 399-QĐ\/TW/ }).waitFor();
    for (const key of ['ArrowLeft', 'ArrowLeft', 'Backspace']) await picker.press(key);
    await page.getByRole('button', { name: /^Bỏ 66/ }).waitFor({ state: 'detached' });
    await save(page);
    expect(await draftText(server, 'tin-mau')).toContain('documents:\n  - 399-qd-tw-2026\n');
    await context.close();
  });

  it('names an entry that is not on the site', async () => {
    const { page, context } = await editors.signInAs('ha');
    await goTo(page, 'collections/news/entries/tin-cu');
    await page.getByText('da-xoa (chưa đăng hoặc đã xóa)').waitFor();
    await context.close();
  });

  it('is a single choice inside a block, and becomes its attribute', async () => {
    const { page, context } = await editors.signInAs('ha');
    await goTo(page, 'collections/news/new');
    await fillNews(page, 'Tin có khối văn bản', 'Chữ.');
    await page.getByRole('button', { name: 'Chèn thêm' }).first().click();
    await page.getByRole('menuitem', { name: 'Dẫn văn bản' }).click();
    const picker = field(page, 'ma');
    await picker.fill('399');
    await page.getByRole('option', { name: /^399-QĐ\/TW/ }).waitFor();
    await picker.press('Enter');
    await page
      .locator('[data-slate-editor]')
      .getByText(/^399-QĐ\/TW – về thể loại/)
      .waitFor();
    await save(page);
    expect(await draftText(server, 'tin-co-khoi-van-ban')).toContain(
      '::van-ban{ma="399-qd-tw-2026"}',
    );
    await context.close();
  });
});
