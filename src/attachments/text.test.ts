import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { cachedText } from './cache.ts';
import { attachmentText, isScan } from './text.ts';

const folder = mkdtempSync(join(tmpdir(), 'tep-'));
afterAll(() => rmSync(folder, { recursive: true }));
const CORPUS = join(import.meta.dirname, '../../tests/search-eval/corpus/content/tep');

function word(xml: string): string {
  const path = join(folder, 'a.docx');
  writeFileSync(path, zipSync({ 'word/document.xml': strToU8(xml) }));
  return path;
}

it('reads a Word file, its pages where Word marked them', async () => {
  const one = word(
    '<w:p><w:r><w:t>Đảng</w:t><w:t xml:space="preserve"> phí &amp; quỹ</w:t></w:r></w:p>',
  );
  expect(await attachmentText(one)).toEqual([{ page: null, text: 'Đảng phí & quỹ\n' }]);
  const two = word('<w:p><w:r><w:t>một</w:t><w:br w:type="page"/><w:t>hai</w:t></w:r></w:p>');
  expect(await attachmentText(two)).toEqual([
    { page: 1, text: 'một' },
    { page: 2, text: 'hai\n' },
  ]);
});

it('counts a break once that Word noted beside the one somebody put in', async () => {
  const file = word(
    '<w:p><w:r><w:t>một</w:t><w:br w:type="page"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>hai</w:t></w:r></w:p>',
  );
  expect((await attachmentText(file)).map(({ page, text }) => [page, text.trim()])).toEqual([
    [1, 'một'],
    [2, 'hai'],
  ]);
});

it('keeps words apart at line ends and together at hyphens that do not break', async () => {
  const file = word(
    '<w:p><w:r><w:t>Số 36</w:t><w:noBreakHyphen/><w:t>HD/VPTW</w:t><w:br w:type="textWrapping" w:clear="all"/><w:t>xuống</w:t></w:r></w:p>',
  );
  expect(await attachmentText(file)).toEqual([{ page: null, text: 'Số 36-HD/VPTW xuống\n' }]);
});

it('reads a PDF page by page', async () => {
  const pages = await attachmentText(join(CORPUS, 'bang-thoi-han-bao-quan.pdf'));
  expect(pages.map(({ page }) => page)).toEqual([1, 2, 3, 4]);
  expect(pages.every(({ text }) => text.length > 50 && text === text.normalize('NFC'))).toBe(true);
});

it('knows a scan by its lack of letters', async () => {
  const scan = join(CORPUS, 'ban-quet-09-tb-duk.pdf');
  expect(isScan(scan, await attachmentText(scan))).toBe(true);
  const text = join(CORPUS, 'bang-thoi-han-bao-quan.pdf');
  expect(isScan(text, await attachmentText(text))).toBe(false);
});

it('caches a text while the bytes of its file stay the same', async () => {
  const store = mkdtempSync(join(tmpdir(), 'chu-'));
  const file = word('<w:p><w:r><w:t>lần đầu</w:t></w:r></w:p>');
  const first = await cachedText(file, store);
  const [cached = ''] = readdirSync(store);
  writeFileSync(join(store, cached), JSON.stringify([{ page: 9, text: 'đã giữ' }]));
  expect(first).toEqual([{ page: null, text: 'lần đầu\n' }]);
  expect(await cachedText(file, store)).toEqual([{ page: 9, text: 'đã giữ' }]);
  writeFileSync(join(store, cached), 'hỏng');
  expect(await cachedText(file, store), 'a spoilt copy is made anew').toEqual(first);
  rmSync(store, { recursive: true });
});

it('reads no other types, and throws when a file is not what its name says', async () => {
  expect(await attachmentText(join(folder, 'a.xlsx'))).toEqual([]);
  writeFileSync(join(folder, 'x.docx'), 'no zip');
  await expect(attachmentText(join(folder, 'x.docx'))).rejects.toThrow();
});
