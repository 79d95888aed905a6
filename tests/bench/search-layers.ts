import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saveSearchState } from '../../src/search/build/state-file.ts';
import { updateSearchIndex } from '../../src/search/build/update-index.ts';
import { generateBody, generateSite } from '../helpers/generated-site.ts';
import { type SearchSite, writeNext, writeSite } from '../helpers/search-site.ts';
import { generator } from '../search-eval/filler-text.ts';

/**
 * The search index made from nothing, and following publications of one changed page, for sites of
 * generated texts: time and CPU of this process (Pagefind's own is not in it), and memory it holds.
 */
const SIZES = [1000, 10_000];
const PUBLICATIONS = 10;
/** Bodies of the generator in one page: about 4 KB. */
const BODIES = 6;

const work = mkdtempSync(join(tmpdir(), 'chi-muc-'));
for (const size of SIZES) {
  const random = generator(size);
  let site: SearchSite = longer(generateSite(size, size), random);
  let dir = join(work, `${size}-0`);
  mkdirSync(dir);
  const options = { basePath: '/', cacheDir: join(work, 'cache') };
  const files = writeSite(dir, site);
  const clean = await timed(() => updateSearchIndex({ ...files, ...options, previous: null }));
  let { state } = clean.result;
  const updates: Timed<unknown>[] = [];
  for (let count = 1; count <= PUBLICATIONS; count += 1) {
    site = withNewText(site, random);
    const next = join(work, `${size}-${count}`);
    const changed = writeNext(dir, next, site);
    const previous = state;
    const update = await timed(() => updateSearchIndex({ ...changed, ...options, previous }));
    ({ state } = update.result);
    updates.push(update);
    rmSync(dir, { recursive: true });
    dir = next;
  }
  const saved = await timed(async () => saveSearchState(work, state));
  console.table({
    pages: size,
    'from nothing s': clean.ms / 1000,
    'from nothing CPU s': clean.cpuMs / 1000,
    'one changed page ms, median': median(updates.map(({ ms }) => ms)),
    'one changed page CPU ms, median': median(updates.map(({ cpuMs }) => cpuMs)),
    'one changed page ms, most': Math.max(...updates.map(({ ms }) => ms)),
    'state saved ms': saved.ms,
    'memory of the process MB': process.memoryUsage().rss / 1e6,
  });
  rmSync(dir, { recursive: true });
}
rmSync(work, { recursive: true });

interface Timed<T> {
  result: T;
  ms: number;
  cpuMs: number;
}

async function timed<T>(work: () => Promise<T>): Promise<Timed<T>> {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  return { result, ms: performance.now() - start, cpuMs: (user + system) / 1000 };
}

function longer(site: SearchSite, random: (limit: number) => number): SearchSite {
  const pages = [...site.pages].map(([file, page]) => {
    const bodies = Array.from({ length: BODIES }, () => generateBody(random));
    return [file, { ...page, body: bodies.join('') }] as const;
  });
  return { ...site, pages: new Map(pages) };
}

function withNewText(site: SearchSite, random: (limit: number) => number): SearchSite {
  const files = [...site.pages.keys()];
  const file = files[random(files.length)] ?? '';
  const page = site.pages.get(file);
  if (!page) return site;
  const body = page.body + generateBody(random);
  return { ...site, pages: new Map(site.pages).set(file, { ...page, body }) };
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[values.length >> 1] ?? 0;
}
