import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import compress from '@fastify/compress';
import files from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import { headersFor } from './headers.ts';

export interface PublicSiteOptions {
  /** Folder of the built site. */
  root: string;
  basePath: string;
}

/**
 * Pagefind's files are gzip inside. Served as octet-stream, the compression plugin would name an
 * encoding that it then does not apply, and browsers would refuse them.
 */
const PAGEFIND_DATA = /\.(?:pf_\w+|pagefind)$/;

/**
 * A server for the built site: compressed, with the headers of the table, the site's own 404 page,
 * and nothing that writes.
 */
export async function createPublicSite(options: PublicSiteOptions): Promise<FastifyInstance> {
  const { root, basePath } = options;
  const server = Fastify({ routerOptions: { ignoreTrailingSlash: false } });
  const below = (url: string) => `/${(url.split('?')[0] ?? '').slice(basePath.length)}`;
  await server.register(compress, { encodings: ['br', 'gzip'], threshold: 512 });
  server.addHook('onSend', async (request, reply) => {
    reply.headers(headersFor(below(request.url)));
  });
  await server.register(files, {
    root,
    prefix: basePath,
    redirect: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      if (PAGEFIND_DATA.test(path)) reply.header('Content-Type', 'application/gzip');
    },
  });
  server.setNotFoundHandler((_request, reply) =>
    reply
      .code(404)
      .type('text/html; charset=utf-8')
      .send(readFileSync(join(root, '404.html'))),
  );
  return server;
}
