import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite, ROOT, WORK } from '../helpers/build-site.ts';
import { writeFiller } from './filler.ts';

/** A corpus as a built site. */
export interface CorpusSite {
  outDir: string;
  pages: number;
  buildSeconds: number;
}

/**
 * Builds the site of a corpus with the project's own build. Settings the corpus does not bring come
 * from the project's content.
 * @param padTo how many entries there shall be in all; 0 leaves the corpus as it is
 * @throws Error with what the build printed, when it refuses the corpus
 */
export function buildCorpusSite(name: string, contentDir: string, padTo: number): CorpusSite {
  const folder = join(WORK, 'search-eval', name);
  rmSync(folder, { recursive: true, force: true });
  const content = join(folder, 'content');
  mkdirSync(folder, { recursive: true });
  cpSync(contentDir, content, { recursive: true });
  const settings = join(ROOT, 'content/cai-dat');
  mkdirSync(join(content, 'cai-dat'), { recursive: true });
  for (const file of readdirSync(settings))
    if (!existsSync(join(content, 'cai-dat', file)))
      cpSync(join(settings, file), join(content, 'cai-dat', file));
  const entries = countEntries(content);
  if (padTo > entries) writeFiller(content, padTo - entries);
  const outDir = join(folder, 'site');
  const start = performance.now();
  const { status, output } = buildSite({
    outDir,
    contentDir: content,
    env: { CACHE_DIR: join(WORK, 'search-eval/cache') },
  });
  if (status !== 0) throw new Error(output.slice(-4000));
  const pages = readdirSync(outDir, { recursive: true }).filter((file) =>
    String(file).endsWith('index.html'),
  ).length;
  return { outDir, pages, buildSeconds: (performance.now() - start) / 1000 };
}

function countEntries(content: string): number {
  return readdirSync(content, { recursive: true }).filter((file) => /\.mdx?$/.test(String(file)))
    .length;
}
