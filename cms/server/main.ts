import { join } from 'node:path';
import { readEnv } from '../../src/env.ts';
import { serverMessages as messages } from '../../src/i18n/server-messages.ts';
import { readSettings, type Settings } from '../targets/settings.ts';
import { SettingsError } from '../targets/settings-error.ts';
import { createLimitedServer } from './limited-server.ts';
import { prepareStart, type Start } from './prepare-start.ts';
import { createServer, type PublishingServer } from './server.ts';
import { startFault } from './start-fault.ts';

const PROJECT = join(import.meta.dirname, '../..');
const FIRST_LOGIN = 'quantri';

const env = readEnv();
const start = await prepareStart(PROJECT, env);
if (start === null) {
  console.error(messages.alreadyRunning(env.dataDir));
  process.exit(1);
}
const { site, unlock } = start;
const full = await open(start);
if (full.server) await begin(full.server);
else console.error(full.fault.message);
// Whatever is wrong with accounts or content, readers get the last whole site.
const server = full.server ?? (await createLimitedServer(site, full.fault));

const address = await server.listen(env.host, env.port).catch((error) => {
  console.error(error.code === 'EADDRINUSE' ? messages.portInUse(env.host, env.port) : error);
  process.exit(1);
});
console.log(messages.ready(`${address}${env.basePath}`));
console.log(messages.editorAt(`${address}${env.basePath}admin/`));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await server.close();
    unlock();
    process.exit(0);
  });
}

/** Opens accounts and content; or says why they cannot be opened. */
async function open({ site, data }: Start) {
  if (data.fault) return { server: null, fault: data.fault };
  try {
    const { builder } = data;
    return {
      server: await createServer({
        ...{ ...site, seedDir: env.contentDir, builder },
        ...settings(),
      }),
      fault: null,
    };
  } catch (error) {
    console.error(error);
    return { server: null, fault: startFault(error) };
  }
}

/** Where content and site go beyond this machine; a fault of the file stops neither readers nor editors. */
function settings(): Settings {
  try {
    return readSettings(env.dataDir);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    return { mirrors: [], targets: [] };
  }
}

/** Makes the first account and the first site, where there is none. */
async function begin({ services, releases }: PublishingServer): Promise<void> {
  if (services.accounts.list().length === 0) {
    const password = await services.accounts.add(FIRST_LOGIN, messages.adminName, 'admin');
    if (password) console.log(messages.firstAccount(FIRST_LOGIN, password));
  }
  await services.publisher.tick();
  // A first visitor shall find a page; later starts serve the last site at once.
  if (releases.current() === null) await services.publisher.settled();
  if (services.publisher.state().state !== 'failed') return;
  console.error(services.publisher.state().message);
  console.error(releases.current() === null ? messages.nothingToServe : messages.servingLast);
}
