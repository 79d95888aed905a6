import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, SITE_URL, WORK } from '../helpers/build-site.ts';
import { writeContent } from '../helpers/minimal-content.ts';
import { generateNews } from './generate-news.ts';

/**
 * Search index of 10,000 pages: its share of the whole build, and the memory of all processes before
 * and while it is written. Linux only: memory is read from /proc.
 */
const PAGES = 10_000;

const { dir, remove } = await writeContent();
generateNews(dir, PAGES);
const outDir = join(WORK, 'bench-search');
const cacheDir = join(WORK, 'cache-bench-search');
const started = performance.now();
const child = spawn(process.execPath, [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'build'], {
  cwd: ROOT,
  env: {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    SITE_URL,
    CONTENT_DIR: dir,
    OUT_DIR: outDir,
    CACHE_DIR: cacheDir,
  },
});
let output = '';
child.stdout.on('data', (data) => {
  output += data;
});
child.stderr.on('data', (data) => {
  output += data;
});
let before = 0;
let mostIndexing = 0;
let mostPagefind = 0;
const timer = setInterval(() => {
  const tree = processTree(child.pid ?? 0);
  const pagefind = tree.filter(({ name }) => name.includes('pagefind'));
  if (pagefind.length === 0) {
    if (mostPagefind === 0) before = megabytes(tree);
    return;
  }
  mostPagefind = Math.max(mostPagefind, megabytes(pagefind));
  mostIndexing = Math.max(mostIndexing, megabytes(tree));
}, 100);
const status = await new Promise<number>((resolve) =>
  child.on('exit', (code) => resolve(code ?? 1)),
);
clearInterval(timer);
const whole = (performance.now() - started) / 1000;
if (status !== 0) throw new Error(output.slice(-3000));
const index = Number(/shards, ([\d.]+) s/.exec(output)?.[1]);
console.table({
  pages: PAGES,
  'whole build s': round(whole),
  'index s': index,
  'index : whole build %': round((100 * index) / whole),
  'memory of Pagefind MB': round(mostPagefind),
  'memory of Astro just before MB': round(before),
  'memory of all processes while indexing MB': round(mostIndexing),
  'memory that indexing adds MB': round(mostIndexing - before),
});
remove();
for (const folder of [outDir, cacheDir]) rmSync(folder, { recursive: true, force: true });

interface Running {
  name: string;
  rss: number;
}

function processTree(root: number): Running[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const status = readFileSync(`/proc/${pid}/status`, 'utf8');
        const field = (name: string) =>
          new RegExp(`^${name}:\\s+(.*)$`, 'm').exec(status)?.[1] ?? '';
        return [
          {
            pid: Number(pid),
            parent: Number(field('PPid')),
            name: field('Name'),
            rss: Number.parseInt(field('VmRSS') || '0', 10) / 1000,
          },
        ];
      } catch {
        return [];
      }
    });
  const below = (pid: number): Running[] => [
    ...all.filter((item) => item.pid === pid),
    ...all.filter((item) => item.parent === pid).flatMap((item) => below(item.pid)),
  ];
  return below(root);
}

function megabytes(processes: readonly Running[]): number {
  return processes.reduce((sum, { rss }) => sum + rss, 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
