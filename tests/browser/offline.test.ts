import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestSite, type TestSite } from '../helpers/browser.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.close());

const LESSON_WITH_PICTURE = '/tap-huan/m8-tai-chinh-hoi-nghi-cntt/phuc-vu-hoi-nghi-nhieu-diem-cau/';
const NEWS = '/tin-tuc/giao-ban-thang-11-ra-lai-chuong-trinh-cong-tac-2026/';

/** Pixels across the first picture of the page, once it is there; 0 for a broken one. */
function shownPicture(page: Page): Promise<number> {
  const picture = page.locator('main picture img').first();
  return picture.evaluate(async (image: HTMLImageElement) => {
    image.loading = 'eager';
    await image.decode().catch(() => undefined);
    return image.naturalWidth;
  });
}

const results = '[data-search-results] > li a[href]';

it('saves the course, guides and documents, searches them without a line, and leaves with one click', async () => {
  const { page, context, faults } = await site.open({ serviceWorkers: 'allow' });
  await page.goto(`${site.origin}/ngoai-tuyen/`);
  await page.getByRole('button', { name: /Lưu để dùng ngoại tuyến/ }).click();
  await page.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor();
  expect(faults).toEqual([]);

  await context.setOffline(true);
  await page.goto(`${site.origin}/tap-huan/`);
  await page.getByRole('heading', { level: 1, name: 'Tập huấn' }).waitFor();
  await page.goto(`${site.origin}/van-ban/66-qd-tw-2017/`);
  expect(await page.locator('main').textContent()).toContain('399-QĐ/TW');
  await page.goto(`${site.origin}/van-ban/?loai=quy-dinh`);
  await page.locator('[data-filter-results] > li').first().waitFor();
  await page.goto(`${site.origin}/tim-kiem/?q=${encodeURIComponent('66-QĐ/TW')}`);
  await page.waitForSelector('[data-search-results][aria-busy=false] .excerpt:not(:empty)');
  expect(await page.locator(results).first().getAttribute('href')).toContain(
    '/van-ban/66-qd-tw-2017/',
  );
  await page.goto(`${site.origin}/tim-kiem/?q=dong+dau+giap+lai+hoi+nghi`);
  await page.waitForSelector('[data-search-results][aria-busy=false] > li');
  // The course asks its questions without a line: practice, a test by its number, an exercise.
  await page.goto(`${site.origin}/tap-huan/luyen-tap/?chuyen-de=m5-the-thuc-trinh-bay`);
  await page.waitForSelector('[data-stage] form.question');
  await page.goto(`${site.origin}/tap-huan/kiem-tra/?de=NGOAI`);
  await page.waitForSelector('#cau-30');
  await page.goto(`${site.origin}/tap-huan/bai-tap/ghi-ngay-thang-vien-dan-va-dia-danh/`);
  await page.getByRole('button', { name: 'Chấm' }).first().waitFor();
  await page.goto(`${site.origin}/lien-he/`);
  await page.getByRole('heading', { level: 1, name: 'Liên hệ' }).waitFor();
  await page.goto(`${site.origin}${LESSON_WITH_PICTURE}`);
  expect(await shownPicture(page)).toBeGreaterThan(300);
  expect(await page.evaluate(() => getComputedStyle(document.body).marginTop)).toBe('0px');
  // A page nobody saved shows what there is instead of the browser's own error.
  await page.goto(`${site.origin}${NEWS}`);
  await page.getByRole('heading', { level: 1, name: 'Dùng ngoại tuyến' }).waitFor();

  await page.goto(`${site.origin}/ngoai-tuyen/`);
  await page.getByRole('button', { name: 'Gỡ khỏi máy này' }).click();
  await page.getByRole('status').filter({ hasText: 'chưa lưu gì' }).waitFor();
  const left = await page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(left).toEqual({ caches: [], workers: 0 });
  await context.setOffline(false);
  await context.close();
});

it('saves the newest news with their pictures where a reader chooses them, and lets go of them alone', async () => {
  const { page, context } = await site.open({ serviceWorkers: 'allow', deviceScaleFactor: 3 });
  const choice = page.getByRole('checkbox', {
    name: /^Kèm \d+ tin mới nhất .* \(thêm [\d,]+ [KM]B\)$/,
  });
  const saved = page.getByRole('status').filter({ hasText: 'Đã lưu' });
  const cachesOfNews = () =>
    page.evaluate(
      async () => (await caches.keys()).filter((name) => name.includes('-tin-')).length,
    );
  await page.goto(`${site.origin}/ngoai-tuyen/`);
  await choice.check();
  await page.getByRole('button', { name: /Lưu để dùng ngoại tuyến/ }).click();
  await saved.waitFor();
  await context.setOffline(true);
  await page.goto(`${site.origin}/tin-tuc/`);
  await page.getByRole('heading', { level: 1, name: 'Tin tức' }).waitFor();
  await page.goto(`${site.origin}${NEWS}`);
  // The phone asks for another size than the one that is saved.
  expect(await shownPicture(page)).toBeGreaterThan(300);
  await context.setOffline(false);

  await page.goto(`${site.origin}/ngoai-tuyen/`);
  await saved.waitFor();
  expect(await choice.isChecked()).toBe(true);
  await choice.uncheck();
  await page.getByRole('button', { name: 'Cập nhật bản đã lưu' }).click();
  await expect.poll(cachesOfNews).toBe(0);
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  await context.close();
});

it('online, a saved site still shows what is new', async () => {
  const { page, context } = await site.open({ serviceWorkers: 'allow' });
  await page.goto(`${site.origin}/ngoai-tuyen/`);
  await page.getByRole('button', { name: /Lưu để dùng ngoại tuyến/ }).click();
  await page.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor();
  // Stands in for a new release: the saved copy of a page differs from the one on the line.
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const address = `${location.origin}/huong-dan/`;
      await cache.put(
        address,
        new Response('<h1>cũ</h1>', { headers: { 'Content-Type': 'text/html' } }),
      );
    }
  });
  await page.goto(`${site.origin}/huong-dan/`);
  expect(await page.locator('h1').textContent()).not.toBe('cũ');
  await context.close();
});
