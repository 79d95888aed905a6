import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite, WORK } from '../helpers/build-site.ts';
import { writeContent } from '../helpers/minimal-content.ts';
import { generateNews } from './generate-news.ts';

/** Build time for growing content against the floor in the same run. Trust the ratios, not the seconds. */
const COUNTS = [100, 1000, 3000];

const rows = [];
for (const count of COUNTS) {
  const { dir, remove } = await writeContent();
  generateNews(dir, count);
  const outDir = join(WORK, 'bench');
  const floor = seconds(() => {
    spawnSync(
      process.execPath,
      [join(import.meta.dirname, 'floor.ts'), dir, join(WORK, 'bench-floor')],
      { stdio: 'inherit' },
    );
  });
  const cacheDir = join(WORK, 'cache-bench');
  rmSync(cacheDir, { recursive: true, force: true });
  const build = () => {
    const { status, output } = buildSite({ contentDir: dir, outDir, env: { CACHE_DIR: cacheDir } });
    if (status !== 0) throw new Error(output);
  };
  const cold = seconds(build);
  const warm = seconds(build);
  rows.push({
    entries: count,
    'floor s': round(floor),
    'build cold s': round(cold),
    'build warm s': round(warm),
    'cold : floor': round(cold / floor),
    'warm : floor': round(warm / floor),
    'ms an entry': round((cold * 1000) / count),
  });
  for (const folder of [outDir, join(WORK, 'bench-floor'), cacheDir])
    rmSync(folder, { recursive: true, force: true });
  remove();
}
console.table(rows);

function seconds(work: () => void): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
