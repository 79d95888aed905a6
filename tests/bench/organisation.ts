import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { startTestSite } from '../helpers/browser.ts';
import { buildSite, WORK } from '../helpers/build-site.ts';
import { writeContent } from '../helpers/minimal-content.ts';

/** Pages of an organisation of 2,000 units and 4,000 posts, and how soon its directory answers on a slow phone. */
const UNITS = 2000;
const SLOWER = 4;
const QUERIES = [
  'chi bo 1234',
  'bi thu suoi guong',
  'Nguyễn Văn Ba',
  'so y te',
  'phó bí thư chi bộ 77',
];
const PLACES = [
  'Suối Gương',
  'Đồi Thông',
  'Bến Lau',
  'Hồ Gương',
  'Bãi Cạn',
  'Nương Ngô',
  'Đồi Sim',
];
const WORK_PLACES = ['Sở Y tế', 'Trường', 'Công ty cổ phần', 'Bệnh viện', 'Trung tâm', 'Hội'];
const PEOPLE = ['Nguyễn Văn Ba', 'Trần Thị Tư', 'Lê Minh Năm', 'Phạm Thu Sáu', 'Hoàng Quốc Bảy'];

const pick = <T>(all: readonly T[], at: number) => all[at % all.length] as T;
const { dir, remove } = await writeContent();
for (let at = 0; at < UNITS - 1; at += 1) {
  const isCommittee = at % 3 === 0;
  const name = `${isCommittee ? 'Đảng bộ' : 'Chi bộ'} ${pick(WORK_PLACES, at)} ${pick(PLACES, at >> 2)} ${at}`;
  writeFileSync(
    join(dir, `to-chuc/don-vi-${at}.md`),
    `---
name: ${name}
type: ${isCommittee ? 'dang-bo-co-so' : 'chi-bo-co-so'}
group: ${at % 2 ? 'co-quan' : 'doanh-nghiep'}
parent: dang-uy
order: ${at}
from: 2020-01-01
mailbox: dv${at}@mau.example
phone: 0200 3${String(at).padStart(3, '0')} 100
members: 10
posts:
  - { title: Bí thư, name: ${pick(PEOPLE, at)} }
  - { title: Phó Bí thư, name: ${pick(PEOPLE, at + 2)} }
---
`,
  );
}
const committees = Math.ceil((UNITS - 1) / 3);
const total = {
  units: UNITS,
  committees,
  cells: UNITS - committees,
  members: (UNITS - 1) * 10 + 12,
};
const file = join(dir, 'to-chuc/dang-uy.md');
const figures = Object.entries(total).map(([key, value]) => `${key}: ${value}`);
writeFileSync(
  file,
  readFileSync(file, 'utf8').replace(/stated: .*/, `stated: { ${figures.join(', ')} }`),
);

const outDir = join(WORK, 'bench-organisation');
const env = { CACHE_DIR: join(WORK, 'cache-bench-organisation') };
const started = performance.now();
const { status, output } = buildSite({ contentDir: dir, outDir, env });
if (status !== 0) throw new Error(output);
console.log(`built in ${Math.round((performance.now() - started) / 1000)} s`);
const weight = (path: string) => {
  const bytes = brotliCompressSync(readFileSync(join(outDir, path))).length;
  return { path, KB: Math.round(bytes / 102.4) / 10 };
};
console.table(
  [
    ...['to-chuc/index.html', 'to-chuc/don-vi-7/index.html', 'danh-ba/index.html'],
    ...['danh-ba/in/index.html', 'danh-ba/tim.json', 'to-chuc/so-do/index.html'],
    'to-chuc/so-do/chi-bo-co-so-co-quan/index.html',
  ].map(weight),
);

const site = await startTestSite(outDir);
const { page, context } = await site.open({ viewport: { width: 360, height: 740 } });
const session = await context.newCDPSession(page);
await page.goto(`${site.origin}/danh-ba/`, { waitUntil: 'networkidle' });
await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
const data = page.waitForResponse((response) => response.url().endsWith('/danh-ba/tim.json'));
const focused = performance.now();
await page.locator('input[name=q]').nth(-1).focus();
await (await data).finished();
// What is made of the data runs at once; an idle moment comes after it.
await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
const times: { query: string; ms: number }[] = [
  { query: '(from the focus until it is ready)', ms: Math.round(performance.now() - focused) },
];
for (const query of QUERIES) {
  const ms = await page.evaluate(async (words) => {
    const form = document.querySelector<HTMLFormElement>('[data-directory-search]');
    const input = form?.elements.namedItem('q') as HTMLInputElement;
    const list = document.querySelector('[data-directory-results]') as HTMLElement;
    const answered = new Promise<number>((resolve) => {
      new MutationObserver((_all, observer) => {
        observer.disconnect();
        resolve(performance.now());
      }).observe(list, { childList: true });
    });
    input.value = words;
    const start = performance.now();
    input.dispatchEvent(new Event('input', { bubbles: true }));
    return (await answered) - start;
  }, query);
  times.push({ query, ms: Math.round(ms) });
}
console.table(times);
await site.close();
remove();
rmSync(outDir, { recursive: true, force: true });
