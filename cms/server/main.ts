import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readEnv } from '../../src/env.ts';
import { serverMessages as say } from '../../src/i18n/server-messages.ts';
import { buildAdmin } from '../admin/build/build-admin.ts';
import { lockData } from './data-lock.ts';
import { dataPaths } from './data-paths.ts';
import { createOfficeServer } from './office-server.ts';
import { astroBuilder } from './publishing/build.ts';

const PROJECT = join(import.meta.dirname, '../..');
const FIRST_LOGIN = 'quantri';

const env = readEnv();
const paths = dataPaths(env.dataDir);
const unlock = lockData(paths.lock);
if (!unlock) {
  console.error(say.alreadyRunning(env.dataDir));
  process.exit(1);
}

// What a build left when the machine was switched off.
await rm(paths.work, { recursive: true, force: true });
const adminDir = await buildAdmin(PROJECT, () => console.log(say.unpackingEditor));
const build = astroBuilder({
  projectDir: PROJECT,
  room: paths.room,
  limitSeconds: env.buildLimitSeconds,
});
const { office, releases, listen, close } = await createOfficeServer({
  dataDir: env.dataDir,
  seedDir: env.contentDir,
  adminDir,
  siteUrl: env.siteUrl,
  basePath: env.basePath,
  build,
});

if (office.accounts.list().length === 0) {
  const password = await office.accounts.add(FIRST_LOGIN, say.adminName, 'admin');
  if (password) console.log(say.firstAccount(FIRST_LOGIN, password));
}

await office.publisher.tick();
// A first visitor shall find a page; later starts serve the last site at once.
if (releases.current() === null) await office.publisher.settled();
if (office.publisher.state().state === 'failed') {
  console.error(office.publisher.state().message);
  console.error(releases.current() === null ? say.nothingToServe : say.servingLast);
}

const address = await listen(env.host, env.port);
console.log(say.ready(`${address}${env.basePath}`));
console.log(say.editorAt(`${address}${env.basePath}admin/`));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await close();
    unlock();
    process.exit(0);
  });
}
