import { afterAll, beforeAll, expect, it } from 'vitest';
import { axe } from './axe.ts';
import { startTestSite, type TestSite, visit } from './browser.ts';
import { noteFigure } from './measured.ts';
import { pageKinds } from './page-kinds.ts';

/** Opens every kind of page at a width (CSS px), in both themes. One file a width, so that two workers share them. */
export function testPageFaults(width: number): void {
  let site: TestSite;
  let good = 0;
  beforeAll(async () => {
    site = await startTestSite();
  });
  afterAll(async () => {
    await site.close();
    if (width === 360 || width === 1280)
      noteFigure(`axe-${width}`, [good, Object.keys(pageKinds).length, width]);
  });

  it.each(Object.entries(pageKinds))(
    '%s opens without a fault, in both themes',
    async (_kind, path) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, context, faults } = await site.open({
          viewport: { width, height: 800 },
          colorScheme,
          reducedMotion: 'reduce',
        });
        await visit(site, page, path);
        expect(await axe(page), colorScheme).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        );
        expect(overflow, 'scrolls sideways').toBeLessThanOrEqual(0);
        expect(faults).toEqual([]);
        await context.close();
      }
      good += 1;
    },
  );
}
