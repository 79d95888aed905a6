import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scormStrings as strings } from '../../src/i18n/scorm-strings.ts';
import type { Course } from '../../src/learning/exchange/scorm/course.ts';
import { axe } from '../helpers/axe.ts';
import { launchChromium } from '../helpers/chromium.ts';
import { generatedCourse, packageOf, recordOf, startLms } from '../helpers/scorm.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Where the questions stand: the page itself, or the frame in a learning system. */
type Place = Page | FrameLocator;

const button = (place: Place, name: string | RegExp) =>
  place.getByRole('button', { name, exact: typeof name === 'string' });

/** Answers the question that is shown, with a mouse. */
async function answer(place: Place, course: Course, isRight: boolean): Promise<void> {
  const stem = await place.locator('legend').textContent();
  const question = course.questions.find((one) => one.stem === stem);
  if (!question) throw new Error(`no question: ${stem}`);
  const label = (text: string) => place.locator('label').filter({ hasText: text });
  const { kind, options } = question;
  const wrong = options.filter(({ correct }) => !correct).slice(-1);
  switch (kind) {
    case 'order':
      for (const [at, { text }] of options.entries())
        await label(text)
          .locator('select')
          .selectOption(String(isRight ? at + 1 : options.length - at));
      break;
    case 'match':
      for (const [at, { text }] of options.entries())
        await label(text)
          .locator('select')
          .selectOption(options[isRight ? at : (at + 1) % options.length]?.pair ?? '');
      break;
    case 'fill':
      await place
        .getByLabel(strings.hints.fill)
        .fill(isRight ? (options[0]?.text ?? '') : 'không phải');
      break;
    default:
      for (const { text } of isRight ? options.filter(({ correct }) => correct) : wrong)
        await label(text ?? '')
          .locator('input')
          .check();
  }
  await button(place, strings.answer).click();
  await place.locator('.result').waitFor();
}

describe('in a learning system (scorm-again)', () => {
  it('keeps the state over a reload and reports the score', async () => {
    const course = generatedCourse(12);
    const lms = await startLms(browser, await packageOf(course));
    const sco = lms.page.frameLocator('iframe');
    await lms.page.goto(lms.url('lms.html'));
    await sco.getByText(strings.connected).waitFor();
    expect(await recordOf(lms.context)).toMatchObject({ lesson_status: 'incomplete' });
    await button(sco, strings.resume).click();
    // Six kinds, all right; then one that is wrong.
    for (let at = 0; at < 7; at += 1) {
      await answer(sco, course, at < 6);
      const heading = await sco.locator('.result h2').textContent();
      expect(heading).toBe(at < 6 ? strings.right : strings.wrong);
      await expect
        .poll(() => recordOf(lms.context))
        .toMatchObject({
          raw: String(Math.floor((Math.min(at + 1, 6) / 12) * 100)),
          lesson_status: 'incomplete',
        });
      await button(sco, strings.next).click();
    }
    await lms.page.reload();
    await sco.getByText(strings.progress(7, 12, 50)).waitFor();
    expect(await recordOf(lms.context)).toMatchObject({ exit: 'suspend' });
    await button(sco, strings.resume).click();
    for (let at = 7; at < 12; at += 1) {
      await answer(sco, course, true);
      await button(sco, strings.next).click();
    }
    await expect
      .poll(() => recordOf(lms.context))
      .toMatchObject({ raw: '91', min: '0', max: '100', lesson_status: 'passed' });
    await button(sco, strings.redo).click();
    await answer(sco, course, true);
    await expect.poll(() => recordOf(lms.context)).toMatchObject({ raw: '100' });
    expect(lms.faults).toEqual([]);
    await lms.context.close();
  });

  it('holds 240 questions under the limit, and finds their states again in a changed bank', async () => {
    const course = generatedCourse(240);
    const lms = await startLms(browser, await packageOf(course));
    const sco = lms.page.frameLocator('iframe');
    await lms.page.goto(lms.url('lms.html'));
    await button(sco, strings.resume).click();
    const frame = lms.page.frame({ url: /index\.html/ });
    // By hand this takes minutes: the first two inputs, selects or letters are given to each question.
    await frame?.evaluate(async () => {
      for (let count = 0; count < 240; count += 1) {
        document.querySelector<HTMLInputElement>('.options input:not([type=text])')?.click();
        const fields = document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
          '.options select, .options input[type=text]',
        );
        for (const [at, field] of fields.entries()) {
          if (field instanceof HTMLSelectElement) field.selectedIndex = at + 1;
          else field.value = 'gì đó';
        }
        document.querySelector<HTMLButtonElement>('form .main')?.click();
        document.querySelector<HTMLButtonElement>('.result ~ .buttons .main')?.click();
      }
    });
    await sco.getByText(/Đã trả lời 240\/240/).waitFor();
    const { suspend_data = '', raw } = await recordOf(lms.context);
    expect(suspend_data.length).toBeGreaterThan(240);
    expect(suspend_data.length).toBeLessThanOrEqual(4096);
    console.log(`suspend data of 240 answered questions: ${suspend_data.length} characters`);
    const questions = [...generatedCourse(241).questions].reverse().slice(0, 239);
    lms.replacePackage(await packageOf({ ...course, questions }));
    await lms.page.reload();
    await sco.getByText(/Đã trả lời 238\/239/).waitFor();
    expect(Number(raw)).toBeGreaterThan(0);
    expect(lms.faults).toEqual([]);
    await lms.context.close();
  });
});

/** A learning system in a few lines, that knows only what it must; calls are counted. */
const small = (values: string, inside: string) => `<!doctype html><title>LMS</title><script>
const values = ${values};
window.calls = [];
window.API = {
  LMSInitialize: () => 'true',
  LMSGetValue: (name) => values[name] ?? '',
  LMSSetValue: (name, value) => { calls.push(name); values[name] = value; return 'true'; },
  LMSCommit: () => { calls.push('commit'); return 'true'; },
  LMSFinish: () => 'true',
};
window.valueOf = (name) => values[name];
</script>${inside}`;

describe('in other surroundings', () => {
  const course = generatedCourse(6);

  it('a learning system that names no mode gets the results', async () => {
    const host = small('{}', '<iframe src="sco/index.html" width="100%" height="800"></iframe>');
    const lms = await startLms(browser, await packageOf(course), { host });
    await lms.page.goto(lms.url('lms.html'));
    const sco = lms.page.frameLocator('iframe');
    await button(sco, strings.resume).click();
    await answer(sco, course, true);
    const score = () => lms.page.evaluate("values['cmi.core.score.raw']");
    await expect.poll(score).toBe('16');
    await lms.context.close();
  });

  it('a learning system that fails to store is named, and asked again at the next question', async () => {
    const host = `${small('{}', '<iframe src="sco/index.html" width="100%" height="800"></iframe>')}
      <script>API.LMSCommit = () => String(Boolean(window.isWell));</script>`;
    const lms = await startLms(browser, await packageOf(course), { host });
    await lms.page.goto(lms.url('lms.html'));
    const sco = lms.page.frameLocator('iframe');
    await button(sco, strings.resume).click();
    await answer(sco, course, true);
    await sco.getByText(strings.notSaved).waitFor();
    await lms.page.evaluate('void (isWell = true)');
    await button(sco, strings.next).click();
    await answer(sco, course, true);
    await sco.getByText(strings.connected).waitFor();
    await lms.context.close();
  });

  it('a visit that only looks again records nothing, and says so', async () => {
    const host = small(
      "{ 'cmi.core.lesson_mode': 'review' }",
      '<iframe src="sco/index.html" width="100%" height="800"></iframe>',
    );
    const lms = await startLms(browser, await packageOf(course), { host });
    await lms.page.goto(lms.url('lms.html'));
    const sco = lms.page.frameLocator('iframe');
    await sco.getByText(strings.reviewOnly).waitFor();
    await button(sco, strings.resume).click();
    await answer(sco, course, true);
    expect(await lms.page.evaluate('calls')).toEqual([]);
    await lms.context.close();
  });

  it('a window that the learning system opened finds it', async () => {
    const lms = await startLms(browser, await packageOf(course), { host: small('{}', '') });
    await lms.page.goto(lms.url('lms.html'));
    const [popup] = await Promise.all([
      lms.context.waitForEvent('page'),
      lms.page.evaluate("void window.open('sco/index.html')"),
    ]);
    await popup.getByText(strings.connected).waitFor();
    await lms.context.close();
  });

  it('a plain page works, and says that nothing is kept', async () => {
    const lms = await startLms(browser, await packageOf(course));
    await lms.page.goto(lms.url('sco/index.html'));
    await lms.page.getByText(strings.alone).waitFor();
    await button(lms.page, strings.resume).click();
    await button(lms.page, strings.answer).click();
    await lms.page.getByText(strings.nothing).waitFor();
    for (let at = 0; at < 6; at += 1) {
      if (course.questions[at]?.kind === 'order') {
        const selects = lms.page.locator('.options select');
        for (const place of [0, 1]) await selects.nth(place).selectOption('2');
        await button(lms.page, strings.answer).click();
        await lms.page.getByText(strings.twice('2')).waitFor();
      }
      await answer(lms.page, course, true);
      await button(lms.page, strings.next).click();
    }
    await lms.page.getByText(strings.progress(6, 6, 100)).waitFor();
    expect(lms.faults).toEqual([]);
    await lms.context.close();
  });
});

describe('by keyboard alone', () => {
  const course = generatedCourse(6);

  /** Goes to an element by the Tab key only. */
  async function tabTo(page: Page, selector: string): Promise<void> {
    for (let count = 0; count < 60; count += 1) {
      if (await page.evaluate((one) => document.activeElement?.matches(one), selector)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${selector}`);
  }

  it('all six kinds give the same points as with a mouse; axe finds nothing', async () => {
    const lms = await startLms(browser, await packageOf(course), {
      browser: { viewport: { width: 360, height: 740 } },
    });
    const { page } = lms;
    await page.goto(lms.url('sco/index.html'));
    expect(await axe(page)).toEqual([]);
    await tabTo(page, 'main .main');
    await page.keyboard.press('Enter');
    for (const { kind, options } of course.questions) {
      expect(await axe(page)).toEqual([]);
      const right = [...options.keys()].filter((place) => options[place]?.correct);
      if (kind === 'fill') {
        await tabTo(page, '.options input');
        await page.keyboard.insertText(options[0]?.text ?? '');
      } else if (kind === 'order' || kind === 'match') {
        const count = await page.locator('.options select').count();
        for (let at = 0; at < count; at += 1) {
          await tabTo(page, `.options li:nth-child(${at + 1}) select`);
          const label = await page.locator('.options label').nth(at).locator('span').textContent();
          const place = options.findIndex(({ text }) => text === label);
          const wanted = kind === 'order' ? String(place + 1) : `Vế ${place}`;
          const chosen = () =>
            page.evaluate(() => (document.activeElement as HTMLSelectElement | null)?.value);
          while ((await chosen()) !== wanted) await page.keyboard.press('ArrowDown');
          await page.keyboard.press('Tab');
        }
      } else {
        for (const place of right) {
          if (kind === 'one') {
            await tabTo(page, '.options input');
            const value = () =>
              page
                .locator('.options input:checked')
                .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value).join(''));
            await page.keyboard.press('Space');
            while ((await value()) !== String(place)) await page.keyboard.press('ArrowDown');
          } else {
            await tabTo(page, `.options input[value="${place}"]`);
            await page.keyboard.press('Space');
          }
        }
      }
      await tabTo(page, 'form .main');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: strings.right, exact: true }).waitFor();
      expect(await axe(page)).toEqual([]);
      await tabTo(page, '.result ~ .buttons .main');
      await page.keyboard.press('Enter');
    }
    await page.getByText(strings.progress(6, 6, 100)).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(lms.faults).toEqual([]);
    await lms.context.close();
  });
});
