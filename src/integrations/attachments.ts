import { copyFileSync, createReadStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Env } from '../env.ts';
import { htmlFiles } from '../guards/site/links.ts';

/**
 * Copies the attachments that built pages link to, and no others: a file of a draft stays off the
 * site. In development they are read straight from the content folder.
 */
export function attachments(env: Env): AstroIntegration {
  const prefix = `${env.basePath}tep/`;
  return {
    name: 'attachments',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = decodeURIComponent(request.url?.split('?')[0] ?? '');
          const folder = join(env.contentDir, 'tep') + sep;
          const file = resolve(folder, path.slice(prefix.length));
          if (!path.startsWith(prefix) || !file.startsWith(folder) || !existsSync(file))
            return next();
          createReadStream(file).pipe(response);
        });
      },
      'astro:build:done': ({ dir }) => {
        const outDir = fileURLToPath(dir);
        const linked = new Set<string>();
        const link = new RegExp(`href="${prefix}([^"#?]+)"`, 'g');
        for (const page of htmlFiles(outDir)) {
          for (const [, name] of readFileSync(join(outDir, page), 'utf8').matchAll(link))
            linked.add(decodeURI(name ?? ''));
        }
        for (const name of linked) {
          const source = join(env.contentDir, 'tep', name);
          const target = join(outDir, 'tep', name);
          if (!existsSync(source)) continue;
          mkdirSync(dirname(target), { recursive: true });
          copyFileSync(source, target);
        }
      },
    },
  };
}
