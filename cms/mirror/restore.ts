import { execFile } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { mirrorMessages } from '../../src/i18n/mirror-messages.ts';
import { git, gitEnv, gitText } from '../server/store/git.ts';
import { DRAFTS, MAIN } from '../server/store/refs.ts';
import { Repository } from '../server/store/repository.ts';
import { settingsFile } from '../targets/settings.ts';
import { BACKUP_REF, SEALED_ACCOUNTS, SEALED_KEYS, SEALED_SETTINGS } from './backup-copy.ts';
import { MIRRORED } from './git-remote.ts';
import { unseal } from './sealed-file.ts';

const messages = mirrorMessages.restore;
const run = promisify(execFile);

/** Why nothing was restored, for people. */
export class RestoreError extends Error {}

export interface RestorePlan {
  remote: string;
  dataDir: string;
  store: string;
  accounts: string;
  /** Null leaves the accounts behind. */
  key: Buffer | null;
}

export interface Restored {
  drafts: number;
  /** When the accounts were copied, ISO 8601; null without them. */
  accountsOf: string | null;
}

/**
 * Brings a data folder up from a mirror. The store appears under its name only when everything is in it.
 * @throws RestoreError; nothing is changed then
 */
export async function restoreFromMirror(plan: RestorePlan): Promise<Restored> {
  const { remote, dataDir, store, accounts, key } = plan;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const unfinished = `${store}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  (await Repository.open(unfinished)).close();
  try {
    await fetchAll(remote, unfinished);
    const files = key === null ? null : await sealedFiles(remote, unfinished, key);
    await gitText(unfinished, ['fsck', '--strict', '--no-dangling', '--no-progress']);
    // The sealed copy is no part of the store.
    await git(unfinished, ['update-ref', '-d', BACKUP_REF]);
    const drafts = (await gitText(unfinished, ['for-each-ref', DRAFTS]))
      .split('\n')
      .filter(Boolean);
    if (files) {
      writeFileSync(accounts, files.accounts, { mode: 0o600, flush: true });
      if (files.settings)
        writeFileSync(settingsFile(dataDir), files.settings, { mode: 0o600, flush: true });
      for (const [file, bytes] of files.keys) {
        mkdirSync(dirname(join(dataDir, file)), { recursive: true, mode: 0o700 });
        writeFileSync(join(dataDir, file), bytes, { mode: 0o600, flush: true });
      }
    }
    renameSync(unfinished, store);
    return { drafts: drafts.length, accountsOf: files?.at ?? null };
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

async function fetchAll(remote: string, gitDir: string): Promise<void> {
  const folders = [...MIRRORED.filter((prefix) => prefix !== MAIN), 'refs/backups/'];
  const specs = [`+${MAIN}:${MAIN}`, ...folders.map((prefix) => `+${prefix}*:${prefix}*`)];
  const env = { ...gitEnv(gitDir), GIT_SSH_COMMAND: 'ssh -o ConnectTimeout=15' };
  try {
    await run('git', ['fetch', '--quiet', '--no-tags', remote, ...specs], { env });
  } catch (error) {
    const { stderr = '', message } = error as { stderr?: string; message: string };
    const words = (stderr || message).trim();
    if (/find remote ref/.test(words)) throw new RestoreError(messages.empty(remote));
    throw new RestoreError(messages.noRemote(remote, words.slice(-300)));
  }
}

async function sealedFiles(remote: string, gitDir: string, key: Buffer) {
  const read = (name: string) =>
    git(gitDir, ['cat-file', 'blob', `${BACKUP_REF}:${name}`]).catch(() => null);
  const sealed = await read(SEALED_ACCOUNTS);
  if (sealed === null) throw new RestoreError(messages.noAccounts(remote));
  const accounts = unseal(sealed, key);
  if (accounts === null) throw new RestoreError(messages.badKey);
  const settings = await read(SEALED_SETTINGS);
  const keys = new Map<string, Buffer>();
  for (const [name, file] of Object.entries(SEALED_KEYS)) {
    const sealedKey = await read(name);
    const bytes = sealedKey && unseal(sealedKey, key);
    if (bytes) keys.set(file, bytes);
  }
  const at = await gitText(gitDir, ['log', '-1', '--format=%s', BACKUP_REF]);
  return { accounts, at, keys, settings: settings === null ? null : unseal(settings, key) };
}
