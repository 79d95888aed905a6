import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite, WORK } from '../helpers/build-site.ts';
import { writeArchive } from './archive.ts';
import { dropAllLinks } from './drop-links.ts';
import { writeFiller } from './filler.ts';
import { type Repairs, repairCorpus } from './repair-corpus.ts';

/** A corpus as a built site. */
export interface CorpusSite {
  outDir: string;
  pages: number;
  buildSeconds: number;
  repaired: Repairs;
}

/**
 * Builds the site of a corpus with the project's own build, after repairing what the build would
 * refuse.
 * @param padTo how many entries to have in all; 0 leaves the corpus as it is
 * @throws Error with what the build printed, when it refuses the corpus
 */
export async function buildCorpusSite(
  name: string,
  contentDir: string,
  padTo: number,
): Promise<CorpusSite> {
  const folder = join(WORK, 'search-eval', name);
  rmSync(folder, { recursive: true, force: true });
  const content = join(folder, 'content');
  mkdirSync(folder, { recursive: true });
  cpSync(contentDir, content, { recursive: true });
  const repaired = await repairCorpus(content, new Date());
  const entries = countEntries(content);
  if (padTo > entries) writeFiller(content, padTo - entries);
  const outDir = join(folder, 'site');
  const build = () =>
    buildSite({
      outDir,
      contentDir: content,
      env: { CACHE_DIR: join(WORK, 'search-eval/cache') },
    });
  let start = performance.now();
  let { status, output } = build();
  if (status !== 0) {
    // Links into pages that the corpus does not hold show only in the built site.
    dropAllLinks(content);
    start = performance.now();
    ({ status, output } = build());
  }
  if (status !== 0) throw new Error(output.slice(-4000));
  const pages = readdirSync(outDir, { recursive: true }).filter((file) =>
    String(file).endsWith('index.html'),
  ).length;
  return { outDir, pages, buildSeconds: (performance.now() - start) / 1000, repaired: repaired };
}

function countEntries(content: string): number {
  return readdirSync(content, { recursive: true }).filter((file) => /\.mdx?$/.test(String(file)))
    .length;
}

/**
 * Builds the site of a content folder with an archive of so many entries beside it.
 * @returns the folder of the site
 * @throws Error with what the build printed, when it refuses them
 */
export function buildArchiveSite(name: string, contentDir: string, archive: number): string {
  const folder = join(WORK, 'search-eval', name);
  rmSync(folder, { recursive: true, force: true });
  const content = join(folder, 'content');
  mkdirSync(folder, { recursive: true });
  cpSync(contentDir, content, { recursive: true });
  writeArchive(content, archive);
  const outDir = join(folder, 'site');
  const env = { CACHE_DIR: join(WORK, 'search-eval/cache') };
  const { status, output } = buildSite({ outDir, contentDir: content, env });
  if (status !== 0) throw new Error(output.slice(-4000));
  return outDir;
}
