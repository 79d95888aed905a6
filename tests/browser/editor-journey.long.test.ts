import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SiteBuilder } from '../../cms/server/publishing/site-builder.ts';
import { gitText } from '../../cms/server/store/git.ts';
import { ROOT, SITE_URL } from '../helpers/build-site.ts';
import {
  type EditorSession,
  type Editors,
  field,
  fillNews,
  goTo,
  paste,
  save,
} from '../helpers/editor.ts';
import { startEditors } from '../helpers/editor-server.ts';
import { pictureWithPosition } from '../helpers/minimal-content.ts';
import type { TestServer } from '../helpers/server.ts';

let server: TestServer;
let editors: Editors;
let clerk: EditorSession;
let chief: EditorSession;
const TITLE = 'Hội nghị giao ban công tác văn phòng quý IV';
const SLUG = 'hoi-nghi-giao-ban-cong-tac-van-phong-quy-iv';

const builder = (gitDir: string) =>
  new SiteBuilder({
    projectDir: ROOT,
    workspace: join(ROOT, '.cache/test/workspace'),
    gitDir,
    siteUrl: SITE_URL,
    basePath: '/',
    limitSeconds: 120,
  });
startEditors(
  async (started) => {
    ({ server, editors } = started);
    clerk = await editors.signInAs('lan');
    chief = await editors.signInAs('chanh');
  },
  { builder },
  300_000,
);

it('the clerk writes, pastes from Word with a picture, and sends it for review', async () => {
  const { page } = clerk;
  await goTo(page, 'collections/news/new');
  await fillNews(page, TITLE.normalize('NFD'), 'Câu mở đầu của tin.');
  await page.keyboard.press('Enter');
  const word = readFileSync(join(ROOT, 'tests/fixtures/paste/word.html'), 'utf8');
  const rtf = `{\\rtf1{\\*\\shppict{\\pict\\picw10\\jpegblip ${(await pictureWithPosition()).toString('hex')}}}}`;
  await paste(page, word, rtf);
  await page.getByText('Đã chèn 1 ảnh').waitFor();
  const figure = page.locator('[data-slate-editor]').first();
  const thumbnail = figure.locator('img').first();
  await expect
    .poll(() => thumbnail.evaluate((element) => (element as HTMLImageElement).naturalWidth))
    .toBe(1200);
  await field(page, 'mo-ta').fill('Các đại biểu ngồi quanh bàn họp, phía trước là màn chiếu');
  await field(page, 'chu-thich').fill('Quang cảnh buổi giao ban.');
  await field(page, 'nguon').fill('Ảnh: Văn phòng');
  await figure.getByText('Nội dung giao ban').waitFor();
  await save(page);
  await expect.poll(() => page.url()).toContain(`entries/${SLUG}`);

  const { store } = server.services;
  const [draft] = await store.drafts();
  const blob = draft && (await store.draftFiles(draft)).get(`content/tin-tuc/${SLUG}.md`);
  const text = (await store.repository.readBlob(blob ?? ''))?.toString() ?? '';
  expect(text).toContain(`title: ${TITLE}`);
  expect(text).toContain('## Nội dung giao ban');
  expect(text).toContain('* Rà soát chương trình công tác\n\n  * Việc quý IV');
  expect(text).toMatch(/\| Đơn vị +\| Số việc +\|\n\| -+ \| -+ \|\n\| Văn phòng +\| 12 +\|/);
  expect(text).toContain('**Đảng ủy Khối**');
  expect(text).toMatch(/::hinh\{tep="\.\.\/media\/clip-image001-\d+\.jpg" mo-ta="Các đại biểu/);
  expect(text).not.toMatch(/mso|file:|javascript|<\/?\w/i);
  expect(text).toBe(text.normalize('NFC'));

  await page.getByRole('button', { name: 'Trạng thái: Bản nháp' }).click();
  await page.getByRole('menuitem', { name: 'Chờ duyệt' }).click();
  await page.getByRole('button', { name: 'Trạng thái: Chờ duyệt' }).waitFor();
});

it('the clerk has no button to publish', async () => {
  expect(await clerk.page.getByRole('button', { name: 'Đăng', exact: true }).count()).toBe(0);
});

it('the chief reads it in a preview that looks like the site, approves and publishes', async () => {
  const { page } = chief;
  await page.getByRole('link', { name: 'Quy trình duyệt' }).click();
  await page.getByText(TITLE).first().click();
  const preview = page.frameLocator('#preview-pane');
  await preview.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  await preview.getByRole('heading', { name: 'Nội dung giao ban', level: 2 }).waitFor();
  await preview.getByRole('cell', { name: 'Văn phòng' }).waitFor();
  await preview.getByText(/10\/11\/2026 · Thông báo/).waitFor();
  const image = preview.getByAltText('Các đại biểu ngồi quanh bàn họp');
  await expect
    .poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  const color = await preview
    .locator('body')
    .evaluate((body) => getComputedStyle(body).backgroundColor);
  expect(color, 'the paper of the site').toBe('rgb(250, 248, 244)');

  await page.getByRole('button', { name: 'Trạng thái: Chờ duyệt' }).click();
  await page.getByRole('menuitem', { name: 'Đã duyệt, chờ đăng' }).click();
  await page.getByRole('button', { name: 'Trạng thái: Đã duyệt, chờ đăng' }).waitFor();
  await page.getByRole('button', { name: 'Đăng', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Đăng ngay' }).click();
  await page.getByText(`Đã lên trang: ${server.origin}/tin-tuc/${SLUG}/`).waitFor();
}, 180_000);

it('the public reads it and finds it by search', async () => {
  const reader = await editors.browser.newPage();
  const response = await reader.goto(`${server.origin}/tin-tuc/${SLUG}/`);
  expect(response?.status()).toBe(200);
  expect((await reader.getByRole('heading', { level: 1 }).textContent())?.trim()).toBe(TITLE);
  const image = reader.getByAltText('Các đại biểu ngồi quanh bàn họp');
  await image.scrollIntoViewIfNeeded();
  await expect
    .poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  await reader.goto(`${server.origin}/tim-kiem/?q=giao+ban+quy+iv`);
  await reader.locator('ol[data-search-results][aria-busy=false]').waitFor();
  const first = reader.locator('ol[data-search-results] > li a').first();
  expect(await first.getAttribute('href')).toBe(`/tin-tuc/${SLUG}/`);
  await reader.close();
});

it('the store knows who wrote and who approved', async () => {
  const log = await gitText(server.services.store.repository.dir, [
    'log',
    '-1',
    '--format=%an%n%B',
    'main',
  ]);
  expect(log).toMatch(/^Nguyễn Thị Lan\n/);
  expect(log).toContain('Approved-by: Phạm Quốc Chánh <chanh@duk.example>');
});

it('nothing went wrong on either page: no error, no request elsewhere, no breach of the policy', () => {
  expect([...clerk.faults, ...chief.faults]).toEqual([]);
});

it('broken content pushed behind the server’s back: the old site stays, file and field are said', async () => {
  const { store, publisher } = server.services;
  const main = await store.main();
  const blob = await store.repository.writeBlob('---\ntitle: ""\n---\nChữ.\n');
  const path = 'content/tin-tuc/day-vao-kho.md';
  const tree = await store.repository.writeTree(main.commit, new Map([[path, blob]]));
  const person = { name: 'Kỹ thuật', email: 'ky-thuat@duk.example' };
  const commit = { tree, parents: [main.commit], author: person, committer: person, message: 'x' };
  const to = await store.repository.commit(commit);
  const release = server.releases.current();
  await store.repository.moveRefs([{ ref: 'refs/heads/main', to, from: main.commit }]);
  await expect.poll(() => publisher.state().state).toBe('failed');
  expect(publisher.state().message).toMatch(/Tệp: tin-tuc\/day-vao-kho\.md\s+Trường: Tiêu đề/);
  expect(server.releases.current()).toBe(release);
  expect((await fetch(`${server.origin}/tin-tuc/${SLUG}/`)).status).toBe(200);
  const { page } = chief;
  await page.getByText(/không dựng được/).waitFor();
  await page.getByRole('button', { name: 'Xem lỗi' }).click();
  await page.getByText('Tệp: tin-tuc/day-vao-kho.md').waitFor();
}, 120_000);

it('a search in the lists is answered by the server, marks or not', async () => {
  const { page } = chief;
  await goTo(page, 'collections/news');
  const search = page.getByPlaceholder('Tìm trong tất cả');
  await search.fill('giao ban van phong');
  await search.press('Enter');
  await page.getByText(TITLE).first().waitFor();
});
