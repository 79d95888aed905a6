import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestSite, type TestSite, visit } from '../helpers/browser.ts';
import { pageKinds } from '../helpers/page-kinds.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.close());

describe('layout', () => {
  // A layout that moves does so every time; half a page that a busy machine paints does not.
  // A projected lesson is cut into screens once it is there; nobody reads it before.
  const pages = Object.entries(pageKinds).filter(([, path]) => !path.endsWith('/chieu/'));
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
    await visit(site, page, path);
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
    await visit(site, page, path);
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
      await visit(site, page, path);
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
