import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestSite, type TestSite } from '../helpers/browser.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.close());

const results = '[data-search-results] > li a[href]';

describe('what people type', () => {
  it.each([
    ['36-hd/vptw', '/van-ban/36-hd-vptw-2018/'],
    ['hướng dẫn 36', '/van-ban/36-hd-vptw-2018/'],
    ['thể thức văn bản của Đảng', '/van-ban/399-qd-tw-2026/'],
    ['36 HD VPTW', '/van-ban/36-hd-vptw-2018/'],
    ['66-QĐ/TW', '/van-ban/66-qd-tw-2017/'],
    ['66-qd/tw', '/van-ban/66-qd-tw-2017/'],
    ['05-HD/VPTW', '/van-ban/05-hd-vptw-2026/'],
    ['5-hd/vptw', '/van-ban/05-hd-vptw-2026/'],
    ['30/2020/NĐ-CP', '/van-ban/30-2020-nd-cp/'],
    ['phat hanh van ban di', '/huong-dan/van-thu/phat-hanh-van-ban-di/'],
    ['ghi biên bản họp chi bộ', '/huong-dan/tham-muu-tong-hop/ghi-bien-ban-hop-chi-bo/'],
    ['Uỷ ban Kiểm tra Đảng uỷ Khối', '/to-chuc/uy-ban-kiem-tra/'],
  ])('%s finds %s first', async (query, expected) => {
    const { page, context, faults } = await site.open();
    await page.goto(`${site.origin}/tim-kiem/?q=${encodeURIComponent(query)}`);
    await page.waitForSelector(results);
    await page.waitForSelector('[data-search-results][aria-busy=false]');
    const first = await page.locator(results).first().getAttribute('href');
    expect(first?.split('#')[0]).toBe(expected);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('"dang uy" finds Đảng ủy, and shows it with its letters', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.origin}/tim-kiem/?q=dang+uy`);
    await page.waitForSelector('[data-search-results] .excerpt mark');
    const all = await page.locator('[data-search-results]').textContent();
    expect(all).toContain('Đảng ủy');
    for (const query of ['dang uy', '66-QĐ/TW', 'đảng phí']) {
      await page.goto(`${site.origin}/tim-kiem/?q=${encodeURIComponent(query)}`);
      await page.waitForSelector(results);
      expect(await page.locator('[data-search-results]').textContent()).not.toMatch(/[ḏḎ]/);
    }
    await context.close();
  });
});

describe('the search page', () => {
  it('keeps the query in the address, survives Back, and reports what it found', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.origin}/tim-kiem/`);
    const field = page.getByRole('combobox');
    await field.fill('văn thư');
    await field.press('Enter');
    await page.waitForSelector(results);
    expect(page.url()).toContain('q=v%C4%83n+th%C6%B0');
    await field.fill('đảng phí');
    await field.press('Enter');
    await page.getByRole('status').filter({ hasText: 'đảng phí' }).waitFor();
    await page.goBack();
    await page.getByRole('status').filter({ hasText: 'văn thư' }).waitFor();
    expect(await field.inputValue()).toBe('văn thư');
    await context.close();
  });

  it('shows more results on demand and moves the focus there', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.origin}/tim-kiem/?q=chi+bo`);
    await page.waitForSelector(results);
    const before = await page.locator(results).count();
    await page.getByRole('button', { name: 'Xem thêm kết quả' }).click();
    await expect.poll(() => page.locator(results).count()).toBeGreaterThan(before);
    expect(
      await page.evaluate(
        (index) =>
          document.querySelectorAll('[data-search-results] > li a')[index] ===
          document.activeElement,
        before,
      ),
    ).toBe(true);
    await context.close();
  });

  it('helps when nothing is found', async () => {
    const { page, context } = await site.open();
    for (const nonsense of ['zzqqxx', 'asdfgh', 'bcxwkj']) {
      await page.goto(`${site.origin}/tim-kiem/?q=${nonsense}`);
      await page.getByRole('status').filter({ hasText: 'Không có kết quả' }).waitFor();
    }
    expect(await page.locator('[data-search-entrances]').isVisible()).toBe(true);
    await context.close();
  });

  it('treats a query as text, never as HTML', async () => {
    const { page, context, faults } = await site.open();
    await page.goto(
      `${site.origin}/tim-kiem/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`,
    );
    await page.getByRole('status').filter({ hasText: 'kết quả' }).waitFor();
    expect(await page.locator('[data-search] img').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('the first line', () => {
  it.each([
    'bí thư đảng ủy khối',
    'báo cáo tháng gửi trước ngày mấy',
    '66-QĐ/TW',
    'đảng phí',
    'sổ tay đảng viên điện tử',
    'hồ xơ đại hội',
    'van thu luu tru',
    'chi bộ có được ra chỉ thị không',
  ])('of %s never changes after it was shown', async (query) => {
    const { page, context } = await site.open({ viewport: { width: 360, height: 740 } });
    await page.addInitScript((selector) => {
      const seen: string[] = [];
      Object.assign(window, { firstLines: seen });
      new MutationObserver(() => {
        const path = document.querySelector<HTMLAnchorElement>(selector)?.pathname;
        if (path !== undefined && seen.at(-1) !== path) seen.push(path);
      }).observe(document, { childList: true, subtree: true });
    }, results);
    await page.goto(`${site.origin}/tim-kiem/?q=${encodeURIComponent(query)}`);
    await page.waitForSelector('[data-search-results][aria-busy=false] > li');
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => Reflect.get(window, 'firstLines'))).toHaveLength(1);
    // A notice that other words are searched stands above it.
    const hasNotice = (await page.locator('[data-search-notice] > *').count()) > 0;
    const top = await page.locator('[data-search-results] > li').first().boundingBox();
    if (!hasNotice) expect(top?.y, 'it begins in the upper half').toBeLessThan(740 / 2);
    await context.close();
  });
});

describe('the page a result leads to', () => {
  it.each([
    ['niêm yết tại phòng tiếp công dân', 'Niêm yết tại phòng tiếp công dân'],
    ['bì rách mất niêm phong lập biên bản', 'niêm phong'],
  ])('%s: the passage is in sight, also in a folded part', async (query, text) => {
    const { page, context } = await site.open({ viewport: { width: 360, height: 740 } });
    await page.goto(`${site.origin}/tim-kiem/?q=${encodeURIComponent(query)}`);
    await page.waitForSelector('[data-search-results][aria-busy=false]');
    await page.locator(`${results}[href*="text="]`).first().click();
    await page.waitForURL((url) => !url.pathname.startsWith('/tim-kiem'));
    const seen = () =>
      page.evaluate((wanted) => {
        const places: string[] = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const box = node.parentElement?.getBoundingClientRect();
          if (!node.textContent?.includes(wanted) || !box) continue;
          if (box.height > 0 && box.top >= 0 && box.bottom <= innerHeight) return 'in sight';
          places.push(`${Math.round(box.top)} to ${Math.round(box.bottom)}`);
        }
        return `${location.pathname}: ${places.join(', ')} of ${innerHeight}`;
      }, text);
    await expect.poll(seen).toBe('in sight');
    await context.close();
  });
});
