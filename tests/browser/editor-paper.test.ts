import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../helpers/build-site.ts';
import { type EditorSession, type Editors, field, goTo } from '../helpers/editor.ts';
import { startEditors } from '../helpers/editor-server.ts';
import type { TestServer } from '../helpers/server.ts';

let server: TestServer;
let editors: Editors;
let session: EditorSession;
startEditors(
  async (started) => {
    ({ server, editors } = started);
    session = await editors.signInAs('ha');
  },
  {
    files: {
      'co-quan/chi-bo-mau-xanh.md':
        '---\nname: Chi bộ Hợp tác xã Mẫu Xanh\nletters: [CB]\nlevel: co-so\nside: party\n---\n',
    },
  },
);

it('a Word file fills the form of a new document, pictures too, and is saved with it', async () => {
  const { page, faults } = session;
  await goTo(page, 'collections/documents/new');
  await field(page, 'symbol').waitFor();
  const word = join(ROOT, 'tests/fixtures/word/p01_bao_cao_anh.docx');
  await page.locator('[data-word-file]').setInputFiles(word);
  await page.getByText('Đã điền biểu từ p01_bao_cao_anh.docx').waitFor();
  expect(await field(page, 'symbol').inputValue()).toBe('12-BC/CB');
  const evidence = page.locator('[data-paper-evidence]');
  for (const text of ['12-BC/CB', 'dòng số, ký hiệu', 'phần tên cơ quan ở đầu văn bản', 'phần ký'])
    await evidence.getByText(text).first().waitFor();
  // On a phone too: what was read, and where, stands within the screen.
  await page.setViewportSize({ width: 360, height: 740 });
  await evidence.getByText('dòng số, ký hiệu').first().scrollIntoViewIfNeeded();
  const box = await evidence.boundingBox();
  expect(
    (box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 360,
    JSON.stringify(box),
  ).toBe(true);
  await page.setViewportSize({ width: 1280, height: 900 });
  await evidence.getByRole('button', { name: 'số và ký hiệu' }).click();
  expect(await field(page, 'symbol').evaluate((node) => node === document.activeElement)).toBe(
    true,
  );
  expect(await field(page, 'number').inputValue()).toBe('12');
  expect(await field(page, 'subject').inputValue()).toContain(
    'chào mừng ngày thành lập Đảng bộ xã',
  );
  await page.getByText('Chi bộ Hợp tác xã Mẫu Xanh').first().waitFor();
  const body = (await page.locator('[data-slate-editor]').first().textContent()) ?? '';
  expect(body.length).toBeGreaterThan(500);
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page
    .getByRole('alert')
    .filter({ hasText: /^Đã lưu bài$/ })
    .last()
    .waitFor();
  // Decap goes on to the saved entry's own address, at its own pace.
  await expect.poll(() => page.url()).toContain('collections/documents/entries/');
  const check = page.locator('[data-form-check]');
  await check.getByRole('button', { name: /^Kiểm tra thể thức .*\.docx$/ }).click();
  await check.getByText(/chỗ cần xem, theo thể thức văn bản của Đảng/).waitFor();
  const client = await server.client('ha');
  const { body: ids } = await client.cms('unpublishedEntries', {});
  const { body: draft } = await client.cms('unpublishedEntry', { id: ids[0] });
  const paths = (draft?.diffs ?? []).map(({ path }: { path: string }) => path);
  expect(paths, JSON.stringify(draft)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^content\/van-ban\/12-bc-cb-\d{4}\.md$/),
      expect.stringMatching(/^content\/tep\/12-bc-cb-\d{4}\.docx$/),
      expect.stringMatching(/^content\/media\/12-bc-cb-\d{4}-hinh-1\./),
    ]),
  );
  expect(faults).toEqual([]);
});

it('what is no Word file is refused in words, and the form keeps what it has', async () => {
  const { page } = session;
  await goTo(page, 'collections/documents/new');
  await field(page, 'symbol').waitFor();
  await field(page, 'symbol').fill('77-TB/TW');
  await page.locator('[data-word-file]').setInputFiles({
    name: 'khong-phai-word.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('không phải Word'),
  });
  await page
    .getByText(/khong-phai-word\.docx/)
    .first()
    .waitFor();
  expect(await field(page, 'symbol').inputValue()).toBe('77-TB/TW');
});
