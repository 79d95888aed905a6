import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Accounts } from './accounts/accounts.ts';
import { openDatabase } from './accounts/database.ts';
import { Devices } from './accounts/devices.ts';
import { Sessions } from './accounts/sessions.ts';
import type { Services } from './api/context.ts';
import { apiRoutes } from './api/routes.ts';
import { dataPaths } from './data-paths.ts';
import { Autosaves } from './desk/autosaves.ts';
import { Bundles } from './desk/bundles.ts';
import { Erasures } from './desk/erasures.ts';
import { Housekeeping } from './desk/housekeeping.ts';
import { Readings } from './desk/readings.ts';
import { Remarks } from './desk/remarks.ts';
import { Rules } from './desk/rules.ts';
import { headersFor } from './headers.ts';
import { createPublicSite } from './public-site.ts';
import type { Builder } from './publishing/build.ts';
import { Publisher, type PublisherOptions } from './publishing/publisher.ts';
import { Releases } from './publishing/releases.ts';
import { ContentStore } from './store/content-store.ts';
import { UploadLedger } from './uploads/ledger.ts';

export interface ServerOptions {
  dataDir: string;
  /** Content a new store begins with. */
  seedDir: string;
  /** Built editor (index.html, scripts, styles). */
  adminDir: string;
  siteUrl: string;
  basePath: string;
  builder: Builder;
  now?: () => Date;
  tickMs?: PublisherOptions['tickMs'];
  retryMs?: PublisherOptions['retryMs'];
}

export interface PublishingServer {
  http: FastifyInstance;
  services: Services;
  releases: Releases;
  /** Starts to answer. @returns the address, "http://localhost:4321" */
  listen: (host: string, port: number) => Promise<string>;
  close: () => Promise<void>;
}

/** Everything on one machine: public site, editor, content store, publishing. */
export async function createServer(options: ServerOptions): Promise<PublishingServer> {
  const { dataDir, seedDir, adminDir, siteUrl, basePath, builder } = options;
  const { now = () => new Date(), tickMs, retryMs } = options;
  const paths = dataPaths(dataDir);
  const { host } = new URL(siteUrl);
  const database = openDatabase(paths.accounts);
  const accounts = new Accounts(database);
  // Where people already work, an empty store is a loss: a backup must be restored, nothing begins anew.
  const seed = accounts.list().length === 0 ? seedDir : null;
  const store = await ContentStore.open(paths.store, seed, host.split(':')[0] ?? host);
  const releases = new Releases(dataDir);
  const publisher = new Publisher({
    store,
    releases,
    builder,
    workDir: paths.work,
    now,
    ...(tickMs === undefined ? {} : { tickMs }),
    ...(retryMs === undefined ? {} : { retryMs }),
  });
  const services: Services = {
    store,
    accounts,
    sessions: new Sessions(database),
    devices: new Devices(database),
    uploads: new UploadLedger(database),
    autosaves: new Autosaves(database),
    remarks: new Remarks(database),
    readings: new Readings(database),
    bundles: new Bundles(database),
    rules: new Rules(database),
    erasures: new Erasures(database),
    releases,
    publisher,
    now,
  };
  const housekeeping = new Housekeeping(services);
  const hosts = new Set([host]);
  const http = await createPublicSite({ root: releases.currentDir, basePath }, async (root) => {
    await root.register((api) => apiRoutes(api, { services, hosts, basePath }), {
      prefix: `${basePath}api`,
    });
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
  });
  return {
    http,
    services,
    releases,
    listen: async (address, port) => {
      await http.listen({ host: address, port });
      const bound = http.addresses()[0] as AddressInfo | undefined;
      for (const name of ['localhost', '127.0.0.1', '[::1]', address])
        hosts.add(`${name}:${bound?.port ?? port}`);
      publisher.start();
      housekeeping.start();
      return `http://localhost:${bound?.port ?? port}`;
    },
    close: async () => {
      await http.close();
      housekeeping.stop();
      await publisher.stop();
      store.close();
      database.close();
    },
  };
}
