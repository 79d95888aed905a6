import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { promisify } from 'node:util';
import { doctorMessages as messages } from '../../../src/i18n/doctor-messages.ts';
import type { Check, Installation } from '../installation.ts';
import { findPackages } from './packages.ts';

const run = promisify(execFile);

const NODE_MAJOR = 24;
/** The first with `core.fsync`, by which a save is on the disk before it is acknowledged. */
const GIT_VERSION = [2, 36] as const;
/** A release, its workspace and a backup of an ordinary office fit into it. */
const FREE_BYTES = 1_000_000_000;

export const machineChecks: readonly Check[] = [
  {
    name: 'Node',
    find: ({ nodeVersion }) =>
      Number.parseInt(nodeVersion, 10) < NODE_MAJOR ? [messages.oldNode(nodeVersion)] : [],
  },
  { name: 'git', find: findGit },
  { name: 'npm ci', find: findPackages },
  { name: 'disk', find: findDisk },
];

async function findGit() {
  const output = await run('git', ['--version']).catch(() => null);
  if (output === null) return [messages.noGit];
  const [, major = '0', minor = '0'] = /(\d+)\.(\d+)/.exec(output.stdout) ?? [];
  const isOld =
    Number(major) < GIT_VERSION[0] ||
    (Number(major) === GIT_VERSION[0] && Number(minor) < GIT_VERSION[1]);
  return isOld ? [messages.oldGit(`${major}.${minor}`, GIT_VERSION.join('.'))] : [];
}

async function findDisk({ env }: Installation) {
  if (!existsSync(env.dataDir)) return [];
  const { bavail, bsize } = await statfs(env.dataDir);
  const free = bavail * bsize;
  return free < FREE_BYTES
    ? [messages.diskLow(env.dataDir, `${Math.round(free / 1_000_000)} MB`)]
    : [];
}
