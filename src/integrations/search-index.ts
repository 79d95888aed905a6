import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Env } from '../env.ts';
import { htmlFiles } from '../guards/site/links.ts';
import { attachmentNotes } from '../i18n/guard-messages.ts';
import { settings } from '../model/registry.ts';
import { buildSearchIndex } from '../search/build/build-index.ts';
import { readContentFile, settingsPath } from '../source/content-files.ts';
import { addNotes } from './notes.ts';

/** Builds the search index from the finished pages. */
export function searchIndex(env: Env): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const outDir = fileURLToPath(dir);
        const { data } = readContentFile(env.contentDir, settingsPath(settings.abbreviations));
        const abbreviations = settings.abbreviations.schema.parse(data).items;
        const start = performance.now();
        const { pages, shards, scans, unreadable } = await buildSearchIndex({
          outDir,
          basePath: env.basePath,
          files: htmlFiles(outDir),
          abbreviations,
          cacheDir: env.cacheDir,
        });
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        logger.info(`${pages} pages in ${shards} shards, ${seconds} s`);
        const notes = [
          ...[...new Set(scans)].map(attachmentNotes.scan),
          ...unreadable.map(({ file, reason }) => attachmentNotes.unreadable(file, reason)),
        ];
        addNotes(env, logger, notes);
      },
    },
  };
}
