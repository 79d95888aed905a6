import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Env } from '../env.ts';
import { htmlFiles } from '../guards/site/links.ts';
import { settings } from '../model/registry.ts';
import { buildSearchIndex } from '../search/build-index.ts';
import { readContentFile, settingsPath } from '../source/content-files.ts';

/** Builds the search index from the finished pages. */
export function searchIndex(env: Env): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const outDir = fileURLToPath(dir);
        const { data } = readContentFile(env.contentDir, settingsPath(settings.abbreviations));
        const abbreviations = settings.abbreviations.schema.parse(data).items;
        const pages = await buildSearchIndex({ outDir, files: htmlFiles(outDir), abbreviations });
        logger.info(`${pages} pages`);
      },
    },
  };
}
