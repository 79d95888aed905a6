import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writePacks } from '../offline/write-packs.ts';

/** Writes the packs for offline use; must run after the search index, which is in them. */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const { pages, bytes } = writePacks(fileURLToPath(dir));
        logger.info(`${pages} pages, ${Math.round(bytes / 1000)} KB`);
      },
    },
  };
}
