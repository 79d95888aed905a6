import type { CDPSession } from 'playwright-core';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { type EditorSession, fillNews, goTo } from '../helpers/editor.ts';
import { startEditors } from '../helpers/editor-server.ts';

let clerk: EditorSession;
let devTools: CDPSession;

startEditors(
  async ({ editors }) => {
    clerk = await editors.signInAs('lan');
  },
  {},
  300_000,
);

/** As fast as a cheap laptop with other programs open. */
const SLOWER = 6;
const keyboard = () => clerk.page.keyboard;
const text = () => clerk.page.locator('[data-slate-editor]').first();
const lines = async () =>
  (await text().allInnerTexts())
    .flatMap((shown) => shown.split(/\n+/))
    .filter((line) => line.trim());

beforeAll(async () => {
  const { page } = clerk;
  devTools = await page.context().newCDPSession(page);
  await goTo(page, 'collections/news');
  await goTo(page, 'collections/news/new');
  await fillNews(page, 'Chữ đứng ở chỗ con trỏ', 'Dòng đầu.');
});

beforeEach(async () => {
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await keyboard().press('Control+a');
  await keyboard().type('Dòng đầu.\nDòng giữa.\nDòng cuối.');
  await expect.poll(lines).toEqual(['Dòng đầu.', 'Dòng giữa.', 'Dòng cuối.']);
  // The field knows where the cursor is by now: behind the last line.
  await new Promise((resolve) => setTimeout(resolve, 300));
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
});

const EDITS: [what: string, edit: () => Promise<void>, after: string[]][] = [
  [
    'letters',
    () => keyboard().type(' Viết thêm vào đây'),
    ['Dòng đầu. Viết thêm vào đây', 'Dòng giữa.', 'Dòng cuối.'],
  ],
  [
    'a new line',
    async () => {
      await keyboard().press('Enter');
      await keyboard().type('Dòng mới.');
    },
    ['Dòng đầu.', 'Dòng mới.', 'Dòng giữa.', 'Dòng cuối.'],
  ],
  [
    'letters taken back and written anew, as programs for Telex do',
    async () => {
      for (const _ of 'đầu.') await keyboard().press('Backspace');
      await keyboard().type('thứ nhất');
    },
    ['Dòng thứ nhất', 'Dòng giữa.', 'Dòng cuối.'],
  ],
  [
    'a word composed by the keyboard of the system',
    async () => {
      for (const part of ['v', 've', 'vê', 'về'])
        await devTools.send('Input.imeSetComposition', {
          text: part,
          selectionStart: part.length,
          selectionEnd: part.length,
        });
      await keyboard().insertText('về');
    },
    ['Dòng đầu.về', 'Dòng giữa.', 'Dòng cuối.'],
  ],
];

it.each(EDITS)(
  'puts %s where the cursor was just moved, without any pause',
  async (_, edit, after) => {
    await text().getByText('Dòng đầu.').click();
    await keyboard().press('End');
    await edit();
    await expect.poll(lines, { timeout: 10_000 }).toEqual(after);
  },
);
