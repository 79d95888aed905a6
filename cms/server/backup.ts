import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { backup as copyDatabase, DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { serverMessages } from '../../src/i18n/server-messages.ts';
import { KEY_FILES } from '../../src/release/signing-keys.ts';
import { dataPaths } from './data-paths.ts';
import { gitEnv } from './store/git.ts';
import { OLD_BACKUP } from './store/old-names.ts';
import { Repository } from './store/repository.ts';

const FILES = { bundle: 'content.bundle', accounts: 'accounts.sqlite' };
const SUMS = 'SHA256SUMS';
/** Keys that sign releases, where there are any: their names in a backup and in their folder. */
const KEYS = Object.values(KEY_FILES).map((name) => ({ inBackup: `signing-${name}`, name }));

const run = promisify(execFile);

/** Git passes over a ref that moves while it is bundling; a quiet moment comes soon. */
const MAX_TRIES = 50;

/**
 * Copies content store (published, drafts, trash, conflict copies), accounts and signing keys into a folder, also
 * while the server runs. An earlier backup in the folder is replaced only by a whole one.
 * @throws Error when the store is written to all the time
 */
export async function makeBackup(dataDir: string, targetDir: string): Promise<void> {
  const { store, accounts, signing } = dataPaths(dataDir);
  const fresh = `${targetDir}.unfinished`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  await bundleAll(store, join(fresh, FILES.bundle));
  const database = new DatabaseSync(accounts, { readOnly: true });
  try {
    await copyDatabase(database, join(fresh, FILES.accounts));
  } finally {
    database.close();
  }
  const keys = KEYS.filter(({ name }) => existsSync(join(signing, name)));
  for (const { inBackup, name } of keys) copyFileSync(join(signing, name), join(fresh, inBackup));
  const names = [...Object.values(FILES), ...keys.map(({ inBackup }) => inBackup)];
  const sums = names.map((name) => `${sumOf(join(fresh, name))}  ${name}\n`);
  writeFileSync(join(fresh, SUMS), sums.join(''));
  const old = `${targetDir}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(targetDir)) renameSync(targetDir, old);
  renameSync(fresh, targetDir);
  rmSync(old, { recursive: true, force: true });
}

/** Bundles every ref, and looks whether every ref is in it. */
async function bundleAll(store: string, bundle: string): Promise<void> {
  const env = { env: gitEnv(store), maxBuffer: 64 * 1024 * 1024 };
  const refs = async () =>
    (await run('git', ['for-each-ref', '--format=%(objectname) %(refname)'], env)).stdout;
  for (let attempt = 0; attempt < MAX_TRIES; attempt += 1) {
    const before = await refs();
    rmSync(bundle, { force: true });
    await run('git', ['bundle', 'create', '--quiet', bundle, '--all'], env);
    const inside = (await run('git', ['bundle', 'list-heads', bundle], env)).stdout;
    const bundled = new Set(inside.trim().split('\n'));
    const isWhole = before
      .trim()
      .split('\n')
      .every((line) => bundled.has(line));
    if (isWhole && before === (await refs())) return;
  }
  throw new Error(serverMessages.cli.storeBusy);
}

/** Whether a folder holds a whole backup: every file is there and has its sum. */
export function isWholeBackup(sourceDir: string): boolean {
  const list = join(sourceDir, SUMS);
  if (!existsSync(list)) return false;
  const lines = readFileSync(list, 'utf8').trim().split('\n');
  const keys = KEYS.map(({ inBackup }) => inBackup).filter((name) =>
    lines.some((line) => line.endsWith(`  ${name}`)),
  );
  return [...Object.values(filesOf(sourceDir)), ...keys].every((name) => {
    const file = join(sourceDir, name);
    return existsSync(file) && lines.includes(`${sumOf(file)}  ${name}`);
  });
}

/**
 * Puts a backup into an empty data folder. The store appears under its name only when everything
 * is in it, so a restore that is cut short can simply be run again.
 * @throws Error of Git when the bundle is damaged
 */
export async function restoreBackup(sourceDir: string, dataDir: string): Promise<void> {
  const { store, accounts, signing } = dataPaths(dataDir);
  const files = filesOf(sourceDir);
  // A journal of other accounts would be played into the restored ones.
  for (const rest of ['', '-wal', '-shm']) rmSync(`${accounts}${rest}`, { force: true });
  const unfinished = `${store}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  (await Repository.open(unfinished)).close();
  const env = { env: gitEnv(unfinished) };
  const bundle = join(sourceDir, files.bundle);
  await run('git', ['fetch', '--quiet', bundle, '+refs/*:refs/*'], env);
  await run('git', ['fsck', '--strict', '--no-dangling'], env);
  copyFileSync(join(sourceDir, files.accounts), accounts);
  for (const { inBackup, name } of KEYS) {
    if (!existsSync(join(sourceDir, inBackup))) continue;
    mkdirSync(signing, { recursive: true, mode: 0o700 });
    copyFileSync(join(sourceDir, inBackup), join(signing, name));
    chmodSync(join(signing, name), 0o600);
  }
  renameSync(unfinished, store);
}

/** Names of a backup's files: those of today, or of the version that made it. */
function filesOf(sourceDir: string): typeof FILES {
  return existsSync(join(sourceDir, OLD_BACKUP.bundle)) ? OLD_BACKUP : FILES;
}

function sumOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
