import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  type EditorSession,
  type Editors,
  field,
  fillNews,
  goTo,
  pressSave,
  waitUntilSaved,
} from '../helpers/editor.ts';
import { startEditors } from '../helpers/editor-server.ts';
import type { TestServer } from '../helpers/server.ts';

let server: TestServer;
let editors: Editors;
let clerk: EditorSession;
let chief: EditorSession;
startEditors(async (started) => {
  ({ server, editors } = started);
  clerk = await editors.signInAs('lan');
  chief = await editors.signInAs('chanh');
  await chief.page.setViewportSize({ width: 360, height: 740 });
});

const SLUG = 'hop-giao-ban-thang-muoi-mot';
const path = `content/tin-tuc/${SLUG}.md`;

/** Opens the desk by its address and then a link on it. */
async function fromDesk(page: Page, link: string | RegExp): Promise<void> {
  await goTo(page, '');
  await page.getByRole('heading', { name: /^Chào / }).waitFor();
  await page.getByRole('link', { name: link }).first().click();
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const published = async () => (await server.services.store.main()).files.get(path) ?? null;

describe('a day at the desk, the clerk on a computer, the chief on a phone of 360 px', () => {
  it('the clerk writes, saves it incomplete, finishes and sends', async () => {
    const { page } = clerk;
    await goTo(page, '');
    await page.locator('summary', { hasText: 'Soạn mới' }).click();
    await page.getByRole('link', { name: 'Tin', exact: true }).click();
    await fillNews(page, 'Họp giao ban tháng mười một', 'Cuộc họp bắt đầu lúc 8 giờ.');
    await pressSave(page);
    await waitUntilSaved(page);
    await fromDesk(page, 'Họp giao ban tháng mười một');
    await press(page, 'Gửi duyệt');
    await page.getByText('Đã gửi duyệt.').waitFor();
  });

  it('the chief reads it on the phone, and sends it back with a reason', async () => {
    const { page } = chief;
    await fromDesk(page, 'Họp giao ban tháng mười một');
    await page
      .getByRole('heading', { name: 'Họp giao ban tháng mười một', level: 1 })
      .first()
      .waitFor();
    await page.getByText('Cuộc họp bắt đầu lúc 8 giờ.').waitFor();
    await press(page, 'Trả lại kèm góp ý');
    await page.locator('#d-send-back').fill('Giờ họp là 9 giờ.');
    await press(page, 'Gửi lại cho người viết');
    await expect
      .poll(async () => (await server.services.store.draft('news', SLUG))?.isSentBack)
      .toBe(true);
  });

  it('the clerk reads the remark, mends the text, and sends it again', async () => {
    const { page } = clerk;
    await goTo(page, '');
    await page.getByRole('heading', { name: /Trả lại cho anh\/chị sửa/ }).waitFor();
    await page.getByRole('link', { name: 'Họp giao ban tháng mười một' }).click();
    await page.getByText('Giờ họp là 9 giờ.').waitFor();
    await press(page, 'Xong');
    await page.getByRole('link', { name: 'Sửa trong biểu' }).click();
    await expect.poll(() => field(page, 'lead').inputValue()).not.toBe('');
    await field(page, 'lead').fill('Họp lúc 9 giờ.');
    await pressSave(page);
    await waitUntilSaved(page);
    await fromDesk(page, 'Họp giao ban tháng mười một');
    await press(page, 'Gửi duyệt');
    await page.getByText('Đã gửi duyệt.').waitFor();
  });

  it('the chief sees what changed since the last reading, and publishes in one step', async () => {
    const { page } = chief;
    await fromDesk(page, 'Họp giao ban tháng mười một');
    await page.getByRole('heading', { name: /So với lần anh\/chị đọc trước/ }).waitFor();
    await page
      .locator('ins', { hasText: 'Họp lúc 9 giờ' })
      .or(page.locator('ins'))
      .first()
      .waitFor();
    await press(page, 'Duyệt và đăng ngay');
    await page.getByText(`Đã lên trang: ${server.origin}/tin-tuc/${SLUG}/`).waitFor();
    expect(await published()).not.toBeNull();
  });

  it('the chief takes it off the site, and takes that back', async () => {
    const { page } = chief;
    const before = await published();
    await press(page, 'Gỡ khỏi trang');
    await press(page, 'Đồng ý');
    await page.getByText('Đã gỡ khỏi trang. Nội dung là bản nháp.').waitFor();
    expect(await published()).toBeNull();
    await press(page, 'Hoàn tác');
    await page.getByText('Đã khôi phục như cũ.').waitFor();
    expect(await published()).toBe(before);
  });

  it('the chief deletes it, and brings it back from the bin', async () => {
    const { page } = chief;
    const before = await published();
    await goTo(page, `xem/news/${SLUG}`);
    await press(page, 'Xóa bài');
    await press(page, 'Đồng ý');
    await page.getByText('Đã xóa bài khỏi trang.').waitFor();
    const actions = page.getByRole('region', { name: 'Việc làm với bài này' });
    await actions.getByRole('link', { name: 'Thùng rác' }).click();
    await page.getByRole('button', { name: 'Lấy lại' }).first().waitFor();
    await page.getByRole('button', { name: 'Lấy lại' }).first().click();
    await page.getByText('Đã lấy lại "Họp giao ban tháng mười một".').waitFor();
    expect(await published()).toBe(before);
  });

  it('the chief writes a short news item with a photo on the phone, and schedules it', async () => {
    const { page } = chief;
    await page.locator('summary', { hasText: 'Soạn mới' }).click();
    await page.getByRole('link', { name: 'Tin ngắn có ảnh' }).click();
    await page.getByLabel('Tiêu đề').fill('Ra quân trồng cây');
    await page.getByLabel('Chuyên mục').selectOption({ label: 'Thông báo' });
    await page.getByLabel('Tóm tắt').fill('Sáng nay các chi bộ trồng cây.');
    await page.getByLabel('Nội dung').fill('Hơn một trăm cây đã được trồng.');
    const photo = await sharp({
      create: { width: 300, height: 200, channels: 3, background: '#1e6b3a' },
    })
      .jpeg()
      .toBuffer();
    await page
      .getByLabel('Chụp hoặc chọn ảnh')
      .setInputFiles({ name: 'IMG_0042.JPG', mimeType: 'image/jpeg', buffer: photo });
    await page.getByLabel(/Ảnh cho thấy gì/).fill('Đoàn viên trồng cây bên bờ kênh');
    await page.getByLabel('Chú thích ảnh').fill('Buổi trồng cây.');
    await page.getByLabel('Người chụp').fill('Ảnh: Văn phòng');
    await press(page, 'Lưu nháp');
    await page.getByText('Đã lưu nháp.').waitFor();
    await page.getByRole('link', { name: 'Đọc bài' }).click();
    await page.getByRole('heading', { name: 'Ra quân trồng cây', level: 1 }).first().waitFor();
    await expect
      .poll(() =>
        page
          .getByAltText('Đoàn viên trồng cây')
          .first()
          .evaluate((image) => (image as HTMLImageElement).naturalWidth),
      )
      .toBe(300);
    await press(page, 'Hẹn giờ đăng');
    const day = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('Ngày đăng').fill(day);
    await page.getByLabel('Giờ đăng').fill('08:30');
    await press(page, 'Duyệt và hẹn giờ');
    await page.getByText(/^Hẹn giờ đăng: 08:30 ngày/).waitFor();
    await goTo(page, '');
    await page.getByRole('heading', { name: /Hẹn giờ đăng/ }).waitFor();
  });

  it('an older version is read and taken back as a draft', async () => {
    const { page } = clerk;
    await goTo(page, `phien-ban/${path}`);
    await page.getByRole('button', { name: 'Xem', exact: true }).last().click();
    await page
      .getByText(/Tiêu đề: Họp giao ban tháng mười một/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Lấy lại bản này' }).last().click();
    await press(page, 'Đồng ý');
    await page.getByText('Đã lấy lại thành bản nháp. Hãy đọc lại rồi gửi duyệt.').waitFor();
    expect(await server.services.store.draft('news', SLUG)).not.toBeNull();
  });

  it('undo stands where the entry was deleted, too', async () => {
    const { page } = chief;
    await goTo(page, 'xem/guides/phat-hanh');
    await press(page, 'Xóa bài');
    await press(page, 'Đồng ý');
    await page.getByText('Đã xóa bài khỏi trang.').waitFor();
    await press(page, 'Hoàn tác');
    await page.getByText('Đã khôi phục như cũ.').waitFor();
  });

  it('nothing went wrong on either page', () => {
    expect([...clerk.faults, ...chief.faults]).toEqual([]);
  });
});
