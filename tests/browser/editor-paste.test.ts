import { expect, it } from 'vitest';
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
import { pasteCases } from '../helpers/paste-cases.ts';
import type { TestServer } from '../helpers/server.ts';

let server: TestServer;
let editors: Editors;
let clerk: EditorSession;

startEditors(
  async (started) => {
    ({ server, editors } = started);
    clerk = await editors.signInAs('lan');
  },
  {},
  300_000,
);

const sourceOf = (name: string) => pasteCases().find((one) => one.name === name)?.source ?? '';
const text = () => clerk.page.locator('[data-slate-editor]').first();
const shownText = async () => (await text().allInnerTexts()).join('\n');
const offer = () => clerk.page.locator('.o-lines');

/** Opens a new entry of news with one line of text and the cursor in an empty line below. */
async function openNews(title: string): Promise<void> {
  await goTo(clerk.page, 'collections/news');
  await goTo(clerk.page, 'collections/news/new');
  await fillNews(clerk.page, title, 'Câu mở đầu.');
  await clerk.page.keyboard.press('Enter');
}

/** The Markdown of a draft as the server has it. */
async function savedText(slug: string): Promise<string> {
  const { store } = server.services;
  for (const draft of await store.drafts()) {
    const blob = (await store.draftFiles(draft)).get(`content/tin-tuc/${slug}.md`);
    if (blob) return (await store.repository.readBlob(blob))?.toString() ?? '';
  }
  return '';
}

it('offers to take out what a web page brought along, and takes out what was not changed', async () => {
  const { page } = clerk;
  await openNews('Khánh thành nhà văn hóa thôn');
  await paste(page, sourceOf('debris-portal'));
  await offer().getByText('Đoạn vừa dán có 12 dòng').waitFor();
  expect(await offer().locator('li').allInnerTexts()).toContain('Xã Tây làm đường mới');
  // One of the lines is changed before the button is pressed.
  await text().getByText('12 bình luận').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' rất hay');
  const before = await shownText();

  await offer().getByRole('button', { name: 'Bỏ các dòng này' }).click();
  await page.getByText('Đã bỏ 11 dòng').waitFor();
  await page.getByText('1 dòng đã được sửa nên vẫn giữ').waitFor();
  expect(await offer().count()).toBe(0);
  expect((await shownText()).split(/\n+/).filter((line) => line.trim() !== '')).toEqual([
    'Câu mở đầu.',
    'Khánh thành nhà văn hóa thôn Đông',
    'Sáng 2/10, thôn Đông khánh thành nhà văn hóa.',
    'Công trình rộng 300 m², vốn 2 tỷ đồng.',
    '12 bình luận rất hay',
  ]);

  await text().click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => shownText()).toBe(before);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => shownText()).not.toContain('Tin liên quan');
  await save(page);
  await expect.poll(() => savedText('khanh-thanh-nha-van-hoa-thon')).not.toBe('');
  const saved = await savedText('khanh-thanh-nha-van-hoa-thon');
  expect(saved).toContain('Công trình rộng 300 m²');
  expect(saved).not.toMatch(/offered|paste-|Tin liên quan|Trang chủ/);
});

it('takes out lines after a save too', async () => {
  const { page } = clerk;
  await text().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await paste(page, sourceOf('debris-text-only'));
  await offer().waitFor();
  await save(page);
  await offer().getByRole('button', { name: 'Bỏ các dòng này' }).click();
  await expect.poll(shownText).not.toContain('Lượt xem');
  expect(await shownText()).toContain('Hội thao thu hút 200 người');
});

it('leaves the lines when told so; the title of the entry is one of them', async () => {
  const { page } = clerk;
  await openNews('Hội thao cán bộ, công chức');
  await paste(page, sourceOf('debris-text-only'));
  expect(await offer().locator('li').allInnerTexts()).toContain('Hội thao cán bộ, công chức');
  await offer().getByRole('button', { name: 'Giữ lại' }).click();
  expect(await offer().count()).toBe(0);
  expect(await shownText()).toContain('Lượt xem: 1.204');
});

it('closes the question when another form is opened', async () => {
  await openNews('Một tin khác');
  await paste(clerk.page, sourceOf('debris-text-only'));
  await offer().waitFor();
  await goTo(clerk.page, 'collections/news');
  await expect.poll(() => offer().count()).toBe(0);
});

it('makes lists of bullets in text without markup, and leaves other plain text alone', async () => {
  const { page } = clerk;
  await openNews('Công việc trong tuần');
  await paste(page, '', '', sourceOf('list-plain-text'));
  await text().locator('ul li', { hasText: 'Tiếp công dân' }).waitFor();
  await save(page);
  await expect.poll(() => savedText('cong-viec-trong-tuan')).not.toBe('');
  const saved = await savedText('cong-viec-trong-tuan');
  expect(saved.match(/Tiếp công dân/g)).toHaveLength(1);
  expect(saved).toMatch(/Công việc tuần:\n\n\* Họp giao ban\n\* Tiếp công dân\n/);
  expect(saved).toContain('\\- 2030 của Đảng bộ.');
  expect(saved).toMatch(/1\. Mở đầu\n2\. Thảo luận\n3\. Kết luận/);
});

it('leaves remarks of plain text out too', async () => {
  await openNews('Kế hoạch tháng ba');
  await paste(clerk.page, '', '', sourceOf('review-plain-remarks'));
  await clerk.page.getByText('đã bỏ: 2 lời góp ý').waitFor();
  expect(await shownText()).toContain('Kế hoạch số 5 triển khai');
  expect(await shownText()).not.toMatch(/\[[ab]\]|đừng công bố/);
});

it('reports review marks, and fills the block of a picture with its caption', async () => {
  const { page } = clerk;
  await openNews('Quang cảnh buổi lễ');
  await paste(page, sourceOf('review-word-changes'));
  await page.getByText('đã bỏ: 2 chỗ chữ đã gạch, 1 lời góp ý').waitFor();
  const bytes = (await pictureWithPosition()).toString('base64');
  const image = `<p><img alt="C:\\anh\\1.jpg" src="data:image/jpeg;base64,${bytes}"></p>`;
  await paste(page, `${image}<p class=MsoCaption>Ảnh 1: Quang cảnh buổi lễ</p>`);
  await page.getByText('Đã chèn 1 ảnh. Hãy điền cho từng ảnh: mô tả (1 ảnh), nguồn.').waitFor();
  expect(await field(page, 'chu-thich').inputValue()).toBe('Ảnh 1: Quang cảnh buổi lễ');
  expect(await field(page, 'mo-ta').inputValue()).toBe('');
  expect(await shownText()).not.toMatch(/7 giờ|L1|đủ ghế/);
});
