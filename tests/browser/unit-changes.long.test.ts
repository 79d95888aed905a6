import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from '../helpers/axe.ts';
import { WORK } from '../helpers/build-site.ts';
import { type EditorSession, type Editors, goTo, openEditors } from '../helpers/editor.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let editors: Editors;
let clerk: EditorSession;
let chief: EditorSession;
beforeAll(async () => {
  server = await startServer({ withAdmin: true });
  editors = await openEditors(server.origin);
  clerk = await editors.signInAs('ha');
  chief = await editors.signInAs('chanh');
  await chief.page.setViewportSize({ width: 360, height: 740 });
}, 200_000);
afterAll(async () => {
  await editors?.close();
  await server?.stop();
});

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).click();

/** Chooses entries in a field by typing a part of their names. */
async function choose(page: Page, label: string, ...names: string[]): Promise<void> {
  const input = page.getByRole('combobox', { name: label });
  for (const name of names) {
    await input.fill(name);
    await page.getByRole('option', { name }).first().click();
  }
}

/** Opens the form by the menu. */
async function openForm(page: Page, kind: string): Promise<void> {
  await goTo(page, '');
  await page.locator('summary', { hasText: 'Soạn mới' }).click();
  await page.getByRole('link', { name: 'Thay đổi tổ chức' }).click();
  await page.getByRole('radio', { name: kind }).check();
}

/** The chief reads every entry of a bundle, on the page of one of them, and publishes it. */
async function publishBundle(first: string): Promise<void> {
  const { page } = chief;
  const { bundles, store } = server.services;
  const bundle = bundles.of({ collection: 'units', slug: first });
  const others = bundle ? bundles.members(bundle).length - 1 : 0;
  // The address of the page it may stand on already would not open it anew.
  await page.goto(`${server.origin}/admin/`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await goTo(page, `xem/units/${first}`);
  if (others > 0) {
    await press(page, `Đọc ${others} mục chưa đọc ngay tại đây`);
    await page.screenshot({ path: `${WORK}/bundle-reading.png`, fullPage: true });
  }
  await page
    .getByRole('button', { name: /Duyệt và đăng/ })
    .first()
    .click();
  await expect.poll(async () => (await store.drafts()).length, { timeout: 20_000 }).toBe(0);
}

const unitText = async (slug: string) => {
  const { store } = server.services;
  const blob = (await store.main()).files.get(`content/to-chuc/${slug}.md`);
  return blob ? String(await store.repository.readBlob(blob)) : '';
};

describe('changes of the organisation, the clerk on a computer, the chief on a phone', () => {
  it('a split, looked at before it is saved', async () => {
    const { page } = clerk;
    await openForm(page, 'Chia, tách');
    await page.getByLabel('Có hiệu lực từ ngày').fill('2026-01-05');
    await choose(page, 'Đơn vị', 'Chi bộ Một');
    for (const [at, name, members] of [
      [1, 'Chi bộ Hai', '7'],
      [2, 'Chi bộ Ba', '4'],
    ] as const) {
      const part = page.getByRole('group', { name: `Đơn vị mới ${at}` });
      await part.getByLabel('Tên mới').fill(name);
      await part.getByLabel('Số đảng viên').fill(members);
    }
    await press(page, 'Xem trước');
    await page.getByText('Số đảng viên chưa khớp: đơn vị cũ có 12').waitFor();
    const second = page.getByRole('group', { name: 'Đơn vị mới 2' });
    await second.getByLabel('Số đảng viên').fill('5');
    await press(page, 'Xem trước');
    await page.getByRole('table', { name: 'Số liệu của Đảng ủy mẫu' }).waitFor();
    await page.screenshot({ path: `${WORK}/unit-change.png`, fullPage: true });
    await press(page, 'Lưu và gửi duyệt');
    await page.getByText('Đã gửi duyệt; các mục sẽ được đăng cùng nhau.').waitFor();
    await publishBundle('chi-bo-mot');
    expect(await unitText('chi-bo-mot')).toContain("to: '2026-01-04'");
    expect(await unitText('dang-uy')).toMatch(/units: 2/);
  }, 60_000);

  it('a merger', async () => {
    const { page } = clerk;
    await openForm(page, 'Sáp nhập, hợp nhất');
    await page.getByLabel('Có hiệu lực từ ngày').fill('2026-03-01');
    await choose(page, 'Các đơn vị kết thúc', 'Chi bộ Hai', 'Chi bộ Ba');
    await page.getByLabel('Hoặc lập đơn vị mới, tên là').fill('Chi bộ Bốn');
    await press(page, 'Xem trước');
    await page.getByText('Chi bộ Bốn (mới)').waitFor();
    await press(page, 'Lưu và gửi duyệt');
    await page.getByText('Đã gửi duyệt; các mục sẽ được đăng cùng nhau.').waitFor();
    await publishBundle('chi-bo-bon');
    expect(await unitText('chi-bo-bon')).toMatch(/members: 12/);
  }, 60_000);

  it('a new name, which is one entry', async () => {
    const { page } = clerk;
    await openForm(page, 'Đổi tên');
    await page.getByLabel('Có hiệu lực từ ngày').fill('2026-05-01');
    await choose(page, 'Đơn vị', 'Chi bộ Bốn');
    await page.getByLabel('Tên mới', { exact: true }).fill('Chi bộ Năm');
    await press(page, 'Xem trước');
    await page.getByText('Ghi vào 1 mục').waitFor();
    await press(page, 'Lưu và gửi duyệt');
    await page.getByText('Đã gửi duyệt; các mục sẽ được đăng cùng nhau.').waitFor();
    await publishBundle('chi-bo-bon');
    expect(await unitText('chi-bo-bon')).toMatch(/name: Chi bộ Năm[\s\S]*name: Chi bộ Bốn/);
    expect(clerk.faults).toEqual([]);
    expect(chief.faults).toEqual([]);
  }, 60_000);

  it('a table: seen row by row, sent, published, and put back at once by the chief', async () => {
    const { page } = clerk;
    const before = await unitText('chi-bo-bon');
    await goTo(page, '');
    await page.locator('summary', { hasText: 'Soạn mới' }).click();
    await page.getByRole('link', { name: 'Nhập bảng đơn vị' }).click();
    const rows = (...lines: string[]) => ({
      name: 'don-vi.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['Tên;Loại;Điện thoại;Email;Đảng viên;Từ ngày', ...lines].join('\r\n')),
    });
    const added = 'Chi bộ Mười;chi bộ;0200 3000 910;muoi@duk.example;4;01/02/2026';
    const input = page.locator('input[type=file]');
    await input.setInputFiles(rows(added, 'Chi bộ Năm;;;;mười ba;'));
    await page.getByText('Có 1 dòng sai').waitFor();
    await page.screenshot({ path: `${WORK}/unit-table-wrong.png`, fullPage: true });
    await input.setInputFiles(rows(added, 'Chi bộ Năm;;;;13;'));
    await page.getByRole('row', { name: /Chi bộ Mười thêm mới/ }).waitFor();
    await page.screenshot({ path: `${WORK}/unit-table.png`, fullPage: true });
    expect(await axe(page, 'main')).toEqual([]);
    await press(page, 'Lưu và gửi duyệt');
    await page.getByText('Đã gửi duyệt; các mục sẽ được đăng cùng nhau.').waitFor();
    await publishBundle('chi-bo-bon');
    expect(await unitText('chi-bo-bon')).toMatch(/members: 13/);
    await goTo(chief.page, 'phien-ban/content/to-chuc/chi-bo-bon.md');
    await press(chief.page, 'Trả lại cả lần đăng này');
    await chief.page.screenshot({ path: `${WORK}/undo-publication.png`, fullPage: true });
    await chief.page.getByRole('alert').getByRole('button').first().click();
    await chief.page.getByText(/Đã trả lại \d mục/).waitFor();
    expect(await unitText('chi-bo-bon')).toBe(before);
    expect(await unitText('chi-bo-muoi')).toBe('');
  }, 120_000);
});
