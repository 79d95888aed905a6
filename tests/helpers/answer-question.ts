import type { Page } from 'playwright-core';
import type { Question } from '../../src/learning/question.ts';

/** Three ways to move the controls of a form; each must reach every point. */
export type Way = 'touch' | 'mouse' | 'keyboard';

async function choose(page: Page, selector: string, way: Way): Promise<void> {
  const target = page.locator(selector);
  if (way === 'touch') await target.tap();
  else if (way === 'mouse') await target.click();
  else {
    await target.focus();
    await page.keyboard.press('Space');
  }
}

/** Sets a list field: the keyboard types the first letters of nothing, it walks with the arrow keys. */
async function setList(page: Page, selector: string, value: string, way: Way): Promise<void> {
  const list = page.locator(selector);
  if (way !== 'keyboard') {
    await list.selectOption(value);
    return;
  }
  await list.focus();
  const values = await list
    .locator('option')
    .evaluateAll((options) => (options as HTMLOptionElement[]).map((option) => option.value));
  for (let step = 0; step < values.indexOf(value); step += 1)
    await page.keyboard.press('ArrowDown');
}

/** Answers the form of a question rightly. */
export async function answerRightly(
  page: Page,
  form: string,
  question: Question,
  way: Way,
): Promise<void> {
  const places = question.options.map((_, place) => place);
  switch (question.kind) {
    case 'one':
    case 'many':
    case 'mark':
      for (const place of places.filter((at) => question.options[at]?.correct))
        await choose(page, `${form} input[value="${place}"]`, way);
      return;
    case 'order':
      for (const place of places)
        await setList(page, `${form} [data-place="${place}"] select`, String(place), way);
      return;
    case 'match':
      for (const place of places)
        await setList(
          page,
          `${form} [data-place="${place}"] select`,
          question.options[place]?.pair ?? '',
          way,
        );
      return;
    case 'fill':
      await page.locator(`${form} input[type=text]`).focus();
      await page.keyboard.insertText(question.options.find(({ correct }) => correct)?.text ?? '');
  }
}
