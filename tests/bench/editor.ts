import { field, goTo, openEditors, save } from '../helpers/editor.ts';
import { writeContent } from '../helpers/minimal-content.ts';
import { newsText, saveParams, startServer } from '../helpers/server.ts';
import { generateNews } from './generate-news.ts';

/** How the editor feels with few and with many entries in the store. Trust the ratio, not the times. */
const COUNTS = [100, 10_000];
const ROUNDS = 7;

const rows: Record<string, number>[] = [];
for (const count of COUNTS) {
  const { dir, remove } = await writeContent();
  generateNews(dir, count);
  const server = await startServer({ contentDir: dir, withAdmin: true, tickMs: 60_000 });
  const editors = await openEditors(server.origin);
  const { page } = await editors.signInAs('ha');
  const newest = `Tin số ${count - 1} `;

  const deskTimes: Record<string, number> = {};
  const screens: [name: string, hash: string, text: string | RegExp][] = [
    ['desk', '', /^Chào /],
    ['desk list', 'bai', 'Danh sách bài'],
    ['desk filter', 'bai?loai=pages', 'Giới thiệu'],
    ['desk search', `bai?q=${encodeURIComponent(`tin so ${count - 1}`)}`, newest],
  ];
  for (const [name, hash, text] of screens)
    deskTimes[`${name} ms`] = await median(async () => {
      await page.goto(`${server.origin}/admin/?${crypto.randomUUID()}#/cua-toi`);
      await page.getByText('Nơi đang đăng nhập').waitFor();
      return timed(async () => {
        const answer = page.waitForResponse((response) =>
          /"(?:desk|listEntries)"/.test(response.request().postData() ?? ''),
        );
        await goTo(page, hash);
        await page.getByText(text).first().waitFor();
        await answer;
      });
    });
  const list = await median(async () => {
    await goTo(page, 'collections/pages');
    await page.getByText('Giới thiệu').first().waitFor();
    return timed(async () => {
      await page.goto(`${server.origin}/admin/?${crypto.randomUUID()}#/collections/news`);
      await page.getByText(newest).first().waitFor();
    });
  });
  await goTo(page, `collections/news/entries/tin-so-${count - 1}`);
  await field(page, 'lead').waitFor();
  let turn = 0;
  const saving = await median(async () => {
    turn += 1;
    await field(page, 'lead').fill(`Tóm tắt lần ${turn}.`);
    const answer = page.waitForResponse(
      (response) => response.request().postData()?.includes('persistEntry') ?? false,
    );
    return timed(async () => {
      await save(page);
      await answer;
    });
  });
  const client = await server.client('ha');
  const raw = await median((round) =>
    timed(() =>
      client.cms('persistEntry', saveParams(`moi-${round}`, newsText(`Mới ${round}`), null)),
    ),
  );
  rows.push({
    entries: count,
    ...deskTimes,
    'open list ms': list,
    'save in the form ms': saving,
    'save request ms': raw,
  });
  await editors.close();
  await server.stop();
  remove();
}
console.table(rows);
const [few = {}, many = {}] = rows;
for (const name of Object.keys(few).filter((key) => key !== 'entries'))
  console.log(`${name}: ${((many[name] ?? 0) / (few[name] ?? 1)).toFixed(2)} times`);
process.exit(0);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function median(measure: (round: number) => Promise<number>): Promise<number> {
  const found: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) found.push(await measure(round));
  return Math.round(found.sort((left, right) => left - right)[Math.floor(ROUNDS / 2)] ?? 0);
}
