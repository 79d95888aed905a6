import type { FastifyInstance } from 'fastify';
import type { MirrorSettings, TargetSettings } from '../targets/settings.ts';
import { Accounts } from './accounts/accounts.ts';
import { Devices } from './accounts/devices.ts';
import { accountFaults, forgetDeleted, openAccounts } from './accounts/open-accounts.ts';
import { Sessions } from './accounts/sessions.ts';
import { adminFiles } from './admin-files.ts';
import type { Services } from './api/context.ts';
import { apiRoutes } from './api/routes.ts';
import { dataPaths } from './data-paths.ts';
import { Deliveries } from './delivering/deliveries.ts';
import { Autosaves } from './desk/autosaves.ts';
import { Bundles } from './desk/bundles.ts';
import { Erasures } from './desk/erasures.ts';
import { Housekeeping } from './desk/housekeeping.ts';
import { Readings } from './desk/readings.ts';
import { Remarks } from './desk/remarks.ts';
import { Rules } from './desk/rules.ts';
import { feedbackRoutes } from './feedback/feedback-routes.ts';
import { FeedbackStore } from './feedback/feedback-store.ts';
import { listenAt } from './listen.ts';
import { Mirroring, type MirroringOptions } from './mirroring/mirroring.ts';
import { createPublicSite } from './public-site.ts';
import type { Builder } from './publishing/build.ts';
import { Publisher } from './publishing/publisher.ts';
import type { PublisherOptions } from './publishing/publisher-options.ts';
import { Releases } from './publishing/releases.ts';
import { ContentStore } from './store/content-store.ts';
import { UploadLedger } from './uploads/ledger.ts';

/** Where the site and its editor stand. */
export interface SiteOptions {
  dataDir: string;
  /** Built editor (index.html, scripts, styles). */
  adminDir: string;
  siteUrl: string;
  basePath: string;
}

export interface ServerOptions extends SiteOptions {
  /** Content a new store begins with. */
  seedDir: string;
  builder: Builder;
  now?: () => Date;
  tickMs?: PublisherOptions['tickMs'];
  retryMs?: PublisherOptions['retryMs'];
  /** Git remotes that hold a copy of the content. */
  mirrors?: readonly MirrorSettings[];
  /** Places where readers get the site from. */
  targets?: readonly TargetSettings[];
  mirroring?: Pick<MirroringOptions, 'pollMs' | 'retryMs' | 'env'>;
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
  const database = openAccounts(paths.accounts, now());
  const accounts = new Accounts(database);
  const releases = new Releases(dataDir);
  // Where people already work, an empty store is a loss: a backup must be restored, nothing begins anew.
  const isNew = accounts.list().length === 0 && releases.list().length === 0;
  const seed = isNew && accountFaults(paths.accounts).length === 0 ? seedDir : null;
  const domain = host.split(':')[0] ?? host;
  const store = await ContentStore.open(paths.store, seed, domain).catch((error) => {
    database.close();
    throw error;
  });
  const deliveries = new Deliveries({ dataDir, targets: options.targets ?? [], releases });
  const publisher = new Publisher({
    onPublic: () => deliveries.follow(),
    store,
    releases,
    builder,
    workDir: paths.work,
    now,
    ...(tickMs === undefined ? {} : { tickMs }),
    ...(retryMs === undefined ? {} : { retryMs }),
  });
  const erasures = new Erasures(database);
  const feedback = new FeedbackStore(database);
  const forgetErased = () => forgetDeleted(database, paths.accounts);
  const mirrors = options.mirrors ?? [];
  const mirroring = new Mirroring(
    { store, publisher, erasures },
    { dataDir, mirrors, ...options.mirroring },
  );
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
    erasures,
    feedback,
    releases,
    publisher,
    mirroring,
    deliveries,
    faults: () => [
      ...accountFaults(paths.accounts),
      ...mirroring.faults(now()),
      ...deliveries.faults(now()),
    ],
    forgetErased,
    now,
  };
  const housekeeping = new Housekeeping(services);
  const hosts = new Set([host]);
  const site = { root: releases.currentDir, basePath, isHttps: siteUrl.startsWith('https:') };
  const http = await createPublicSite(site, async (root) => {
    await feedbackRoutes(root, { ...site, store: feedback, now });
    await root.register((api) => apiRoutes(api, { services, hosts, basePath }), {
      prefix: `${basePath}api`,
    });
    await adminFiles(root, adminDir, basePath);
  });
  return {
    http,
    services,
    releases,
    listen: async (address, port) => {
      const origin = await listenAt(http, address, port);
      for (const name of ['localhost', '127.0.0.1', '[::1]', address])
        hosts.add(`${name}:${new URL(origin).port}`);
      publisher.start();
      housekeeping.start();
      mirroring.start();
      deliveries.start();
      return origin;
    },
    close: async () => {
      await http.close();
      housekeeping.stop();
      await mirroring.stop();
      await publisher.stop();
      await deliveries.stop();
      store.close();
      database.close();
    },
  };
}
