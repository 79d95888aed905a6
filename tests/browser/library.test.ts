import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestSite, type TestSite } from '../helpers/browser.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.close());

const lines = '[data-filter-results] > li';

describe('a reader at the document list', () => {
  it('combines ways to narrow, by keyboard, and may send the address on', async () => {
    const { page, context, faults } = await site.open();
    await page.goto(`${site.origin}/van-ban/`);
    await page.getByLabel('Thể loại').focus();
    await page.keyboard.type('Quy định');
    await page.keyboard.press('Tab');
    await page.locator(lines).first().waitFor();
    const byType = await page.locator(lines).count();
    await page.getByLabel('Khóa, nhiệm kỳ').selectOption({ value: 'khoa-xiii' });
    await page.waitForFunction(
      ([selector, before]) => document.querySelectorAll(String(selector)).length < Number(before),
      [lines, byType],
    );
    const symbols = await page.locator(`${lines} strong`).allTextContents();
    expect(symbols).toContain('399-QĐ/TW');
    expect(symbols).not.toContain('66-QĐ/TW');
    expect(await page.getByRole('status').first().textContent()).toContain(
      `${symbols.length} văn bản`,
    );
    const address = page.url();
    expect(new URL(address).search).toBe('?loai=quy-dinh&nhiem-ky=khoa-xiii');
    const other = await site.open();
    await other.page.goto(address);
    await other.page.locator(lines).first().waitFor();
    expect(await other.page.locator(`${lines} strong`).allTextContents()).toEqual(symbols);
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await page.locator('[data-filter-whole]').waitFor();
    expect(await page.locator(lines).first().isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await context.close();
    await other.context.close();
  });

  it('looks at a day that has passed', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.origin}/van-ban/?ngay=2020-05-01&loai=quy-dinh`);
    const old = page.locator(lines).filter({ hasText: '66-QĐ/TW' });
    await old.waitFor();
    expect((await old.textContent())?.replace(/\s+/g, ' ')).toContain(
      'Tại ngày 01/5/2020: Còn hiệu lực',
    );
    expect(await page.locator(lines).filter({ hasText: '399-QĐ/TW' }).count()).toBe(0);
    await context.close();
  });

  it('sees more by one button, and stays where he was', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.origin}/van-ban/?linh-vuc=tham-muu-tong-hop`);
    await page.locator(lines).first().waitFor();
    const first = await page.locator(lines).count();
    const more = page.getByRole('button', { name: /^Xem thêm/ });
    await more.click();
    await page.waitForFunction(
      ([selector, before]) => document.querySelectorAll(String(selector)).length > Number(before),
      [lines, first],
    );
    const focused = await page.evaluate(() => document.activeElement?.closest('li')?.textContent);
    expect(focused).toBe(await page.locator(lines).nth(first).textContent());
    await context.close();
  });

  it('gets the next lines once, however often the button is pressed', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.origin}/van-ban/?cap=tren-co-so`);
    await page.locator(lines).first().waitFor();
    await page.getByRole('button', { name: /^Xem thêm/ }).evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
    await page.waitForFunction(
      ([selector]) => document.querySelectorAll(String(selector)).length > 20,
      [lines],
    );
    const links = await page
      .locator(`${lines} a:first-child`)
      .evaluateAll((all) => all.map((link) => link.closest('li')?.querySelector('a')?.href));
    expect(links.length).toBe(new Set(links).size);
    await context.close();
  });

  it('reads the same words in a filtered list as in the one that came with the page', async () => {
    const { page, context } = await site.open();
    const words = async (selector: string) => {
      await page.locator(selector).first().waitFor();
      const found = await page.locator(selector).allInnerTexts();
      return found.map((text) => text.replace(/\s+/g, ' ').trim()).slice(0, 15);
    };
    await page.goto(`${site.origin}/van-ban/hieu-luc/het-hieu-luc/`);
    const whole = await words('[data-filter-whole] .document-line');
    expect(whole.some((text) => text.includes('nay theo 399-QĐ/TW'))).toBe(true);
    await page.goto(`${site.origin}/van-ban/?hieu-luc=het-hieu-luc`);
    expect(await words(`${lines} .document-line`)).toEqual(whole);
    await page.goto(`${site.origin}/van-ban/hieu-luc/het-mot-phan/`);
    const partly = await words('[data-filter-whole] .document-line');
    await page.goto(`${site.origin}/van-ban/?hieu-luc=het-mot-phan`);
    expect(await words(`${lines} .document-line`)).toEqual(partly);
    await context.close();
  });

  it('without JavaScript has every list as a link', async () => {
    const { page, context } = await site.open({ javaScriptEnabled: false });
    await page.goto(`${site.origin}/van-ban/`);
    expect(await page.getByLabel('Thể loại').isVisible()).toBe(false);
    await page.getByText('Thu hẹp danh sách').click();
    await page.getByRole('link', { name: 'Quy chế', exact: true }).click();
    expect(new URL(page.url()).pathname).toBe('/van-ban/loai/quy-che/');
    await context.close();
  });

  it('is told when the answer does not come', async () => {
    const { page, context } = await site.open();
    await page.route('**/loc.json*', (route) => route.abort());
    await page.goto(`${site.origin}/van-ban/?loai=quy-dinh`);
    await page.getByText('Chưa tải được dữ liệu để lọc').waitFor();
    await context.close();
  });
});

describe('a reader of a document', () => {
  it('copies the citation', async () => {
    const { page, context } = await site.open({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.goto(`${site.origin}/van-ban/36-hd-vptw-2018/`);
    await page.getByRole('button', { name: 'Chép câu viện dẫn' }).click();
    await page.getByText('Đã chép').first().waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^Hướng dẫn số 36-HD\/VPTW, ngày 03\/4\/2018 của Văn phòng Trung ương Đảng về /,
    );
    await context.close();
  });

  it('prints it with symbol and address, without controls', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.origin}/van-ban/01-qc-duk-2025/`);
    await page.emulateMedia({ media: 'print' });
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden on paper must not count
    const shown = (await page.locator('body').innerText()).replace(/\s+/g, ' ');
    expect(shown).toContain('01-QC/ĐUK');
    expect(shown).toContain('/van-ban/01-qc-duk-2025/');
    expect(shown).toContain('Điều 5');
    for (const control of ['Chép câu viện dẫn', 'Gửi qua Zalo', 'Đọc ngay trên trang'])
      expect(shown).not.toContain(control);
    await context.close();
  });

  it('goes straight to a clause by its address', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.origin}/van-ban/01-qc-duk-2025/#dieu-5-khoan-2`);
    await page.waitForFunction(() => scrollY > 0);
    expect(await page.locator('#dieu-5-khoan-2').isVisible()).toBe(true);
    await context.close();
  });
});
