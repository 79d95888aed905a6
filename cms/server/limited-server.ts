import type { FastifyInstance } from 'fastify';
import { type HealthAnswer, routes } from '../protocol/routes.ts';
import { adminFiles } from './admin-files.ts';
import { errorAnswer, HttpError } from './api/http-error.ts';
import { feedbackRoutes } from './feedback/feedback-routes.ts';
import { listenAt } from './listen.ts';
import { createPublicSite } from './public-site.ts';
import { Releases } from './publishing/releases.ts';
import type { SiteOptions } from './server.ts';
import type { StartFault } from './start-fault.ts';

export interface LimitedServer {
  http: FastifyInstance;
  releases: Releases;
  listen: (host: string, port: number) => Promise<string>;
  close: () => Promise<void>;
}

/**
 * The public site alone, for a machine on which accounts or content cannot be opened: readers get the last
 * whole site, every call of the editor says what is wrong and what to do.
 */
export async function createLimitedServer(
  { dataDir, adminDir, basePath, siteUrl }: SiteOptions,
  fault: StartFault,
): Promise<LimitedServer> {
  const releases = new Releases(dataDir);
  // On a locked disk the link cannot be mended.
  const newest = releases.current() === null ? releases.newestShown() : null;
  const root = newest === null ? releases.currentDir : releases.dir(newest);
  const site = { root, basePath, isHttps: siteUrl.startsWith('https:') };
  const http = await createPublicSite(site, async (server) => {
    const { status, body } = errorAnswer(new HttpError(fault.code, fault.message));
    server.get(`${basePath}api/${routes.health}`, async (_request, reply) => {
      const release = releases.current() ?? newest;
      const build = { state: 'failed' as const, since: Date.now() };
      const answer: HealthAnswer = { status: 'limited', release, build, faults: [fault.message] };
      return reply.code(release === null ? 503 : 200).send(answer);
    });
    await feedbackRoutes(server, { ...site, store: null, now: () => new Date() });
    server.all(`${basePath}api/*`, async (_request, reply) => reply.code(status).send(body));
    await adminFiles(server, adminDir, basePath);
  });
  return {
    http,
    releases,
    listen: (host, port) => listenAt(http, host, port),
    close: () => http.close(),
  };
}
