import { expect, it } from 'vitest';
import { type Editors, fillNews, goTo, pressSave, save } from '../helpers/editor.ts';
import { startEditors } from '../helpers/editor-server.ts';
import { slowDown } from '../helpers/slow-answers.ts';

let editors: Editors;
startEditors((started) => {
  ({ editors } = started);
});

/** Long enough to be typed before, during and after the answer to the first save. */
const TEXT = 'Nộp báo cáo năm, ghi rõ số lượng, người ký và nơi nhận như đã ghi ở mẫu kèm theo';
/** A slow machine: letters come while the page is still being drawn. */
const SLOWER = 4;

/** Counts the letters that stood in a field and were taken out again before the page was drawn. */
function countLetters(): void {
  const counted = Object.assign(window, { typed: 0, takenOut: [] as string[] });
  const afterInput = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return;
    const { value } = target;
    counted.typed += 1;
    requestAnimationFrame(() => {
      if (!target.value.startsWith(value)) counted.takenOut.push(`${value} -> ${target.value}`);
    });
  };
  window.addEventListener('input', afterInput, { capture: true });
}

it('a letter typed just as the answer to a save arrives stays', { timeout: 600_000 }, async () => {
  const { page, context, dialogs } = await editors.signInAs('ha');
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.evaluate(countLetters);
  for (const [round, delayMs] of [250, 300, 350, 400].entries()) {
    await goTo(page, 'collections/news/new');
    await fillNews(page, `Gõ khi có trả lời ${round}`, 'Câu đầu.');
    await slowDown(page, delayMs);
    await pressSave(page);
    await page.getByRole('button', { name: /^Thêm hạn/ }).click();
    const what = page.locator('[id^="what-field-"]:visible').last();
    await what.click();
    await page.keyboard.type(TEXT, { delay: 15 });
    await page.waitForURL('**/#/collections/news/entries/**');
    expect(await what.inputValue()).toBe(TEXT);
    await page.waitForTimeout(2 * delayMs);
    await save(page);
    await page.unroute('**/api/**');
    await goTo(page, 'collections/news');
  }
  const { typed, takenOut } = (await page.evaluate('({ typed, takenOut })')) as {
    typed: number;
    takenOut: string[];
  };
  expect(takenOut).toEqual([]);
  expect(typed).toBeGreaterThan(4 * TEXT.length);
  expect(dialogs).toEqual([]);
  await context.close();
});
