import { existsSync } from 'node:fs';
import { join } from 'node:path';
import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { headersFor } from './headers.ts';

/** Serves the built editor below /admin/. */
export async function adminFiles(
  root: FastifyInstance,
  adminDir: string,
  basePath: string,
): Promise<void> {
  if (!existsSync(adminDir)) return;
  root.get(`${basePath}admin`, (_request, reply) => reply.redirect(`${basePath}admin/`, 301));
  await root.register(files, {
    root: adminDir,
    prefix: `${basePath}admin/`,
    redirect: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = path.startsWith(join(adminDir, 'a'));
      reply.headers(headersFor(isHashed ? '/admin/a/' : '/admin/'));
    },
  });
}
