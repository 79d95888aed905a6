import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { axe } from '../helpers/axe.ts';
import { type Editors, field, fillNews, goTo, save } from '../helpers/editor.ts';
import { giveFile, insertBlock, openPicker } from '../helpers/editor-files.ts';
import { startEditors } from '../helpers/editor-server.ts';
import { largePdf, macroFile, pdfFile, type TestFile } from '../helpers/office-files.ts';
import type { TestServer } from '../helpers/server.ts';

let server: TestServer;
let editors: Editors;
startEditors((started) => {
  ({ server, editors } = started);
});

/** The only draft whose text holds these words, with the paths of its files. */
async function draftWith(words: string): Promise<{ text: string; paths: string[] }> {
  const { store } = server.services;
  for (const draft of await store.drafts()) {
    const files = await store.draftFiles(draft);
    const text = String(await store.repository.readBlob(files.get(draft.path) ?? ''));
    if (text.includes(words)) return { text, paths: [...files.keys()] };
  }
  return { text: '', paths: [] };
}

async function photo(name: string): Promise<TestFile> {
  const image = sharp({ create: { width: 300, height: 200, channels: 3, background: 'teal' } });
  return { name, mimeType: 'image/jpeg', buffer: await image.jpeg().toBuffer() };
}

describe('a file in the text of a news item', () => {
  it('is attached by the download block, and goes into the folder of attachments', async () => {
    const session = await editors.signInAs('ha');
    const { page } = session;
    await goTo(page, 'collections/news/new');
    await fillNews(page, 'Tin có tệp đính kèm', 'Mời tải tệp.');
    const block = await insertBlock(page, 'Tệp tải về');
    const picker = await openPicker(block, 'Chọn tệp: Tệp');
    const stored = picker.getByRole('button', { name: /^mau\.docx/ });
    await stored.waitFor();
    expect(await stored.textContent()).toContain('Dùng ở: ');
    await picker.getByText(/^Năm 20\d\d \(1\)$/).waitFor();
    expect(await picker.getByText('anh.jpg').count(), 'pictures are not offered').toBe(0);
    expect(await axe(page, '[open].o-files')).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await axe(page, '[open].o-files')).toEqual([]);
    const width = await picker.evaluate((element) => element.getBoundingClientRect().right);
    expect(width, 'the picker stays on a phone’s screen').toBeLessThanOrEqual(360);
    await page.setViewportSize({ width: 1280, height: 900 });

    await giveFile(picker, await photo('Ảnh họp.jpg'));
    await picker.getByText(/Không nhận tệp "Ảnh họp.jpg": đây là ảnh/).waitFor();
    await giveFile(picker, await pdfFile('Báo cáo quý IV.pdf'));
    await picker.waitFor({ state: 'detached' });
    await block.getByText(/^bao-cao-quy-iv-\d+\.pdf$/).waitFor();
    await block.getByLabel('Tên tệp cho người đọc').fill('Báo cáo quý IV');
    await save(page);
    const { text, paths } = await draftWith('Tin có tệp đính kèm');
    expect(text).toMatch(
      /::tai-ve\{tep="\.\.\/tep\/bao-cao-quy-iv-\d+\.pdf" ten="Báo cáo quý IV"\}/,
    );
    expect(paths).toContainEqual(expect.stringMatching(/^content\/tep\/bao-cao-quy-iv-\d+\.pdf$/));
    expect(session.faults).toEqual([]);
    await session.context.close();
  });

  it('is one the store has: found by a name without marks', async () => {
    const { page, context } = await editors.signInAs('ha');
    await goTo(page, 'collections/news/new');
    await fillNews(page, 'Tin dùng tệp có sẵn', 'Mời tải tệp.');
    const block = await insertBlock(page, 'Tệp tải về');
    const picker = await openPicker(block, 'Chọn tệp: Tệp');
    await picker.getByRole('searchbox').fill('không có tệp này');
    await picker.getByText('Không có tên nào khớp').waitFor();
    await picker.getByRole('searchbox').fill('mẫu');
    await picker.getByRole('button', { name: /^mau\.docx/ }).click();
    await block.getByLabel('Tên tệp cho người đọc').fill('Mẫu');
    await save(page);
    expect((await draftWith('Tin dùng tệp có sẵn')).text).toContain(
      '::tai-ve{tep="../tep/mau.docx" ten="Mẫu"}',
    );
    await context.close();
  });
});

describe('a picture of a news item', () => {
  it('is sent as soon as it is chosen, shown in the field, and saved with the entry', async () => {
    const session = await editors.signInAs('ha');
    const { page } = session;
    await goTo(page, 'collections/news/new');
    await fillNews(page, 'Tin có ảnh đại diện', 'Chữ.');
    await page.getByRole('button', { name: 'Mở rộng' }).first().click();
    const picker = await openPicker(page, /^Chọn ảnh: /);
    await picker.getByText('anh.jpg').waitFor();
    expect(await picker.getByText('mau.docx').count(), 'attachments are not offered').toBe(0);
    await giveFile(picker, await pdfFile('Báo cáo.pdf'));
    await picker.getByText(/Không nhận tệp "Báo cáo.pdf": đây không phải ảnh/).waitFor();
    await giveFile(picker, await photo('Hội nghị.jpg'));
    await picker.waitFor({ state: 'detached' });
    const shown = page.locator('.o-file img');
    await expect
      .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBe(300);
    for (const name of ['alt', 'caption', 'credit'])
      await field(page, name).fill('Toàn cảnh hội nghị');
    await save(page);
    expect((await draftWith('Tin có ảnh đại diện')).text).toMatch(
      /image: \.\.\/media\/hoi-nghi-\d+\.jpg/,
    );
    expect(session.faults).toEqual([]);
    await session.context.close();
  });
});

describe('a file that is refused', () => {
  it('says why, is in no form, and the form can be saved at once', async () => {
    const { page, context } = await editors.signInAs('ha');
    await goTo(page, 'collections/news/new');
    await fillNews(page, 'Tin với tệp bị từ chối', 'Chữ đã gõ.');
    const block = await insertBlock(page, 'Tệp tải về');
    const picker = await openPicker(block, 'Chọn tệp: Tệp');
    const refused: [TestFile | string, RegExp][] = [
      [await pdfFile('Có khóa.pdf', 'mat-khau'), /"Có khóa.pdf": tệp PDF có mật khẩu/],
      [macroFile('Có macro.docx'), /"Có macro.docx": tệp có macro/],
      [largePdf('Quá lớn.pdf', 51 * 1024 * 1024), /"Quá lớn.pdf": tệp quá lớn/],
      [macroFile('Có macro.docm'), /"Có macro.docm": ô này chỉ nhận tệp PDF/],
    ];
    for (const [file, reason] of refused) {
      await giveFile(picker, file);
      await picker.getByRole('alert').filter({ hasText: reason }).waitFor();
    }
    await page.keyboard.press('Escape');
    await picker.waitFor({ state: 'detached' });
    await block.click();
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: 'Chọn tệp: Tệp' }).waitFor({ state: 'detached' });
    await save(page);
    const { text, paths } = await draftWith('Tin với tệp bị từ chối');
    expect(text).toContain('Chữ đã gõ.');
    expect(paths.filter((path) => path.startsWith('content/tep/'))).toEqual([]);
    await context.close();
  });
});
