import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readEnv } from '../../src/env.ts';
import { serverMessages as messages } from '../../src/i18n/server-messages.ts';
import { buildAdmin } from '../admin/build/build-admin.ts';
import { lockData } from './data-lock.ts';
import { dataPaths } from './data-paths.ts';
import { SiteBuilder } from './publishing/site-builder.ts';
import { createServer } from './server.ts';
import { renameOldPaths } from './store/migrate.ts';

const PROJECT = join(import.meta.dirname, '../..');
const FIRST_LOGIN = 'quantri';

const env = readEnv();
const paths = dataPaths(env.dataDir);
const unlock = lockData(paths.lock);
if (!unlock) {
  console.error(messages.alreadyRunning(env.dataDir));
  process.exit(1);
}

for (const [old, now] of renameOldPaths(env.dataDir)) console.log(messages.renamedPath(old, now));
// What a build left when the machine was switched off.
await rm(paths.work, { recursive: true, force: true });
const adminDir = await buildAdmin(PROJECT, () => console.log(messages.unpackingEditor));
const builder = new SiteBuilder({
  projectDir: PROJECT,
  workspace: paths.workspace,
  gitDir: paths.store,
  siteUrl: env.siteUrl,
  basePath: env.basePath,
  limitSeconds: env.buildLimitSeconds,
});
const { services, releases, listen, close } = await createServer({
  dataDir: env.dataDir,
  seedDir: env.contentDir,
  adminDir,
  siteUrl: env.siteUrl,
  basePath: env.basePath,
  builder,
});

if (services.accounts.list().length === 0) {
  const password = await services.accounts.add(FIRST_LOGIN, messages.adminName, 'admin');
  if (password) console.log(messages.firstAccount(FIRST_LOGIN, password));
}

await services.publisher.tick();
// A first visitor shall find a page; later starts serve the last site at once.
if (releases.current() === null) await services.publisher.settled();
if (services.publisher.state().state === 'failed') {
  console.error(services.publisher.state().message);
  console.error(releases.current() === null ? messages.nothingToServe : messages.servingLast);
}

const address = await listen(env.host, env.port);
console.log(messages.ready(`${address}${env.basePath}`));
console.log(messages.editorAt(`${address}${env.basePath}admin/`));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await close();
    unlock();
    process.exit(0);
  });
}
