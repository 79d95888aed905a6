import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SiteBuilder } from '../../cms/server/publishing/site-builder.ts';
import { ROOT, SITE_URL } from '../helpers/build-site.ts';
import { type Client, startServer, type TestServer } from '../helpers/server.ts';
import { generateNews } from './generate-news.ts';
import { hugoSeconds } from './hugo.ts';

/**
 * From the click on "Đăng" to the page the public can load, through the real server, for growing content:
 * `node tests/bench/publication.ts [COUNT…]`. Trust the ratios, not the seconds.
 */
const counts = process.argv.slice(2).map(Number);
const COUNTS = counts.length > 0 ? counts : [0, 1_000];
/** Between two publications of one person. */
const READING_MS = 4_000;
const RUNS = Number(process.env.RUNS ?? 10);

const rows = [];
for (const count of COUNTS) {
  const work = mkdtempSync(join(tmpdir(), 'do-dang-'));
  const content = join(work, 'content');
  cpSync(join(ROOT, 'content'), content, { recursive: true });
  generateNews(content, count);
  const hugo = hugoSeconds(content);
  const workspace = join(work, 'workspace');
  const builder = (gitDir: string) =>
    new SiteBuilder({
      projectDir: ROOT,
      workspace,
      gitDir,
      siteUrl: SITE_URL,
      basePath: '/',
      limitSeconds: 1_200,
    });
  const started = performance.now();
  const server = await startServer({ contentDir: content, builder, tickMs: 60_000 });
  const first = seconds(started);
  const chief = await server.client('quantri');
  for (const [name, change] of Object.entries(CHANGES())) {
    const times: number[] = [];
    const cpu: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const before = cpuSeconds(workspace);
      times.push(await change(server, chief, run));
      cpu.push(cpuSeconds(workspace) - before);
    }
    const median = medianOf(times);
    rows.push({
      news: count,
      change: name,
      'median s': round(median),
      'slowest s': round(Math.max(...times)),
      'CPU s': round(medianOf(cpu)),
      ': Hugo + Pagefind': hugo === null ? 'not installed' : round(median / hugo),
      ': first release': round(median / first),
      'process MB': memoryOf(workspace),
    });
    console.log(rows.at(-1));
  }
  await server.stop();
  rmSync(work, { recursive: true, force: true });
}
console.table(rows);

type Change = (server: TestServer, chief: Client, run: number) => Promise<number>;

function CHANGES(): Record<string, Change> {
  const file = 'tin-tuc/hon-260-can-bo-hoc-nghiep-vu-van-phong-cap-uy.md';
  const slug = 'hon-260-can-bo-hoc-nghiep-vu-van-phong-cap-uy';
  return {
    'edited text': (server, chief, run) =>
      publish(
        server,
        chief,
        { file, slug, marker: `Câu thứ ${run} cho phép đo.` },
        (text, marker) => `${text}\n${marker}\n`,
      ),
    'edited title': (server, chief, run) =>
      publish(
        server,
        chief,
        { file, slug, marker: `Tiêu đề cho phép đo lần ${run}` },
        (text, marker) => text.replace(/^title: .*$/m, `title: ${marker}`),
      ),
    'newest entry': (server, chief, run) =>
      publish(
        server,
        chief,
        {
          file,
          slug: `tin-do-${run}-${Date.now()}`,
          marker: `Tin mới cho phép đo lần ${run}`,
          isNew: true,
        },
        (text, marker) =>
          text
            .replace(/^title: .*$/m, `title: ${marker}`)
            .replace(/^date: .*$/m, `date: ${new Date(Date.now() - 60_000).toISOString()}`),
      ),
    'word of the menu (all pages)': (server, chief, run) =>
      publish(
        server,
        chief,
        {
          file: 'cai-dat/menu.yml',
          collection: 'cai-dat',
          slug: 'menu',
          page: '/',
          marker: `Mục ${run}`,
        },
        (text, marker) => text.replace(/label: (Giới thiệu|Mục \d+)/, `label: ${marker}`),
      ),
  };
}

interface Edit {
  /** File that is read, below the content. */
  file: string;
  collection?: string;
  slug: string;
  /** Words that the public page holds afterwards. */
  marker: string;
  /** The public page; that of the entry unless given. */
  page?: string;
  /** Whether an entry is made of the file's text. */
  isNew?: boolean;
}

/** Saves, approves, clicks, and waits until the public page holds the marker. @returns seconds from the click */
async function publish(
  server: TestServer,
  chief: Client,
  { file, collection = 'news', slug, marker, page = `/tin-tuc/${slug}/`, isNew = false }: Edit,
  edit: (text: string, marker: string) => string,
): Promise<number> {
  const { store } = server.services;
  const main = await store.main();
  const blob = main.files.get(`content/${file}`) ?? '';
  const text = Buffer.from((await store.repository.readBlob(blob)) ?? '').toString('utf8');
  const path = isNew ? `content/tin-tuc/${slug}.md` : `content/${file}`;
  const saved = await chief.cms('persistEntry', {
    dataFiles: [{ path, raw: edit(text, marker), base: isNew ? null : blob }],
    assets: [],
    options: { newEntry: isNew },
  });
  if (saved.status !== 200) throw new Error(JSON.stringify(saved.body));
  const key = { collection, slug, seen: saved.body.version };
  await chief.cms('updateUnpublishedEntryStatus', { ...key, newStatus: 'pending_publish' });
  // People read before they click; what the server prepares meanwhile is part of how it works.
  await new Promise((resolve) => setTimeout(resolve, READING_MS));
  const clicked = performance.now();
  const answer = await chief.cms('publishUnpublishedEntry', key);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  while (true) {
    const html = await (await fetch(`${server.origin}${page}`)).text();
    if (html.includes(marker)) return seconds(clicked);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Processor time of the server (and this reader) and of the publishing process so far. */
function cpuSeconds(workspace: string): number {
  const { user, system } = process.cpuUsage();
  const stat = readFileSync(`/proc/${publisherPid(workspace)}/stat`, 'utf8');
  // proc(5): fields 14 to 17 are the ticks of the process and of the children it waited for, 100 a second.
  const ticks = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 15);
  return (user + system) / 1e6 + ticks.reduce((sum, tick) => sum + Number(tick), 0) / 100;
}

function publisherPid(workspace: string): string {
  return readFileSync(join(workspace, 'publisher.pid'), 'utf8');
}

/** Resident memory of the publishing process in MB. */
function memoryOf(workspace: string): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', publisherPid(workspace)]);
  return Math.round(Number(stdout) / 1024);
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}

function seconds(since: number): number {
  return (performance.now() - since) / 1000;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
