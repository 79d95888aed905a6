import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { startTestSite } from '../helpers/browser.ts';
import { buildSite, WORK } from '../helpers/build-site.ts';
import { writeContent } from '../helpers/minimal-content.ts';
import { generateDocuments } from './generate-documents.ts';

/** The document list at growing sizes: what a page weighs, and how soon a filter answers. */
const COUNTS = [500, 5000];
const CHOICES = [
  ['loai', 'huong-dan'],
  ['nam', '2015'],
  ['hieu-luc', 'het-hieu-luc'],
  ['ngay', '2010-06-01'],
  ['linh-vuc', 'van-thu'],
  ['loai', ''],
  ['co-quan', 'co-quan-7'],
  ['nam', ''],
] as const;

const rows = [];
for (const count of COUNTS) {
  const { dir, remove } = await writeContent();
  generateDocuments(dir, count);
  const outDir = join(WORK, 'bench-library');
  const started = performance.now();
  const { status, output } = buildSite({
    contentDir: dir,
    outDir,
    env: { CACHE_DIR: join(WORK, 'cache-bench-library') },
  });
  if (status !== 0) throw new Error(output);
  const seconds = (performance.now() - started) / 1000;
  const weight = (path: string) => brotliCompressSync(readFileSync(join(outDir, path))).length;
  const rowFiles = readdirSync(join(outDir, 'van-ban/loc'));
  const answers = await filterTimes(outDir);
  rows.push({
    documents: count,
    'build s': Math.round(seconds),
    'list page KB': kilobytes(weight('van-ban/index.html')),
    'columns KB': kilobytes(weight('van-ban/loc.json')),
    'row file KB': kilobytes(weight(`van-ban/loc/${rowFiles[0]}`)),
    'filter median ms': answers[Math.floor(answers.length / 2)],
    'filter most ms': answers.at(-1),
  });
  rmSync(outDir, { recursive: true, force: true });
  remove();
}
console.table(rows);

/** Times from a choice to the list that answers it, in the browser, in order. */
async function filterTimes(outDir: string): Promise<number[]> {
  const site = await startTestSite(outDir);
  const { page } = await site.open();
  await page.goto(`${site.origin}/van-ban/`);
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1)
    for (const [name, value] of CHOICES) {
      const time = await page.evaluate(
        ([control, chosen]) =>
          new Promise<number>((resolve) => {
            const input = document.querySelector<HTMLSelectElement>(`[name=${control}]`);
            const status = document.querySelector('[data-filter-status]');
            if (!input || !status) throw new Error(control);
            const begun = performance.now();
            const observer = new MutationObserver(() => {
              if (!status.textContent || status.textContent.endsWith('…')) return;
              observer.disconnect();
              requestAnimationFrame(() => resolve(performance.now() - begun));
            });
            observer.observe(status, { childList: true, characterData: true, subtree: true });
            input.value = chosen ?? '';
            input.dispatchEvent(new Event('change', { bubbles: true }));
          }),
        [name, value],
      );
      times.push(Math.round(time));
    }
  await site.close();
  return times.sort((left, right) => left - right);
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 100) / 10;
}
