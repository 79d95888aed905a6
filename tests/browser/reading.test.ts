import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestSite, type TestSite } from '../helpers/browser.ts';

const ARTICLE = '/tin-tuc/66-qd-tw-va-36-hd-vptw-da-duoc-thay-the/';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.close());

describe('a reader with a keyboard', () => {
  it('skips to the content, and sees where the focus is', async () => {
    const { page, context } = await site.open({ viewport: { width: 1280, height: 800 } });
    await page.goto(site.origin + ARTICLE);
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip');
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('noi_dung');
    await page.keyboard.press('Tab');
    const style = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element);
      return `${outlineStyle} ${outlineWidth}`;
    });
    expect(style).toBe('solid 3px');
    await context.close();
  });

  it('walks through a whole page and out again, every stop visible', async () => {
    const { page, context } = await site.open({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${site.origin}/van-ban/66-qd-tw-2017/`);
    const stops: string[] = [];
    for (let step = 0; step < 120; step += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement | null;
        if (!element || element === document.body) return null;
        const { width, height } = element.getBoundingClientRect();
        return `${element.tagName} ${element.textContent?.trim().slice(0, 20)} ${width > 0 && height > 0}`;
      });
      if (stop === null) break;
      stops.push(stop);
    }
    expect(stops.length).toBeGreaterThan(20);
    expect(stops.length).toBeLessThan(120);
    expect(stops.filter((stop) => !stop.endsWith('true'))).toEqual([]);
    await context.close();
  });

  it('opens the menu on a phone', async () => {
    const { page, context } = await site.open({ viewport: { width: 360, height: 700 } });
    await page.goto(site.origin + ARTICLE);
    const link = page.locator('header nav a', { hasText: 'Tập huấn' });
    expect(await link.isVisible()).toBe(false);
    await page.locator('header summary').press('Enter');
    expect(await link.isVisible()).toBe(true);
    await context.close();
  });
});

describe('preferences', () => {
  it('keep theme and text size over a reload and on the next page', async () => {
    const { page, context } = await site.open({
      viewport: { width: 1280, height: 800 },
      colorScheme: 'light',
    });
    await page.goto(site.origin + ARTICLE);
    const size = () =>
      page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    const before = await size();
    await page.getByRole('button', { name: 'Chữ lớn' }).click();
    await page.getByRole('button', { name: 'Nền tối' }).click();
    expect((await size()) / before).toBeCloseTo(1.2, 2);
    await page.goto(`${site.origin}/van-ban/`);
    expect((await size()) / before).toBeCloseTo(1.2, 2);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(23, 22, 20)',
    );
    expect(await page.getByRole('button', { name: 'Nền tối' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    await page.getByRole('button', { name: 'Chữ vừa' }).click();
    await page.reload();
    expect(await size()).toBe(before);
    await context.close();
  });
});

describe('sharing', () => {
  it('copies the canonical address and asks nothing of others', async () => {
    const { page, context, faults } = await site.open({ viewport: { width: 1280, height: 800 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(site.origin + ARTICLE);
    await page.getByRole('button', { name: 'Chép liên kết' }).click();
    await page.getByRole('status').filter({ hasText: 'Đã chép' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `https://duk.example${ARTICLE}`,
    );
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('without JavaScript', () => {
  it.each([
    ['an article', ARTICLE, 'Vì sao phải rà lại'],
    ['the organisation', '/to-chuc/', 'Ban Tổ chức Đảng ủy Khối'],
    ['a question', '/tap-huan/m5-the-thuc-trinh-bay/', 'Xem đáp án và lý do'],
  ])('%s can be read', async (_what, path, text) => {
    const { page, context } = await site.open({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 700 },
    });
    await page.goto(site.origin + path);
    expect(
      await page
        .locator('main .prose, main .cards, main .question')
        .getByText(text)
        .first()
        .isVisible(),
    ).toBe(true);
    expect(await page.locator('.preferences').isVisible()).toBe(false);
    await context.close();
  });

  it('search explains itself and offers the main entrances', async () => {
    const { page, context } = await site.open({ javaScriptEnabled: false });
    await page.goto(`${site.origin}/tim-kiem/?q=abc`);
    expect(await page.locator('main noscript').textContent()).toContain('đang tắt JavaScript');
    expect(await page.locator('[data-search-entrances] a').count()).toBeGreaterThan(4);
    await context.close();
  });
});

describe('on paper', () => {
  it('prints the text, the address and the date, without navigation', async () => {
    const { page, context } = await site.open({
      viewport: { width: 800, height: 1000 },
      colorScheme: 'dark',
    });
    await page.goto(site.origin + ARTICLE);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('header nav').isVisible()).toBe(false);
    expect(await page.locator('.share').isVisible()).toBe(false);
    expect(await page.getByText(`Địa chỉ trang: https://duk.example${ARTICLE}`).isVisible()).toBe(
      true,
    );
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
    await context.close();
  });

  it('has the margins of the form, a number from the second sheet on, address and day on each', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.origin}/van-ban/01-qc-duk-2025/`);
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    const { text } = await extractText(pdf, { mergePages: false });
    expect(text.length).toBeGreaterThan(3);
    const [, , width, height] = (await pdf.getPage(1)).view;
    expect([Math.round((width ?? 0) / 2.8346), Math.round((height ?? 0) / 2.8346)]).toEqual([
      210, 297,
    ]);
    const today = new Date().toLocaleDateString('vi-VN', {
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
    });
    for (const [at, sheet] of text.entries()) {
      expect(sheet).toContain(`https://duk.example/van-ban/01-qc-duk-2025/ · In ngày ${today}`);
      expect(sheet).toContain(`${at + 1}/${text.length}`);
      expect(sheet.startsWith(`${at + 1}\n`)).toBe(at > 0);
      // What stands furthest left begins at the margin of 30 mm, as Party papers have it.
      const { items } = await (await pdf.getPage(at + 1)).getTextContent();
      const left = items.map((item) => ('transform' in item ? Number(item.transform[4]) : 1000));
      expect(Math.min(...left) / 2.8346).toBeGreaterThan(29.5);
    }
    expect(text[0]).toContain('Thông tin văn bản');
    await context.close();
  });

  it('leads from a document back to its page, with the state it had when it was printed', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.origin}/van-ban/66-qd-tw-2017/`);
    const code = page.locator('.print-code');
    expect(await code.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await code.textContent()).toContain('Khi in: hết hiệu lực. Quét để xem');
    expect(await code.locator('svg').isVisible()).toBe(true);
    await context.close();
  });
});

describe('an address that does not exist', () => {
  it('gets the page that helps, with status 404', async () => {
    const { page, context } = await site.open();
    const response = await page.goto(`${site.origin}/khong-co-trang-nay/`);
    expect(response?.status()).toBe(404);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Không có trang này');
    await context.close();
  });
});
