import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Abbreviation } from '../text/abbreviations.ts';
import { INDEX_FOLDER } from './shard-folders.ts';
import { type IndexReport, updateSearchIndex } from './update-index.ts';

export interface IndexSource {
  /** Folder of the built site. */
  outDir: string;
  basePath: string;
  /** HTML files below it. */
  files: readonly string[];
  abbreviations: readonly Abbreviation[];
  /** Folder that builds use again. */
  cacheDir: string;
}

/**
 * Writes the search index of the built pages from nothing; see {@link updateSearchIndex}.
 * @throws Error with every fault Pagefind names; a half index must not go online
 */
export async function buildSearchIndex({ files, ...source }: IndexSource): Promise<IndexReport> {
  rmSync(join(source.outDir, INDEX_FOLDER), { recursive: true, force: true });
  const { report } = await updateSearchIndex({
    ...source,
    pages: new Map(files.map((file) => [file, ''])),
    attachments: new Map(),
    previous: null,
  });
  return report;
}
