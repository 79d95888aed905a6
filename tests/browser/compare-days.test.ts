import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from '../helpers/axe.ts';
import { startTestSite, type TestSite } from '../helpers/browser.ts';

const DAYS = '/to-chuc/ngay/';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.close());

const open = async (path: string, options: Parameters<TestSite['open']>[0] = {}) => {
  const { page, context } = await site.open({ viewport: { width: 360, height: 740 }, ...options });
  await page.goto(site.origin + path);
  return { page, context };
};

describe('two days of the organisation', () => {
  it('are compared on a phone: figures of both, what came, went and is another, each unit a link', async () => {
    const { page, context } = await open(DAYS);
    await page.getByLabel('Ngày trước').fill('2017-06-30');
    await page.getByLabel('Ngày sau').fill('2025-12-31');
    await page.getByRole('button', { name: 'So sánh' }).click();
    const status = page.locator('[data-compare-status]');
    await page.locator('[data-compare-results] h3').first().waitFor();
    expect(await status.textContent()).toMatch(
      /^Từ ngày 30\/6\/2017 đến ngày 31\/12\/2025: \d+ đơn vị mới, \d+ đơn vị kết thúc, \d+ đơn vị đổi khác\.$/,
    );
    expect(await page.locator('[data-compare] .figures tbody tr').count()).toBeGreaterThan(1);
    const links = page.locator('[data-compare-results] li a');
    const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(paths.length).toBeGreaterThan(2);
    for (const path of new Set(paths))
      expect((await page.request.get(site.origin + path)).status(), String(path)).toBe(200);
    expect(await axe(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
    await context.close();
  });

  it.each([
    ['the later day first', '?tu=2025-12-31&den=2017-06-30', /^Từ ngày 30\/6\/2017/],
    ['the same day twice', '?tu=2025-12-31&den=2025-12-31', /^Hai ngày trùng nhau/],
    ['days without a change between', '?tu=1990-01-01&den=1990-01-02', /không có gì thay đổi/],
    ['days that do not exist', '?tu=2025-02-31&den=x', /^$/],
  ])('as an address: %s', async (_name, query, expected) => {
    const { page, context } = await open(DAYS + query);
    await page.waitForFunction(
      (source) =>
        new RegExp(source).test(
          document.querySelector('[data-compare-status]')?.textContent ?? '-',
        ),
      expected.source,
    );
    await context.close();
  });

  it('cannot be compared without a script, and nothing offers it; every day has a page', async () => {
    const { page, context } = await open(DAYS, { javaScriptEnabled: false });
    expect(await page.getByRole('button', { name: 'So sánh' }).isVisible()).toBe(false);
    expect(await page.locator('main li a').count()).toBeGreaterThan(2);
    await context.close();
  });
});
