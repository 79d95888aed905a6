import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, relative, sep } from 'node:path';
import compress from '@fastify/compress';
import files from '@fastify/static';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { serverMessages } from '../../src/i18n/server-messages.ts';
import { contentType } from '../../src/lib/content-type.ts';
import { headersFor, STRICT_TRANSPORT } from './headers.ts';
import { readRange } from './range.ts';
import { quickAnswers } from './serving/quick-answers.ts';

export interface PublicSiteOptions {
  /** Folder of the built site; may be a link that is swapped while the server runs. */
  root: string;
  basePath: string;
  /** The public address is https. */
  isHttps?: boolean;
}

/**
 * A server for the built site: compressed, with the headers of the table, the site's own 404 page,
 * and nothing that writes. Headers follow the file that is sent, not the address that was asked:
 * /%74ep/ and /tep/ name one folder.
 * @param more routes of the editor, registered before the site's own
 */
export async function createPublicSite(
  options: PublicSiteOptions,
  more?: (server: FastifyInstance) => Promise<void>,
): Promise<FastifyInstance> {
  const { root, basePath, isHttps = false } = options;
  const site = { root, basePath, headers: isHttps ? STRICT_TRANSPORT : {} };
  const server = Fastify({
    serverFactory: (rest, limits) => {
      const http = createServer(quickAnswers(site, rest));
      for (const name of ['keepAliveTimeout', 'requestTimeout'] as const)
        http[name] = Number(limits[name]);
      return http;
    },
    // A proxy with TLS stands on the same machine; only it may say what the reader's address was.
    trustProxy: 'loopback',
    routerOptions: { ignoreTrailingSlash: false },
    frameworkErrors: (_error, _request, reply) => notFound(reply as FastifyReply),
  });
  const notFound = (reply: FastifyReply) => {
    const page = join(root, '404.html');
    const isBuilt = existsSync(page);
    return reply
      .code(isBuilt ? 404 : 503)
      .headers(headersFor('/404.html'))
      .type(isBuilt ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8')
      .send(isBuilt ? readFileSync(page) : serverMessages.noSiteYet);
  };
  await server.register(compress, { encodings: ['br', 'gzip'], threshold: 512 });
  server.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('Content-Security-Policy')) reply.headers(headersFor('/404.html'));
    if (isHttps) reply.headers(STRICT_TRANSPORT);
  });
  server.addHook('onRequest', async (request) => readRange(request));
  await more?.(server);
  // The one file whose name begins with a dot; it stands at the top of the host (RFC 9116).
  server.get('/.well-known/security.txt', (_request, reply) => {
    const file = join(root, '.well-known/security.txt');
    if (!existsSync(file)) return notFound(reply);
    return reply
      .headers(headersFor('/security.txt'))
      .type('text/plain; charset=utf-8')
      .send(readFileSync(file));
  });
  await server.register(files, {
    root,
    prefix: basePath,
    redirect: true,
    cacheControl: false,
    dotfiles: 'ignore',
    decorateReply: false,
    setHeaders: (reply, path) => {
      reply.headers(headersFor(`/${relative(root, path).split(sep).join('/')}`));
      // Of what it does not know the plugin for files says octet-stream, and that for compression packs it again.
      reply.header('Content-Type', contentType(path));
    },
  });
  if (basePath !== '/') {
    server.get(basePath.slice(0, -1), (_request, reply) => reply.redirect(basePath, 301));
  }
  server.setNotFoundHandler((_request, reply) => notFound(reply));
  server.setErrorHandler((error, _request, reply) => {
    const { statusCode, headers = {} } = error as { statusCode?: number; headers?: object };
    if (statusCode !== 412 && statusCode !== 416) return notFound(reply);
    return reply
      .code(statusCode)
      .headers({ ...headersFor('/404.html'), ...headers })
      .send();
  });
  return server;
}
