import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { writeDocx } from '../../src/paper-form/fill/docx/write-docx.ts';
import { fillForm } from '../../src/paper-form/fill/fill-form.ts';
import { startTestSite } from '../helpers/browser.ts';
import { buildSite, WORK } from '../helpers/build-site.ts';

/**
 * How long the page of the check of form takes for papers of several lengths on a processor slowed four times, beside
 * the browser's own reading of the same XML in the same run.
 */
const SLOWER = 4;
const RUNS = 5;
/** Some 45 lines of text at 14 points fill a sheet. */
const PARAGRAPHS_A_SHEET = 15;
const SENTENCE =
  'Các chi bộ trực thuộc rà soát danh mục hồ sơ, lập hồ sơ công việc và báo cáo kết quả về Văn phòng trước ngày 25 hằng tháng, kèm số liệu đã được người phụ trách xác nhận. ';

const outDir = join(WORK, 'bench-form-check');
const { status, output } = buildSite({ outDir });
if (status !== 0) throw new Error(output);
const site = await startTestSite(outDir);
const rows = [];
for (const sheets of [1, 20, 60]) {
  const text = Array.from(
    { length: sheets * PARAGRAPHS_A_SHEET },
    (_, at) => `${at + 1}. ${SENTENCE}`,
  );
  const form = { type: 'Kế hoạch', letters: 'KH', issuer: 'Chi bộ', text: text.join('\n') };
  const paper = fillForm(
    { ...form, inputs: [], recipients: ['Lưu chi bộ.'], paper: 'doc' },
    { _name: 'Hà Văn Mẫu' },
  );
  const bytes = writeDocx(paper);
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const { page, context } = await site.open({ viewport: { width: 360, height: 740 } });
  const session = await context.newCDPSession(page);
  await page.goto(`${site.origin}/kiem-tra-the-thuc/`, { waitUntil: 'networkidle' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const ours: number[] = [];
  const plain: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await page.evaluate(() => {
      const status = document.querySelector('[data-form-check] [role=status]');
      const file = document.querySelector('input[type=file]');
      const from = { at: 0 };
      file?.addEventListener('change', () => (from.at = performance.now()), {
        capture: true,
        once: true,
      });
      if (status)
        new MutationObserver((_all, observer) => {
          if (!/Kiểm tra theo/.test(status.textContent ?? '')) return;
          observer.disconnect();
          document.body.dataset.took = String(performance.now() - from.at);
        }).observe(status, { childList: true, characterData: true, subtree: true });
      delete document.body.dataset.took;
    });
    const mimeType = 'application/octet-stream';
    await page.setInputFiles('input[type=file]', {
      name: `${run}.docx`,
      mimeType,
      buffer: Buffer.from(bytes),
    });
    await page.waitForSelector('body[data-took]');
    ours.push(Number(await page.evaluate(() => document.body.dataset.took)));
    plain.push(
      await page.evaluate((own) => {
        const start = performance.now();
        new DOMParser().parseFromString(own, 'text/xml').getElementsByTagName('w:t');
        return performance.now() - start;
      }, xml),
    );
  }
  const median = (times: number[]) => times.toSorted((left, right) => left - right)[RUNS >> 1] ?? 0;
  rows.push({
    sheets,
    'check ms': Math.round(median(ours)),
    'XML alone ms': Math.round(median(plain)),
    ratio: Math.round(median(ours) / median(plain)),
  });
  await context.close();
}
console.table(rows);
await site.close();
rmSync(outDir, { recursive: true, force: true });
