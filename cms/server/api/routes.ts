import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { MAX_FILE_BYTES } from '../uploads/inspect.ts';
import { clockFault } from './clock.ts';
import { runAction } from './cms.ts';
import type { Office } from './context.ts';
import { atWork, needOwnPage } from './gate.ts';
import { receiveUpload, sendMedia } from './media.ts';
import { readPaperForForm } from './papers.ts';
import { toRefusal } from './refusal.ts';
import { signInRoutes } from './sign-in.ts';

/** Requests of one machine a minute; an editor at work makes a few dozen. */
const REQUESTS_PER_MINUTE = 1500;
const PAPERS_PER_MINUTE = 12;
/** Largest answerable JSON: an article, far below. */
const MAX_JSON_BYTES = 2 * 1024 * 1024;

const HEADERS = {
  'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

export interface ApiOptions {
  office: Office;
  /** Names this server answers to, with ports: "localhost:4321". */
  hosts: ReadonlySet<string>;
  basePath: string;
}

/** Everything below /api/. Errors are `{error: {code, message, …}}` with a message for people. */
export async function apiRoutes(api: FastifyInstance, options: ApiOptions): Promise<void> {
  const { office, hosts, basePath } = options;
  await api.register(cookie);
  await api.register(rateLimit, { max: REQUESTS_PER_MINUTE, timeWindow: 60_000 });
  api.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: MAX_FILE_BYTES + 1024 },
    (_request, body, done) => done(null, body),
  );
  api.addHook('onRequest', async (request, reply) => {
    reply.headers(HEADERS);
    if (request.routeOptions.url !== `${basePath}api/health`) needOwnPage(request, hosts);
  });
  api.setErrorHandler((error, _request, reply) => {
    const { status, code, message, details } = toRefusal(error);
    return reply
      .code(status)
      .headers(HEADERS)
      .send({ error: { code, message, ...details } });
  });
  api.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ error: { code: 'missing', message: '404' } }),
  );

  signInRoutes(api, office, basePath);

  api.get('/health', async () => {
    const { state, release, since } = office.publisher.state();
    return { status: 'ok', release, build: { state, since } };
  });

  api.get('/status', async (request) => {
    atWork(request, office, false);
    const clock = await clockFault(office, Number(request.headers['x-client-time']));
    return { ...office.publisher.state(), clock };
  });

  api.post('/cms', { bodyLimit: MAX_JSON_BYTES }, async (request) =>
    runAction({ office, account: atWork(request, office) }, request.body),
  );

  // Who may not upload is told so before the bytes are sent.
  api.post<{ Querystring: { path?: string } }>(
    '/upload',
    {
      bodyLimit: MAX_FILE_BYTES + 1024,
      onRequest: async (request) => void atWork(request, office),
    },
    async (request) => {
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      return receiveUpload({ office, account: atWork(request, office) }, request.query.path, bytes);
    },
  );

  // A Word file on its way into the form of a new document.
  api.post<{ Querystring: { name?: string } }>(
    '/paper',
    {
      // Each is read in a thread of its own that may hold half a gigabyte.
      config: { rateLimit: { max: PAPERS_PER_MINUTE, timeWindow: 60_000 } },
      bodyLimit: MAX_FILE_BYTES + 1024,
      onRequest: async (request) => void atWork(request, office),
    },
    async (request) => {
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const name = String(request.query.name ?? '').slice(0, 200);
      return readPaperForForm({ office, account: atWork(request, office) }, name, bytes);
    },
  );

  api.get('/media', async (request, reply) => {
    atWork(request, office);
    return sendMedia(office, request, reply);
  });
}
