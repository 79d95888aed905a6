import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredQuestion } from '../../src/learning/page/bank.ts';
import { answerRightly, type Way } from '../helpers/answer-question.ts';
import { axe } from '../helpers/axe.ts';
import { startTestSite, type TestSite } from '../helpers/browser.ts';
import { SITE, WORK } from '../helpers/build-site.ts';

const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
  reducedMotion: 'reduce',
};
const PRACTICE = '/tap-huan/luyen-tap/';
const RESULTS = '/tap-huan/ket-qua/';
const LESSON = '/tap-huan/m5-the-thuc-trinh-bay/so-ky-hieu-va-quyen-han-ky/';
const DAY_MS = 86_400_000;

const folder = join(SITE, 'tap-huan/ngan-hang');
let bank: Map<string, StoredQuestion>;
let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const all = files.flatMap(
    (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as StoredQuestion[],
  );
  bank = new Map(all.map((question) => [question.id, question]));
});
afterAll(() => site.close());

/** Answers the form of a question rightly. */
function answer(page: Page, form: string, id: string, way: Way): Promise<void> {
  const question = bank.get(id);
  if (!question) throw new Error(`No question ${id}`);
  return answerRightly(page, form, question, way);
}

async function openAt(path: string, options: BrowserContextOptions = PHONE) {
  const opened = await site.open(options);
  await opened.page.goto(site.origin + path, { waitUntil: 'networkidle' });
  return opened;
}

const FORM = '[data-stage] form.question';
const idOf = async (page: Page) => (await page.locator(FORM).getAttribute('data-question')) ?? '';

describe.each<[Way, BrowserContextOptions]>([
  ['touch', PHONE],
  ['mouse', { viewport: { width: 1280, height: 900 } }],
  ['keyboard', { viewport: { width: 360, height: 740 } }],
])('practice by %s', (way, options) => {
  it('asks all six kinds and loses no point', async () => {
    const { page, context, faults } = await openAt(PRACTICE, options);
    const seen = new Set<string>();
    for (const link of ['m5-the-thuc-trinh-bay', 'm4-soan-thao-van-ban']) {
      await page.locator(`[data-module="${link}"]`).click();
      await page.waitForSelector(FORM);
      for (let left = true; left; ) {
        const id = await idOf(page);
        seen.add(bank.get(id)?.kind ?? '');
        await answer(page, FORM, id, way);
        if (way === 'keyboard') {
          await page.getByRole('button', { name: 'Chấm câu này' }).focus();
          await page.keyboard.press('Enter');
        } else await page.getByRole('button', { name: 'Chấm câu này' }).click();
        expect(await page.locator(`${FORM} .question-result`).textContent(), id).toMatch(/^Đúng\./);
        const next = page.locator(FORM).getByRole('button', { name: /Câu tiếp|Kết thúc/ });
        left = (await next.textContent()) === 'Câu tiếp';
        await next.click();
      }
      expect(await page.locator('[data-stage]').textContent()).toContain('Xong 18 câu, đúng 18.');
    }
    expect([...seen].sort()).toEqual(['fill', 'many', 'mark', 'match', 'one', 'order']);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('repetition', () => {
  it('brings a wrong answer back the next day, a right one later, and counts the minutes', async () => {
    const { page, context } = await site.open(PHONE);
    await page.clock.install({ time: new Date('2026-12-01T08:00:00+07:00') });
    await page.goto(`${site.origin}${PRACTICE}?chuyen-de=m1-vi-tri-chuc-nang`);
    await page.waitForSelector(FORM);
    expect(await page.locator('[data-status]').textContent()).toContain('không có câu nào phải ôn');
    const first = await idOf(page);
    await page.locator(`${FORM} :is(input, select)`).first().focus();
    const kind = bank.get(first)?.kind;
    if (kind === 'fill') await page.keyboard.insertText('sai hẳn');
    else if (kind === 'order' || kind === 'match')
      await page.locator(`${FORM} select`).first().selectOption({ index: 1 });
    else {
      const wrong = bank.get(first)?.options.findIndex(({ correct }) => !correct);
      await page.locator(`${FORM} input[value="${wrong}"]`).tap();
    }
    await page.getByRole('button', { name: 'Chấm câu này' }).tap();
    await page.locator(FORM).getByRole('button', { name: 'Câu tiếp' }).tap();
    const second = await idOf(page);
    await answer(page, FORM, second, 'touch');
    await page.getByRole('button', { name: 'Chấm câu này' }).tap();
    for (const [days, words] of [
      [1, 'Hôm nay 1 câu, 1 phút'],
      [7, 'Hôm nay 2 câu, 2 phút'],
    ] as const) {
      await page.clock.setSystemTime(Date.parse('2026-12-01T08:00:00+07:00') + days * DAY_MS);
      await page.goto(site.origin + PRACTICE);
      expect(await page.locator('[data-status]').textContent()).toContain(words);
    }
    await page.getByRole('button', { name: 'Bắt đầu ôn' }).tap();
    await page.waitForSelector(FORM);
    expect(await idOf(page)).toBe(first);
    await context.close();
  });
});

describe('the test', () => {
  it('is the same for everybody with the number, survives a reload, and tells what to read again', async () => {
    const { page, context, faults } = await openAt('/tap-huan/kiem-tra/?de=DE2026');
    const ids = () =>
      page
        .locator(FORM)
        .evaluateAll((forms) => forms.map((form) => (form as HTMLElement).dataset.question ?? ''));
    const sheet = await ids();
    expect(sheet).toHaveLength(30);
    for (const [at, id] of sheet.entries())
      if (at > 0) await answer(page, `#cau-${at + 1}`, id, 'touch');
    await page.reload({ waitUntil: 'networkidle' });
    expect(await ids()).toEqual(sheet);
    expect(await page.locator('[data-stage] > .muted[role=status]').textContent()).toBe(
      'Còn 1 câu chưa trả lời.',
    );
    const asked = new Promise<string>((resolve) => {
      page.once('dialog', (dialog) => {
        resolve(dialog.message());
        void dialog.accept();
      });
    });
    await page.getByRole('button', { name: 'Nộp bài' }).tap();
    expect(await asked).toContain('Còn 1 câu chưa trả lời');
    const result = page.locator('[data-stage]');
    expect(await result.locator('h2').first().textContent()).toBe('Kết quả: 29/30 điểm');
    expect(await result.textContent()).toContain('Đạt mức tự kiểm tra');
    expect(await result.locator('table').textContent()).toContain('Thể thức');
    expect(await result.locator('h3 + ul a').count()).toBe(1);
    expect(await axe(page)).toEqual([]);
    const other = await openAt('/tap-huan/kiem-tra/?de=de2026', {
      viewport: { width: 1280, height: 900 },
    });
    expect(
      await other.page
        .locator(FORM)
        .evaluateAll((forms) => forms.map((form) => (form as HTMLElement).dataset.question ?? '')),
    ).toEqual(sheet);
    expect(faults).toEqual([]);
    await other.context.close();
    await context.close();
  });
});

describe('what this device remembers', () => {
  it('is shown, saved to a file, erased with one click, and brought back', async () => {
    const { page, context } = await openAt(LESSON);
    await page.getByRole('button', { name: 'Đã học xong bài này' }).tap();
    await page.goto(`${site.origin}/tap-huan/`, { waitUntil: 'networkidle' });
    expect(
      await page.locator(`[data-lesson="so-ky-hieu-va-quyen-han-ky"]`).textContent(),
    ).toContain('đã học');
    expect(await page.locator('[data-progress-words]').textContent()).toMatch(/^1\/\d+ bài/);
    await page.goto(site.origin + RESULTS, { waitUntil: 'networkidle' });
    expect(await page.locator('[data-status]').textContent()).toContain('chỉ nằm trên máy này');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Lưu kết quả ra tệp' }).tap(),
    ]);
    const file = join(WORK, 'ket-qua.json');
    await download.saveAs(file);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Xóa kết quả' }).tap();
    expect(await page.locator('[data-status]').textContent()).toContain('Đã xóa');
    expect(await page.evaluate(() => localStorage.getItem('hoc-tap'))).toBeNull();
    const damaged = join(WORK, 'hong.json');
    writeFileSync(damaged, readFileSync(file, 'utf8').slice(0, 40));
    await page.locator('input[type=file]').setInputFiles(damaged);
    await page.getByText('hỏng hoặc không phải').waitFor();
    expect(await page.evaluate(() => localStorage.getItem('hoc-tap'))).toBeNull();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('Đã nhận kết quả').waitFor();
    expect(await page.evaluate(() => localStorage.getItem('hoc-tap'))).toBe(
      readFileSync(file, 'utf8'),
    );
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.statement').isVisible()).toBe(true);
    expect(await page.locator('input[type=file]').isVisible()).toBe(false);
    await context.close();
  });
});

describe('for the trainer', () => {
  it('papers: versions differ in order, the key fits, the same number gives the same papers', async () => {
    const { page, context, faults } = await openAt('/tap-huan/de-in/', {
      viewport: { width: 1280, height: 900 },
    });
    const make = async () => {
      await page.locator('[name=count]').fill('12');
      await page.locator('[name=seed]').fill('LOP-A');
      await page.getByRole('button', { name: 'Soạn đề' }).click();
      await page.waitForSelector('.sheet');
      return page.locator('[data-papers]').textContent();
    };
    const papers = await make();
    await page.reload({ waitUntil: 'networkidle' });
    expect(await make()).toBe(papers);
    const sheets = page.locator('.sheet');
    expect(await sheets.count()).toBe(5);
    const stems = (at: number) =>
      sheets.nth(at).locator('.paper-questions > li > p:first-child').allInnerTexts();
    const [first, second] = [await stems(0), await stems(2)];
    expect(first).not.toEqual(second);
    expect(first.toSorted()).toEqual(second.toSorted());
    expect(await sheets.nth(4).locator('tbody tr').count()).toBe(12);
    expect(faults).toEqual([]);
    await context.close();
  });
  it('a projected lesson moves by the arrow keys, one section a screen', async () => {
    const { page, context } = await openAt(`${LESSON}chieu/`, {
      viewport: { width: 1280, height: 720 },
    });
    const tops = () =>
      page
        .locator('.screen')
        .evaluateAll((screens) =>
          screens.map((screen) => Math.round(screen.getBoundingClientRect().top)),
        );
    expect((await tops()).length).toBeGreaterThan(3);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(Math.abs((await tops())[2] ?? 99)).toBeLessThan(24);
    await page.keyboard.press('ArrowLeft');
    expect(Math.abs((await tops())[1] ?? 99)).toBeLessThan(24);
    await context.close();
  });
});

it('without JavaScript the questions are read with their reasons, and nothing pretends to grade', async () => {
  const { page, context } = await openAt(LESSON, { ...PHONE, javaScriptEnabled: false });
  const question = page.locator('form.question').first();
  expect(await question.locator('.question-actions').isVisible()).toBe(false);
  await question.locator('summary').tap();
  expect(await question.locator('.reasons li').first().isVisible()).toBe(true);
  expect(await question.locator('details').textContent()).toContain('Căn cứ');
  await page.goto(`${site.origin}${PRACTICE}`);
  expect(await page.locator('main noscript').count()).toBeGreaterThan(0);
  await page.locator('[data-module]').first().tap();
  await page.waitForURL('**/m1-vi-tri-chuc-nang/');
  await context.close();
});
