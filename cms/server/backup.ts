import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
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
import { dataPaths } from './data-paths.ts';
import { gitEnv } from './store/git.ts';
import { Repository } from './store/repository.ts';

const BUNDLE = 'noi-dung.bundle';
const ACCOUNTS = 'tai-khoan.sqlite';
const SUMS = 'SHA256SUMS';

const run = promisify(execFile);

/**
 * Copies content store (published, drafts, trash, kept texts) and accounts into a folder, also
 * while the server runs. The list of sums is written last: a copy without it is no copy.
 */
export async function makeBackup(dataDir: string, targetDir: string): Promise<void> {
  const { store, accounts } = dataPaths(dataDir);
  mkdirSync(targetDir, { recursive: true, mode: 0o700 });
  rmSync(join(targetDir, SUMS), { force: true });
  const bundle = join(targetDir, BUNDLE);
  await run('git', ['bundle', 'create', '--quiet', bundle, '--all'], { env: gitEnv(store) });
  rmSync(join(targetDir, ACCOUNTS), { force: true });
  const database = new DatabaseSync(accounts, { readOnly: true });
  try {
    await copyDatabase(database, join(targetDir, ACCOUNTS));
  } finally {
    database.close();
  }
  const sums = [BUNDLE, ACCOUNTS].map((name) => `${sumOf(join(targetDir, name))}  ${name}\n`);
  writeFileSync(join(targetDir, SUMS), sums.join(''));
}

/** Whether a folder holds a whole backup: every file is there and has its sum. */
export function isWholeBackup(sourceDir: string): boolean {
  const list = join(sourceDir, SUMS);
  if (!existsSync(list)) return false;
  const lines = readFileSync(list, 'utf8').trim().split('\n');
  return [BUNDLE, ACCOUNTS].every((name) => {
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
  const { store, accounts } = dataPaths(dataDir);
  const unfinished = `${store}.dang-khoi-phuc`;
  rmSync(unfinished, { recursive: true, force: true });
  (await Repository.open(unfinished)).close();
  const env = { env: gitEnv(unfinished) };
  const bundle = join(sourceDir, BUNDLE);
  await run('git', ['fetch', '--quiet', bundle, '+refs/*:refs/*'], env);
  await run('git', ['fsck', '--strict', '--no-dangling'], env);
  copyFileSync(join(sourceDir, ACCOUNTS), accounts);
  renameSync(unfinished, store);
}

function sumOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
