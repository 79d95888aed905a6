import { join } from 'node:path';
import { lockData } from '../server/data-lock.ts';
import { readCredentials } from '../targets/credentials.ts';
import type { TargetSettings } from '../targets/settings.ts';
import { FolderTarget } from './folder-target.ts';
import { Manifest } from './manifest.ts';
import { ObjectStore } from './object-store.ts';
import { S3Target } from './s3-target.ts';
import type { Target } from './target.ts';

/** Another process sends to the target now. */
export class TargetBusyError extends Error {}

/**
 * Does some work with a target while no other process does.
 * @throws SettingsError for credentials, TargetBusyError
 */
export async function withTarget<T>(
  dataDir: string,
  settings: TargetSettings,
  work: (target: Target, manifest: Manifest) => Promise<T>,
): Promise<T> {
  const folder = join(dataDir, 'targets');
  const unlock = lockData(join(folder, `${settings.name}.lock.sqlite`));
  if (!unlock) throw new TargetBusyError(settings.name);
  const manifest = new Manifest(join(folder, `${settings.name}.sqlite`));
  try {
    return await work(targetOf(settings, manifest), manifest);
  } finally {
    manifest.close();
    unlock();
  }
}

function targetOf(settings: TargetSettings, manifest: Manifest): Target {
  switch (settings.kind) {
    case 'folder':
      return new FolderTarget(settings.folder, manifest, settings);
    case 's3': {
      const keys = readCredentials(settings.name, settings.credentials);
      return new S3Target(new ObjectStore({ ...settings, ...keys }), manifest, settings);
    }
    default:
      return settings satisfies never;
  }
}
