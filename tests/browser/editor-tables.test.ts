import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../helpers/axe.ts';
import { draftBody, makeDraft, openDraft } from '../helpers/drafts.ts';
import { type EditorSession, type Editors, paste, save } from '../helpers/editor.ts';
import { startEditors } from '../helpers/editor-server.ts';
import type { TestServer } from '../helpers/server.ts';

let server: TestServer;
let editors: Editors;
let session: EditorSession;
startEditors(async (started) => {
  ({ server, editors } = started);
  session = await editors.signInAs('ha');
});

const tool = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function openText(slug: string, body: string): Promise<Page> {
  const { page } = session;
  await makeDraft(server, slug, body);
  await openDraft(session, slug);
  await page.locator('[data-slate-editor]').first().click();
  await page.keyboard.press('Control+End');
  return page;
}

/** The body of a draft without the blanks that only make columns stand below each other. */
async function savedTable(slug: string): Promise<string> {
  return (await draftBody(server, slug)).replace(/ {2,}/g, ' ').replace(/-{2,}/g, '--');
}

describe('a table', () => {
  it('is asked for by rows and columns, typed with Tab, and saved as plain Markdown', async () => {
    const page = await openText('bang-moi', 'Số liệu:');
    await tool(page, 'Chèn bảng').first().click();
    const box = page.getByRole('dialog');
    expect(await axe(page, '[open].o-dialog')).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await axe(page, '[open].o-dialog')).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await box.getByLabel('Số dòng').fill('2');
    await box.getByLabel('Số cột').fill('2');
    await page.keyboard.press('Enter');
    await page.locator('.o-table').waitFor();
    await page.keyboard.type('Đơn vị');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Số đảng viên');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Chi bộ Một');
    await page.keyboard.press('Tab');
    await page.keyboard.type('12 | 5 nữ');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Chi bộ Hai');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('End');
    await page.keyboard.type('.');
    expect(await page.locator('.o-table th[scope=col]').allTextContents()).toEqual([
      'Đơn vị',
      'Số đảng viên',
    ]);
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Sau bảng.');
    await save(page);
    await expect
      .poll(() => savedTable('bang-moi'))
      .toBe(
        'Số liệu:\n\n| Đơn vị | Số đảng viên |\n| -- | -- |\n| Chi bộ Một | 12 \\| 5 nữ. |\n| Chi bộ Hai | |\n\nSau bảng.',
      );
    expect(await axe(page, '.o-text-tools')).toEqual([]);
  });

  it('gains and loses rows and columns by its buttons, and goes as a whole', async () => {
    const page = await openText('bang-sua', '| A | B |\n| --- | --- |\n| 1 | 2 |');
    const cell = (name: string) =>
      page.locator('.o-table td, .o-table th').filter({ hasText: name });
    await cell('1').click();
    await tool(page, 'Thêm dòng phía dưới').click();
    await page.keyboard.type('dưới');
    await tool(page, 'Thêm dòng phía trên').click();
    await page.keyboard.type('trên');
    await cell('B').click();
    await tool(page, 'Thêm cột bên phải').click();
    await page.keyboard.type('phải');
    await cell('A').click();
    await tool(page, 'Thêm cột bên trái').click();
    await page.keyboard.type('trái');
    await save(page);
    await expect
      .poll(() => savedTable('bang-sua'))
      .toBe(
        '| trái | A | B | phải |\n| -- | -- | -- | -- |\n| | 1 | 2 | |\n| | trên | | |\n| | dưới | | |',
      );
    await cell('trên').click();
    await tool(page, 'Xóa dòng này').click();
    await cell('B').click();
    await page.keyboard.press('Alt+F10');
    await tool(page, 'Xóa cột này').focus();
    await page.keyboard.press('Enter');
    await save(page);
    await expect
      .poll(() => savedTable('bang-sua'))
      .toBe('| trái | A | phải |\n| -- | -- | -- |\n| | 1 | |\n| | dưới | |');
    await cell('dưới').click();
    await tool(page, 'Xóa cả bảng').click();
    await page.keyboard.type('Không còn bảng.');
    await save(page);
    await expect.poll(() => savedTable('bang-sua')).toBe('Không còn bảng.');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.locator('.o-table').waitFor();
  });

  it('stays whole whatever is pressed or pasted in a cell', async () => {
    const page = await openText('bang-nguyen', '| A | B |\n| --- | --- |\n| 1 | 2 |');
    await page.locator('.o-table td').first().click();
    for (const key of ['Home', 'Backspace', 'End', 'Delete', 'Enter'])
      await page.keyboard.press(key);
    await page.locator('.o-table td').last().click();
    await page.keyboard.press('Shift+Enter');
    await page.getByText('Mỗi ô của bảng chỉ có một dòng chữ').first().waitFor();
    await paste(page, '<p>Một</p><p>Hai</p>');
    await page
      .locator('.o-table td')
      .filter({ hasText: /Một.*Hai/ })
      .waitFor();
    for (const name of ['Trích dẫn', 'Danh sách dấu đầu dòng'])
      await page.getByTitle(name).first().click();
    await save(page);
    const body = await savedTable('bang-nguyen');
    const rows = body.split('\n').filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row.match(/\|/g)).toHaveLength(3);
    expect(body).toMatch(/\| 1 \|/);
  });

  it('nothing of all this broke the policy or wrote into the console', () => {
    expect(session.faults).toEqual([]);
  });
});
