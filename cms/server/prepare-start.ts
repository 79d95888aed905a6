import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Env } from '../../src/env.ts';
import { proofStrings } from '../../src/i18n/proof-strings.ts';
import { serverMessages as messages } from '../../src/i18n/server-messages.ts';
import { ensureSigningKey } from '../../src/release/signing-keys.ts';
import { buildAdmin } from '../admin/build/build-admin.ts';
import { lockData } from './data-lock.ts';
import { dataPaths } from './data-paths.ts';
import { SiteBuilder } from './publishing/site-builder.ts';
import type { SiteOptions } from './server.ts';
import { type StartFault, startFault } from './start-fault.ts';
import { renameOldPaths } from './store/migrate.ts';

export interface Start {
  site: SiteOptions;
  /** What makes releases; or why the data cannot be worked with. */
  data: { builder: SiteBuilder; fault: null } | { builder: null; fault: StartFault };
  /** Lets go of the data folder. */
  unlock: () => void;
}

/** Takes the data folder and makes what a server needs; null when another server has the folder. */
export async function prepareStart(projectDir: string, env: Env): Promise<Start | null> {
  const { dataDir, siteUrl, basePath } = env;
  const paths = dataPaths(dataDir);
  try {
    const unlock = lockData(paths.lock);
    if (!unlock) return null;
    for (const [old, now] of renameOldPaths(dataDir)) console.log(messages.renamedPath(old, now));
    // What a build left when the machine was switched off.
    await rm(paths.work, { recursive: true, force: true });
    const site = { dataDir, siteUrl, basePath, adminDir: await adminOf(projectDir) };
    if (ensureSigningKey(paths.signing)) console.log(proofStrings.made(paths.signing));
    const builder = new SiteBuilder({
      projectDir,
      workspace: paths.workspace,
      gitDir: paths.store,
      signingDir: paths.signing,
      siteUrl,
      basePath,
      limitSeconds: env.buildLimitSeconds,
    });
    return { site, data: { builder, fault: null }, unlock };
  } catch (error) {
    console.error(error);
    const site = { dataDir, siteUrl, basePath, adminDir: await adminOf(projectDir) };
    return { site, data: { builder: null, fault: startFault(error) }, unlock: () => {} };
  }
}

/** The built editor; readers do not wait for one that cannot be built. */
async function adminOf(projectDir: string): Promise<string> {
  try {
    return await buildAdmin(projectDir, () => console.log(messages.unpackingEditor));
  } catch (error) {
    console.error(error);
    return join(projectDir, '.cache/admin/none');
  }
}
