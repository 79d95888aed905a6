import { copyFileSync, createReadStream, mkdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Env } from '../env.ts';
import { htmlFiles } from '../guards/site/links.ts';
import { decodeEntities } from '../lib/html.ts';
import { safeDecode } from '../lib/url.ts';
import { FILE_TYPES } from '../model/fields/media.ts';
import { isPlainFile } from '../source/plain-file.ts';

/**
 * Copies the attachments that built pages link to, and no others: a file of a draft stays off the
 * site. In development they are served from the content folder.
 */
export function attachments(env: Env): AstroIntegration {
  const prefix = `${env.basePath}tep/`;
  /** Path below the content folder of an attachment that may be public; null for anything else. */
  const source = (path: string): string | null => {
    const type = extname(path).slice(1).toLowerCase();
    const isAllowed = path.startsWith(prefix) && (FILE_TYPES as readonly string[]).includes(type);
    const below = path.slice(env.basePath.length);
    return isAllowed && isPlainFile(env.contentDir, below) ? below : null;
  };
  return {
    name: 'attachments',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const below = source(safeDecode(request.url?.split('?')[0] ?? '') ?? '');
          if (below === null) return next();
          createReadStream(join(env.contentDir, below)).on('error', next).pipe(response);
        });
      },
      'astro:build:done': ({ dir }) => {
        const outDir = fileURLToPath(dir);
        const linked = new Set<string>();
        const link = new RegExp(`href="(${prefix}[^"]+)"`, 'g');
        for (const page of htmlFiles(outDir)) {
          const html = readFileSync(join(outDir, page), 'utf8');
          for (const [, path = ''] of html.matchAll(link))
            linked.add(decodeEntities(path).split(/[?#]/)[0] ?? '');
        }
        for (const path of linked) {
          const below = source(safeDecode(path) ?? '');
          if (below === null) continue;
          const target = join(outDir, below);
          mkdirSync(dirname(target), { recursive: true });
          copyFileSync(join(env.contentDir, below), target);
        }
      },
    },
  };
}
