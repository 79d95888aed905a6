import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import {
  CLOCK_HEADER,
  type HealthAnswer,
  routes,
  type StatusAnswer,
} from '../../protocol/routes.ts';
import { MAX_FILE_BYTES } from '../../protocol/upload-limits.ts';
import { runAction } from './actions.ts';
import { requireCall, requireOwnPage } from './authentication.ts';
import { clockFault } from './clock.ts';
import type { Services } from './context.ts';
import { health, siteLine } from './health.ts';
import { errorAnswer, HttpError } from './http-error.ts';
import { takeJson } from './json-body.ts';
import { readPaperForForm } from './papers.ts';
import { signInRoutes } from './sign-in.ts';
import { takeTurns } from './turns.ts';
import { receiveUpload, sendMedia } from './uploads.ts';

/** Requests of one machine a minute; an editor at work makes a few dozen. */
const REQUESTS_PER_MINUTE = 1500;
const PAPERS_PER_MINUTE = 12;
/** Some milliseconds of work: so long a reader's page may wait behind calls of the editor. */
const CALLS_PER_TURN = 10;
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
  services: Services;
  /** Names this server answers to, with ports: "localhost:4321". */
  hosts: ReadonlySet<string>;
  basePath: string;
}

/** Everything below /api/. Errors are `{error: {code, message, …}}` with a message for people. */
export async function apiRoutes(api: FastifyInstance, options: ApiOptions): Promise<void> {
  const { services, hosts, basePath } = options;
  api.addHook('onRequest', takeTurns(CALLS_PER_TURN));
  await api.register(cookie);
  await api.register(rateLimit, { max: REQUESTS_PER_MINUTE, timeWindow: 60_000 });
  api.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: MAX_FILE_BYTES + 1024 },
    (_request, body, done) => done(null, body),
  );
  takeJson(api);
  api.addHook('onRequest', async (request, reply) => {
    reply.headers(HEADERS);
    if (request.routeOptions.url !== `${basePath}api/${routes.health}`)
      requireOwnPage(request, hosts);
  });
  api.setErrorHandler((error, _request, reply) => {
    const { status, body } = errorAnswer(error);
    return reply.code(status).headers(HEADERS).send(body);
  });
  api.setNotFoundHandler((_request, reply) => {
    const { status, body } = errorAnswer(new HttpError('missing', '404'));
    return reply.code(status).send(body);
  });

  signInRoutes(api, services, basePath);

  api.get(`/${routes.health}`, async (_request, reply): Promise<HealthAnswer> => {
    const answer = health(services);
    reply.code(answer.status === 'no-site' ? 503 : 200);
    return answer;
  });

  api.get(`/${routes.status}`, async (request): Promise<StatusAnswer> => {
    requireCall(request, services, false);
    const clock = await clockFault(services, Number(request.headers[CLOCK_HEADER]));
    return { ...siteLine(services), clock };
  });

  api.post(`/${routes.actions}`, { bodyLimit: MAX_JSON_BYTES }, async (request) =>
    runAction(requireCall(request, services), request.body),
  );

  // Who may not upload is refused before the bytes are sent.
  api.post<{ Querystring: { path?: string; replace?: string } }>(
    `/${routes.upload}`,
    {
      bodyLimit: MAX_FILE_BYTES + 1024,
      onRequest: async (request) => void requireCall(request, services),
    },
    async (request) => {
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      return receiveUpload(
        requireCall(request, services),
        request.query.path,
        bytes,
        request.query.replace === '1',
      );
    },
  );

  // A Word file on its way into the form of a new document.
  api.post<{ Querystring: { name?: string } }>(
    `/${routes.paper}`,
    {
      // Each is read in a thread of its own that may hold half a gigabyte.
      config: { rateLimit: { max: PAPERS_PER_MINUTE, timeWindow: 60_000 } },
      bodyLimit: MAX_FILE_BYTES + 1024,
      onRequest: async (request) => void requireCall(request, services),
    },
    async (request) => {
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const name = String(request.query.name ?? '').slice(0, 200);
      return readPaperForForm(requireCall(request, services), name, bytes);
    },
  );

  api.get(`/${routes.media}`, async (request, reply) => {
    requireCall(request, services);
    return sendMedia(services, request, reply);
  });
}
