import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPaper } from '../../src/attachments/word/paper.ts';
import { axe } from '../helpers/axe.ts';
import { startTestSite, type TestSite } from '../helpers/browser.ts';
import { ROOT } from '../helpers/build-site.ts';

const SET = join(ROOT, 'tests/fixtures/paper-form/seen');
const faulty: { file: string; faults: { kind: string }[] }[] = JSON.parse(
  readFileSync(join(SET, 'faulty.json'), 'utf8'),
);
const withColon = faulty.find(({ faults }) => faults.some(({ kind }) => kind === 'so-colon'));
const WIDTHS = [360, 1280] as const;

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.close());

describe.each(WIDTHS)('the check of form at %i px', (width) => {
  it('reads a file on the page, says what is wrong, and sends nothing', async () => {
    const { page, context, faults } = await site.open({ viewport: { width, height: 740 } });
    await page.goto(`${site.origin}/kiem-tra-the-thuc/`, { waitUntil: 'networkidle' });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.setInputFiles('input[type=file]', join(SET, withColon?.file ?? ''));
    await page.waitForSelector('[data-checked=party]');
    expect(await page.getByRole('status').textContent()).toMatch(/\d+ chỗ sai/);
    const symbol = page.locator('#cho-symbol');
    expect(await symbol.textContent()).toContain('không có dấu hai chấm');
    expect(await symbol.getByRole('link').first().textContent()).toBe('05-HD/VPTW');
    expect(await page.locator('svg [data-place=symbol]').getAttribute('data-state')).toBe('faulty');
    expect(await axe(page)).toEqual([]);
    expect(requests).toEqual([]);
    // Even code of the page itself could not send anything.
    const sent = await page.evaluate(() =>
      fetch('/').then(
        () => 'sent',
        () => 'stopped',
      ),
    );
    expect(sent).toBe('stopped');
    const ofPolicy = (fault: string) =>
      /Content Security Policy|violates|error: .*fetch/i.test(fault);
    expect(faults.filter((fault) => !ofPolicy(fault))).toEqual([]);
    await context.close();
  });
});

describe('the check of form', () => {
  it('takes a pasted head, and judges only its words', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.origin}/kiem-tra-the-thuc/`);
    await page.getByText('Hoặc dán phần đầu văn bản').click();
    const head = [
      'ĐẢNG BỘ XÃ MẪU SƠN\tĐẢNG CỘNG SẢN VIỆT NAM',
      'CHI BỘ BẢO TÀNG',
      'Số: 5-BC/CB\tMẫu Sơn, ngày 5 tháng 10 năm 2026',
      'BÁO CÁO',
      'kết quả công tác tháng 9',
    ];
    await page.getByLabel('Chữ của phần đầu').fill(head.join('\n'));
    await page.getByRole('button', { name: 'Kiểm tra phần đã dán' }).click();
    const places = await page.locator('.findings li').allTextContents();
    expect(places.map((text) => text.split('.')[0])).toEqual([
      expect.stringContaining('Số dưới 10'),
      expect.stringContaining('dấu hai chấm'),
      expect.stringContaining('Ngày dưới 10'),
    ]);
    await context.close();
  });

  it.each([
    ['a picture', Buffer.from('GIF89a'), 'Không đọc được tệp này'],
    ['an old Word file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), '.doc cũ'],
  ])('says what to do with %s', async (_what, buffer, words) => {
    const { page, context, faults } = await site.open();
    await page.goto(`${site.origin}/kiem-tra-the-thuc/`);
    const file = { name: 'a.docx', mimeType: 'application/octet-stream', buffer };
    await page.setInputFiles('input[type=file]', file);
    await page.getByText(words).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('shows what the rule asks to whoever has no scripts', async () => {
    const { page, context } = await site.open({ javaScriptEnabled: false });
    await page.goto(`${site.origin}/kiem-tra-the-thuc/`);
    expect(await page.locator('#cho-sheet').textContent()).toContain('trái 30, phải 15 mm');
    expect(await page.locator('.form-check').textContent()).toContain('không kiểm tra được tệp');
    await context.close();
  });
});

describe.each(WIDTHS)('a form filled at %i px', (width) => {
  it('becomes a Word file that says what was typed, and is there again after a reload', async () => {
    const { page, context, faults } = await site.open({ viewport: { width, height: 740 } });
    await page.goto(`${site.origin}/bieu-mau/cong-van/dien/`, { waitUntil: 'networkidle' });
    const type = async (label: string, text: string) => {
      await page.getByLabel(label, { exact: true }).click();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(text);
    };
    await type('Cơ quan ban hành', 'Chi bộ Bảo tàng');
    await type('Số', '5');
    await type('Địa danh', 'Mẫu Sơn');
    await page.getByLabel('Ngày ban hành').fill('2026-10-05');
    await type('Về việc gì', 'gửi số liệu đảng phí');
    await type('Họ tên người ký', 'Hà Văn Mẫu');
    await page.reload();
    expect(await page.getByText('Đã mở lại').count()).toBe(1);
    expect(await page.locator('[data-preview]').textContent()).toContain('Số 05-CV/CB');
    expect(await axe(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải tệp Word' }).click();
    const { fields } = await readPaper(new Uint8Array(readFileSync(await (await download).path())));
    expect(fields).toMatchObject({
      symbol: '05-CV/CB',
      type: 'cong-van',
      issued: '2026-10-05',
      subject: 'về việc gửi số liệu đảng phí',
      signer: { name: 'Hà Văn Mẫu' },
    });
    page.once('dialog', (dialog) => dialog.accept());
    await page.getByRole('button', { name: 'Xóa những gì đã điền' }).click();
    expect(await page.evaluate(() => localStorage.getItem('bieu-mau:cong-van'))).toBeNull();
    expect(await page.getByLabel('Số', { exact: true }).inputValue()).toBe('');
    expect(faults).toEqual([]);
    await context.close();
  });
});
