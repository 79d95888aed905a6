import { createReadStream } from 'node:fs';
import { extname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Env } from '../env.ts';
import { safeDecode } from '../lib/url.ts';
import { FILE_TYPES } from '../model/fields/media.ts';
import { isPlainFile } from '../source/plain-file.ts';

/** Serves attachments from the content folder in development; src/release puts them into a release. */
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
    },
  };
}
