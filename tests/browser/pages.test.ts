import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestSite, type TestSite } from '../helpers/browser.ts';
import { pageKinds } from '../helpers/page-kinds.ts';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
const widths = { 'điện thoại': 360, 'máy tính': 1280 };
const themes = ['light', 'dark'] as const;

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.close());

async function visit(page: Page, path: string) {
  await page.goto(site.origin + path, { waitUntil: 'networkidle' });
  if (path.includes('?q=')) await page.waitForSelector('[data-search-results] li');
}

/** What axe finds, as "rule: element" lines. Run from outside the page's own policy. */
async function axe(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axeSource });
  const result = (await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  )) as AxeResults;
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
  );
}

describe.each(Object.entries(widths))('on a %s', (_name, width) => {
  it.each(Object.entries(pageKinds))(
    '%s opens without a fault, in both themes',
    async (_kind, path) => {
      for (const colorScheme of themes) {
        const { page, context, faults } = await site.open({
          viewport: { width, height: 800 },
          colorScheme,
          reducedMotion: 'reduce',
        });
        await visit(page, path);
        expect(await axe(page), colorScheme).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        );
        expect(overflow, 'scrolls sideways').toBeLessThanOrEqual(0);
        expect(faults).toEqual([]);
        await context.close();
      }
    },
  );
});

describe('layout', () => {
  // A layout that moves does so every time; half a page that a busy machine paints does not.
  const pages = Object.entries(pageKinds);
  it.each(pages)('%s does not move while it loads', { retry: 2 }, async (_kind, path) => {
    const { page, context } = await site.open({ viewport: { width: 360, height: 740 } });
    await page.addInitScript(() => {
      const global = globalThis as unknown as { shift: number };
      global.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          global.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await visit(page, path);
    const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
    // Results arrive after the first paint by nature; they push only what lies below them.
    expect(shift).toBeLessThanOrEqual(path.includes('?') ? 0.1 : 0);
    await context.close();
  });

  it.each([
    '/',
    '/van-ban/66-qd-tw-2017/',
    '/tin-tuc/66-qd-tw-va-36-hd-vptw-da-duoc-thay-the/',
    '/to-chuc/',
  ])('%s reflows at 320 px with the largest letters (WCAG 1.4.4, 1.4.10)', async (path) => {
    const { page, context } = await site.open({ viewport: { width: 320, height: 700 } });
    await page.addInitScript(() => localStorage.setItem('text', 'large'));
    await visit(page, path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    await context.close();
  });

  it.each(['/', '/tin-tuc/', '/van-ban/'])(
    '%s gives fingers at least 24 px (WCAG 2.5.8)',
    async (path) => {
      const { page, context } = await site.open({
        viewport: { width: 360, height: 700 },
        hasTouch: true,
      });
      await visit(page, path);
      const small = await page.$$eval('a, button, input, summary', (elements) =>
        elements
          .filter(
            (element) =>
              element.checkVisibility() && getComputedStyle(element).display !== 'inline',
          )
          .map((element) => ({
            text: element.textContent?.trim().slice(0, 30),
            box: element.getBoundingClientRect(),
          }))
          .filter(({ box }) => box.width > 2 && box.height < 24)
          .map(({ text, box }) => `${text}: ${box.height}`),
      );
      expect(small).toEqual([]);
      await context.close();
    },
  );
});
