import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backup as copyDatabase, DatabaseSync } from 'node:sqlite';
import { type Person, Repository } from '../server/store/repository.ts';
import { settingsFile } from '../targets/settings.ts';
import type { GitRemote } from './git-remote.ts';
import type { MirrorState } from './mirror-state.ts';
import { seal } from './sealed-file.ts';

/** Where the sealed databases stand on a remote: one commit without parents, replaced by the next. */
export const BACKUP_REF = 'refs/backups/databases';
export const SEALED_ACCOUNTS = 'accounts.sqlite.sealed';
export const SEALED_SETTINGS = 'targets.yml.sealed';
/** Files of the keys that sign releases, below the data folder, by their sealed names. */
export const SEALED_KEYS = {
  'signing-key.sealed': 'signing/key.pem',
  'signing-old-keys.sealed': 'signing/old-keys.pem',
} as const;

export interface BackupSource {
  dataDir: string;
  accounts: string;
  key: Buffer;
  person: Person;
}

/**
 * Sends the accounts (with what is being typed, remarks, areas) and the keys that sign releases to a remote, sealed,
 * when they changed.
 * Git does not forget; so the copy is no part of the store, and each one has no history.
 * @throws RemoteError
 */
export async function sendBackup(
  remote: GitRemote,
  state: MirrorState,
  { dataDir, accounts, key, person }: BackupSource,
): Promise<void> {
  const copy = join(dataDir, 'mirror', `accounts.${process.pid}.sqlite`);
  const scratch = join(dataDir, 'mirror', `backup.${process.pid}.git`);
  rmSync(copy, { force: true });
  rmSync(scratch, { recursive: true, force: true });
  try {
    await copyTo(accounts, copy);
    const bytes = readFileSync(copy);
    const keys = Object.entries(SEALED_KEYS)
      .map(([name, file]) => ({ name, file: join(dataDir, file) }))
      .filter(({ file }) => existsSync(file))
      .map(({ name, file }) => ({ name, bytes: readFileSync(file) }));
    const hash = [bytes, ...keys.map((one) => one.bytes)]
      .reduce((sum, part) => sum.update(part), createHash('sha256'))
      .digest('hex');
    if (state.backup?.hash === hash) return;
    const repository = await Repository.open(scratch);
    try {
      const settings = settingsFile(dataDir);
      const files = new Map<string, string>([
        [SEALED_ACCOUNTS, await repository.writeBlob(seal(bytes, key))],
      ]);
      if (existsSync(settings))
        files.set(SEALED_SETTINGS, await repository.writeBlob(seal(readFileSync(settings), key)));
      for (const secret of keys)
        files.set(secret.name, await repository.writeBlob(seal(secret.bytes, key)));
      const at = new Date().toISOString();
      const id = await repository.commit({
        tree: await repository.writeTree(null, files),
        parents: [],
        author: person,
        committer: person,
        message: `${at}\n`,
      });
      await remote.overwrite(BACKUP_REF, id, scratch);
      state.noteBackup({ at, hash });
    } finally {
      repository.close();
    }
  } finally {
    rmSync(copy, { force: true });
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function copyTo(file: string, copy: string): Promise<void> {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    await copyDatabase(database, copy);
  } finally {
    database.close();
  }
}
