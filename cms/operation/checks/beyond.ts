import { accessSync, constants, existsSync } from 'node:fs';
import { doctorMessages as messages } from '../../../src/i18n/doctor-messages.ts';
import { GitRemote } from '../../mirror/git-remote.ts';
import { readKey } from '../../mirror/sealed-file.ts';
import { dataPaths } from '../../server/data-paths.ts';
import { readCredentials } from '../../targets/credentials.ts';
import { readSettings, type Settings } from '../../targets/settings.ts';
import { SettingsError } from '../../targets/settings-error.ts';
import type { Check, Installation } from '../installation.ts';
import { ifThere } from './data.ts';

export const beyondChecks: readonly Check[] = [{ name: 'targets.yml', find: ifThere(findBeyond) }];

/** What is wrong with the file that names mirrors and targets, with secrets, and with the mirrors themselves. */
async function findBeyond({ env }: Installation) {
  try {
    const settings = readSettings(env.dataDir);
    const key = settings.mirrors.length > 0 ? keyFault(env.dataDir) : [];
    const targets = [...keysOfStores(settings), ...closedFolders(settings)];
    return [...key, ...targets, ...(await mirrorFaults(env.dataDir, settings))];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return [messages.settings(error.message)];
  }
}

function keyFault(dataDir: string) {
  const { mirrorKey } = dataPaths(dataDir);
  if (!existsSync(mirrorKey)) return [messages.noMirrorKey];
  try {
    readKey(mirrorKey);
    return [];
  } catch (error) {
    return [messages.settings((error as Error).message)];
  }
}

function keysOfStores({ targets }: Settings) {
  return targets.flatMap((target) => {
    if (target.kind !== 's3') return [];
    try {
      readCredentials(target.name, target.credentials);
      return [];
    } catch (error) {
      return [messages.settings((error as Error).message)];
    }
  });
}

/** Folders that this user cannot write into. */
function closedFolders({ targets }: Settings) {
  return targets.flatMap((target) => {
    if (target.kind !== 'folder') return [];
    try {
      accessSync(target.folder, constants.W_OK);
      return [];
    } catch {
      return [messages.targetFolder(target.name, target.folder)];
    }
  });
}

async function mirrorFaults(dataDir: string, { mirrors }: Settings) {
  const answers = mirrors.map(async (mirror) => {
    try {
      await new GitRemote(dataPaths(dataDir).store, mirror).refs();
      return [];
    } catch (error) {
      return [messages.mirror(mirror.name, (error as Error).message)];
    }
  });
  return (await Promise.all(answers)).flat();
}
