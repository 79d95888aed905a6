import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestSite, type TestSite, visit } from '../helpers/browser.ts';
import { noteFigure } from '../helpers/measured.ts';
import { pageKinds } from '../helpers/page-kinds.ts';

let site: TestSite;
/** Kinds of pages that passed. */
const good = { reflow: 0, targets: 0 };
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(async () => {
  await site.close();
  const count = Object.keys(pageKinds).length;
  noteFigure('reflow', [good.reflow, count, 320, 2]);
  noteFigure('targets', [good.targets, count, 24]);
});

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

  const kinds = Object.entries(pageKinds);
  const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

  it.each(kinds)(
    '%s reflows at 320 px with the largest letters, at 360 px with letters twice as large (WCAG 1.4.4, 1.4.10)',
    async (_kind, path) => {
      const { page, context } = await site.open({ viewport: { width: 320, height: 700 } });
      await page.addInitScript(() => localStorage.setItem('text', 'large'));
      await visit(site, page, path);
      expect(await widthOf(page)).toBeLessThanOrEqual(320);
      await page.setViewportSize({ width: 360, height: 700 });
      await page.evaluate(() => {
        document.documentElement.style.fontSize = 'calc(2 * 106.25%)';
      });
      expect(await widthOf(page)).toBeLessThanOrEqual(360);
      good.reflow += 1;
      await context.close();
    },
  );

  it.each(kinds)('%s gives fingers at least 24 px (WCAG 2.5.8)', async (_kind, path) => {
    const { page, context } = await site.open({
      viewport: { width: 360, height: 700 },
      hasTouch: true,
    });
    await visit(site, page, path);
    const small = await page.$$eval('a, button, input, select, summary', (elements) =>
      elements
        // Boxes of the drawn sheet are as small as what they show; the list beside it has the same links.
        .filter((element) => element.checkVisibility() && !element.closest('svg'))
        .map((element) => {
          const { width, height } = element.getBoundingClientRect();
          // A field in its label is pressed anywhere on the label.
          const label = element.matches('input') ? element.closest('label') : null;
          const text = (label ?? element).textContent?.trim().slice(0, 30);
          const reach = Math.max(height, label?.getBoundingClientRect().height ?? 0);
          return { text, width, reach };
        })
        .filter(({ width, reach }) => width > 2 && reach < 24)
        .map(({ text, reach }) => `${text}: ${reach}`),
    );
    expect(small).toEqual([]);
    good.targets += 1;
    await context.close();
  });
});

describe('forced colours', () => {
  const styleOf = (page: Page, selector: string, pseudo?: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, which) => {
        const { outlineStyle, borderBottomColor, backgroundColor } = getComputedStyle(
          element,
          which,
        );
        return { outlineStyle, borderBottomColor, backgroundColor };
      }, pseudo);

  it('still show where one is, what is pressed and what opens', async () => {
    const { page, context } = await site.open({
      viewport: { width: 1280, height: 800 },
      forcedColors: 'active',
    });
    await visit(site, page, '/van-ban/01-qc-duk-2025/');
    const current = await styleOf(page, 'header nav [aria-current]');
    const other = await styleOf(page, 'header nav a:not([aria-current])');
    expect(current.borderBottomColor).not.toBe(other.borderBottomColor);
    const pressed = await styleOf(page, '.preferences [aria-pressed="true"]');
    expect(pressed.outlineStyle).toBe('solid');
    const arrow = await styleOf(page, '.contents summary', '::before');
    const paper = await styleOf(page, 'body');
    expect(arrow.backgroundColor).not.toBe(paper.backgroundColor);
    await visit(site, page, '/van-ban/');
    expect((await styleOf(page, '.pagination [aria-current]')).outlineStyle).toBe('solid');
    await context.close();
  });
});
