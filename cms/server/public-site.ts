import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import compress from '@fastify/compress';
import files from '@fastify/static';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
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
 * and nothing that writes. Headers follow the file that is sent, not the address that was asked:
 * /%74ep/ and /tep/ name one folder.
 */
export async function createPublicSite(options: PublicSiteOptions): Promise<FastifyInstance> {
  const { root, basePath } = options;
  const server = Fastify({
    routerOptions: { ignoreTrailingSlash: false },
    frameworkErrors: (_error, _request, reply) => notFound(reply as FastifyReply),
  });
  const notFound = (reply: FastifyReply) =>
    reply
      .code(404)
      .headers(headersFor('/404.html'))
      .type('text/html; charset=utf-8')
      .send(readFileSync(join(root, '404.html')));
  await server.register(compress, { encodings: ['br', 'gzip'], threshold: 512 });
  server.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('Content-Security-Policy')) reply.headers(headersFor('/404.html'));
  });
  await server.register(files, {
    root,
    prefix: basePath,
    redirect: true,
    cacheControl: false,
    dotfiles: 'ignore',
    setHeaders: (reply, path) => {
      reply.headers(headersFor(`/${relative(root, path).split(sep).join('/')}`));
      if (PAGEFIND_DATA.test(path)) reply.header('Content-Type', 'application/gzip');
    },
  });
  if (basePath !== '/') {
    server.get(basePath.slice(0, -1), (_request, reply) => reply.redirect(basePath, 301));
  }
  server.setNotFoundHandler((_request, reply) => notFound(reply));
  server.setErrorHandler((_error, _request, reply) => notFound(reply));
  return server;
}
