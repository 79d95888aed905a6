import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { filesBelow } from '../../lib/files-below.ts';
import { type DeadLink, deadLinksOf, emptyLinks, updatedLinks } from './link-index.ts';

/** HTML files below a folder, as paths with forward slashes. */
export function htmlFiles(outDir: string): string[] {
  return filesBelow(outDir)
    .filter((file) => extname(file) === '.html')
    .sort();
}

/**
 * Checks every link, picture, script and anchor of the built pages against the files that were
 * built. Addresses of other sites are left alone: a build must not depend on the network.
 */
export function deadLinks(outDir: string, base: string, siteUrl: string): DeadLink[] {
  const site = { base, siteUrl };
  const index = updatedLinks(emptyLinks(), { changed: pagesOf(outDir) }, site);
  return deadLinksOf(index, new Set(filesBelow(outDir)), site);
}

/** One page after the other, so that they are not all in memory. */
function* pagesOf(outDir: string): Generator<[file: string, html: string]> {
  for (const file of htmlFiles(outDir)) yield [file, readFileSync(join(outDir, file), 'utf8')];
}
