import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../helpers/axe.ts';
import { draftBody, makeDraft, openDraft } from '../helpers/drafts.ts';
import { type EditorSession, type Editors, save } from '../helpers/editor.ts';
import { insertBlock } from '../helpers/editor-files.ts';
import { startEditors } from '../helpers/editor-server.ts';
import type { TestServer } from '../helpers/server.ts';

let server: TestServer;
let editors: Editors;
let session: EditorSession;
startEditors(async (started) => {
  ({ server, editors } = started);
  session = await editors.signInAs('ha');
});

const text = (page: Page) => page.locator('[data-slate-editor]').first();
const tool = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A draft of its own with the cursor at the end of its text. */
async function openText(slug: string, body: string): Promise<Page> {
  const { page } = session;
  await makeDraft(server, slug, body);
  await openDraft(session, slug);
  await text(page).click();
  await page.keyboard.press('Control+End');
  return page;
}

describe('undo and redo', () => {
  it('by keys and by buttons, which say whether there is anything to undo', async () => {
    const page = await openText('hoan-tac', 'Câu đầu.');
    expect(await tool(page, 'Hoàn tác').isDisabled()).toBe(true);
    await page.keyboard.type(' Câu hai.');
    await page.keyboard.press('Control+z');
    await expect.poll(() => text(page).textContent()).toBe('Câu đầu.');
    await page.keyboard.press('Control+y');
    await expect.poll(() => text(page).textContent()).toBe('Câu đầu. Câu hai.');
    await tool(page, 'Hoàn tác').click();
    await expect.poll(() => text(page).textContent()).toBe('Câu đầu.');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => text(page).textContent()).toBe('Câu đầu. Câu hai.');
    expect(await tool(page, 'Làm lại').isDisabled()).toBe(true);
    await save(page);
    expect(await draftBody(server, 'hoan-tac')).toBe('Câu đầu. Câu hai.');
  });

  it('of what was typed into a block: its form shows what is saved', async () => {
    const page = await openText('hoan-tac-khoi', 'Chữ.');
    const block = await insertBlock(page, 'Hộp lưu ý');
    const title = block.getByLabel('Tiêu đề');
    await title.fill('Lưu ý chung');
    await tool(page, 'Hoàn tác').first().click();
    await expect.poll(() => title.inputValue().catch(() => '')).toBe('');
    await tool(page, 'Làm lại').first().click();
    await expect.poll(() => title.inputValue().catch(() => '')).toBe('Lưu ý chung');
    await save(page);
    expect(await draftBody(server, 'hoan-tac-khoi')).toContain(':::hop{tieu-de="Lưu ý chung"}');
  });
});

describe('raised and lowered characters', () => {
  it('by keys and buttons, there and back; what has no such form stays and is told', async () => {
    const page = await openText('chi-so', 'Diện tích 25 m');
    await page.keyboard.type('2');
    await page.keyboard.press('Control+.');
    await page.keyboard.type(' khí CO2');
    await page.keyboard.press('Control+=');
    await page.keyboard.type(' và 10');
    await page.keyboard.type('3');
    await page.keyboard.press('Shift+ArrowLeft');
    expect(await tool(page, 'Chỉ số trên').getAttribute('aria-pressed')).toBe('false');
    await tool(page, 'Chỉ số trên').click();
    await expect.poll(() => tool(page, 'Chỉ số trên').getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => text(page).textContent()).toBe('Diện tích 25 m² khí CO₂ và 10³');
    await tool(page, 'Chỉ số trên').click();
    await expect.poll(() => text(page).textContent()).toBe('Diện tích 25 m² khí CO₂ và 103');
    await page.keyboard.press('Control+Shift+=');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type(' đồng');
    for (let count = 0; count < 4; count += 1) await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Control+.');
    await expect.poll(() => text(page).textContent()).toBe('Diện tích 25 m² khí CO₂ và 10³ đồⁿᵍ');
    await page.getByText('Không có dạng chỉ số trên nên giữ nguyên: đ ồ').waitFor();
    await save(page);
    expect(await draftBody(server, 'chi-so')).toBe('Diện tích 25 m² khí CO₂ và 10³ đồⁿᵍ');
  });
});

describe('the tools', () => {
  it('are reached by keys, named in Vietnamese with their shortcuts, and accessible', async () => {
    const page = await openText('cong-cu', 'Chữ.');
    await page.keyboard.type('x');
    await page.keyboard.press('Alt+F10');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('title'))).toBe(
      'Hoàn tác (Ctrl+Z)',
    );
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Chèn bảng',
    );
    expect(await axe(page, '.o-text-tools')).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await axe(page, '.o-text-tools')).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('nothing of all this broke the policy or wrote into the console', () => {
    expect(session.faults).toEqual([]);
  });
});
