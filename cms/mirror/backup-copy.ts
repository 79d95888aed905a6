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

export interface BackupSource {
  dataDir: string;
  accounts: string;
  key: Buffer;
  person: Person;
}

/**
 * Sends the accounts (with what is being typed, remarks, areas) to a remote, sealed, when they changed.
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
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (state.backup?.hash === hash) return;
    const repository = await Repository.open(scratch);
    try {
      const settings = settingsFile(dataDir);
      const files = new Map([[SEALED_ACCOUNTS, await repository.writeBlob(seal(bytes, key))]]);
      if (existsSync(settings))
        files.set(SEALED_SETTINGS, await repository.writeBlob(seal(readFileSync(settings), key)));
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
