import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from '../helpers/axe.ts';
import { startTestSite, type TestSite } from '../helpers/browser.ts';
import { WORK } from '../helpers/build-site.ts';
import { buildExercises } from '../helpers/exercise-site.ts';

const outDir = join(WORK, 'exercises-browser');
const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
  reducedMotion: 'reduce',
};
let site: TestSite;
beforeAll(async () => {
  expect(await buildExercises(outDir)).toBe('');
  site = await startTestSite(outDir);
});
afterAll(async () => {
  await site.close();
  rmSync(outDir, { recursive: true, force: true });
});

/** Opens an exercise; `done` gives what the device remembers. */
async function openExercise(slug: string, options: BrowserContextOptions = PHONE) {
  const { page, context, faults } = await site.open(options);
  await page.goto(`${site.origin}/tap-huan/bai-tap/${slug}`, { waitUntil: 'networkidle' });
  /** "right/total" as the device remembers it; null before. */
  const done = () =>
    page.evaluate(
      (id) => {
        const best = JSON.parse(localStorage.getItem('hoc-tap') ?? '{}').exercises?.[id];
        return best ? `${best.right}/${best.total}` : null;
      },
      slug.replace('/', ''),
    );
  return { page, context, faults, done };
}

const task = (page: Page, at: number) => page.locator(`[data-task="${at}"]`);
const result = (page: Page, at: number) => task(page, at).locator('[data-result]');

describe('a trainee by touch at 360 px', () => {
  it('writes symbols, is told every fault, and gets the first answers counted', async () => {
    const { page, context, faults, done } = await openExercise('so-ky-hieu/');
    const judge = (at: number) => task(page, at).getByRole('button', { name: 'Chấm' }).tap();
    await judge(0);
    expect(await result(page, 0).textContent()).toContain('Chưa ghi gì');
    expect(await done()).toBeNull();
    await task(page, 0).getByLabel('Số và ký hiệu').tap();
    await page.keyboard.insertText('Số: 5/NQ-ĐU');
    await judge(0);
    const words = (await result(page, 0).textContent()) ?? '';
    for (const part of [
      'Chưa đúng',
      'đổi chỗ',
      'dấu hai chấm',
      'số 0',
      'Số 05-NQ/ĐU',
      'đảng ủy ghi ĐU',
    ])
      expect(words).toContain(part);
    await task(page, 0).getByLabel('Số và ký hiệu').fill('05-NQ/ĐU');
    await judge(0);
    expect(await result(page, 0).textContent()).toMatch(/^Đúng\./);
    await task(page, 1).getByLabel('Số và ký hiệu').fill(' số 12–CTr/\u00d0U ');
    await judge(1);
    expect(await page.getByRole('status').first().textContent()).toContain('lần đầu 1 trên 2');
    expect(await done()).toBe('1/2');
    await page.getByRole('button', { name: 'Làm lại' }).tap();
    expect(await page.locator('.result:not(:empty)').count()).toBe(0);
    expect(await task(page, 0).getByLabel('Số và ký hiệu').inputValue()).toBe('');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('marks the lines of a draft and reads why beside each', async () => {
    const { page, context, done } = await openExercise('ban-thao/');
    await page.getByLabel('Số: 05/NQ-ĐU').tap();
    await page.getByLabel('Nơi nhận').tap();
    await page.getByRole('button', { name: 'Chấm' }).tap();
    const line = (at: number) => page.locator(`[data-line="${at}"] .result`).textContent();
    expect(await line(0)).toBe('');
    expect(await line(1)).toContain('Tìm đúng');
    expect(await line(2)).toContain('Bỏ sót');
    expect(await line(2)).toContain('tháng 4 thừa số 0');
    expect(await line(3)).toContain('Đánh dấu nhầm');
    expect(await page.locator('[data-result]').textContent()).toContain('1 trên 2');
    expect(await done()).toBe('0/2');
    await context.close();
  });

  it.each([
    [
      'the-loai',
      ['huong-dan', 'chi-bo', 'K/T'],
      ['Chi bộ không ban hành hướng dẫn', 'phó bí thư cũng ký T/M'],
    ],
    ['don-thu', ['to-cao', 'luu'], ['khiếu nại', 'ủy ban kiểm tra']],
  ])('%s: chooses from lists', async (slug, values, parts) => {
    const { page, context, done } = await openExercise(`${slug}/`);
    const lists = task(page, 0).locator('select');
    for (const [at, value] of values.entries()) await lists.nth(at).selectOption(value);
    await task(page, 0).getByRole('button', { name: 'Chấm' }).tap();
    for (const part of parts) expect(await result(page, 0).textContent()).toContain(part);
    expect(await done()).toBe('0/1');
    await context.close();
  });
});

describe('a trainee with the keyboard alone', () => {
  it('writes days: Enter judges, Tab goes on', async () => {
    const { page, context, done } = await openExercise('ngay-thang/', {
      viewport: { width: 360, height: 740 },
    });
    await page.getByLabel('Ngày trong lời viện dẫn').focus();
    await page.keyboard.type('03/4/2018');
    await page.keyboard.press('Enter');
    expect(await result(page, 0).textContent()).toMatch(/^Đúng\./);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('date-2');
    await page.keyboard.insertText('Xã Mẫu, ngày 6 tháng 2 năm 2026');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await result(page, 1).textContent()).toContain('Tháng 1 và tháng 2 phải có số 0');
    expect(await done()).toBe('1/2');
    await context.close();
  });

  it('chooses from lists and marks lines', async () => {
    const lists = await openExercise('don-thu/', { viewport: { width: 360, height: 740 } });
    await lists.page.getByLabel('Loại đơn').focus();
    await lists.page.keyboard.type('Khiếu');
    await lists.page.keyboard.press('Tab');
    await lists.page.keyboard.type('Chuyển ủy');
    await lists.page.keyboard.press('Tab');
    await lists.page.keyboard.press('Enter');
    expect(await lists.done()).toBe('1/1');
    await lists.context.close();
    const draft = await openExercise('ban-thao/', { viewport: { width: 360, height: 740 } });
    await draft.page.locator('[name=lines]').first().focus();
    for (const key of ['Tab', 'Space', 'Tab', 'Space', 'Tab', 'Tab', 'Enter'])
      await draft.page.keyboard.press(key);
    expect(await draft.done()).toBe('2/2');
    await draft.context.close();
  });
});

describe('the pages of exercises', () => {
  it.each(['', 'so-ky-hieu/', 'ngay-thang/', 'the-loai/', 'ban-thao/', 'don-thu/', 'cu/'])(
    '%s are without a fault for axe, and in both widths and themes',
    async (slug) => {
      for (const [width, colorScheme] of [
        [360, 'light'],
        [360, 'dark'],
        [1280, 'light'],
      ] as const) {
        const { page, context, faults } = await openExercise(slug, {
          viewport: { width, height: 800 },
          colorScheme,
          reducedMotion: 'reduce',
        });
        const judges = page.getByRole('button', { name: 'Chấm' });
        if ((await judges.count()) > 0) await judges.first().click();
        expect(await axe(page), `${width} ${colorScheme}`).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
        expect(faults).toEqual([]);
        await context.close();
      }
    },
  );

  it('read without JavaScript: nothing to press, answers in a fold', async () => {
    const { page, context } = await openExercise('so-ky-hieu/', {
      ...PHONE,
      javaScriptEnabled: false,
    });
    expect(await page.getByRole('button', { name: 'Chấm' }).count()).toBe(0);
    expect(await page.getByText('tắt JavaScript').isVisible()).toBe(true);
    expect(await page.getByText('đảng ủy ghi ĐU').isVisible()).toBe(false);
    await page.getByText('Đáp án và lý do').first().tap();
    expect(await page.getByText('đảng ủy ghi ĐU').isVisible()).toBe(true);
    await context.close();
  });

  it('print as a sheet to write on, with the answers on a sheet of their own', async () => {
    const { page, context } = await openExercise('the-loai/', {});
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Chấm' }).count()).toBe(0);
    expect(await page.getByText('Thể loại, chọn trong:').isVisible()).toBe(true);
    const fold = page.locator('details.answers');
    expect(await fold.getByRole('heading', { name: 'Đáp án và lý do' }).isVisible()).toBe(true);
    expect(await fold.evaluate((box) => getComputedStyle(box).breakBefore)).toBe('page');
    await context.close();
  });
});
