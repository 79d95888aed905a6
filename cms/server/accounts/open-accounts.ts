import { copyFileSync, existsSync, readdirSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { backup as copyDatabase, type DatabaseSync } from 'node:sqlite';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { openDatabase } from './database.ts';

/** SQLITE_CORRUPT and SQLITE_NOTADB. */
const DAMAGED_CODES: ReadonlySet<unknown> = new Set([11, 26]);
const DAMAGED_NAME = /^accounts\.damaged-.*\.sqlite$/;

/**
 * Opens the accounts. A damaged file is set aside under a name with the date, and the server's own last good
 * copy takes its place; without one the accounts begin anew.
 * @throws Error of SQLite when the folder cannot be read or written
 */
export function openAccounts(file: string, now: Date): DatabaseSync {
  const copy = goodCopyOf(file);
  const isLost = existsSync(copy) && (!existsSync(file) || statSync(file).size === 0);
  const database = isLost ? null : openWhole(file);
  if (database) return database;
  const name = `accounts.damaged-${now.toISOString().slice(0, 19).replaceAll(':', '')}.sqlite`;
  const aside = join(dirname(file), name);
  if (existsSync(file)) renameSync(file, aside);
  // A journal belongs to its file: it would be played into the copy.
  for (const rest of ['-wal', '-shm'])
    if (existsSync(`${file}${rest}`)) renameSync(`${file}${rest}`, `${aside}${rest}`);
  if (existsSync(copy)) copyFileSync(copy, file);
  console.error(serverMessages.faults.accounts(name));
  return openDatabase(file);
}

/**
 * What was deleted goes from the journal, which still holds the pages as they were, and from the copy beside the
 * accounts.
 */
export async function forgetDeleted(database: DatabaseSync, file: string): Promise<void> {
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  await storeGoodCopy(database, file);
}

/** Copies the accounts beside themselves, when they are whole; an older copy stays until the new one is there. */
async function storeGoodCopy(database: DatabaseSync, file: string): Promise<void> {
  if (!isWhole(database)) throw new Error(serverMessages.faults.accountsNotCopied);
  const copy = goodCopyOf(file);
  await copyDatabase(database, `${copy}.new`);
  renameSync(`${copy}.new`, copy);
}

/** What was set aside and still lies there, for people: file by file, and what to do. */
export function accountFaults(file: string): string[] {
  return readdirSync(dirname(file))
    .filter((name) => DAMAGED_NAME.test(name))
    .map((name) => serverMessages.faults.accounts(name));
}

/** The server's own last good copy of the accounts. */
export function goodCopyOf(file: string): string {
  return join(dirname(file), `${basename(file, '.sqlite')}.last-good.sqlite`);
}

/** The opened file; null when it is no database or its pages do not fit together. */
function openWhole(file: string): DatabaseSync | null {
  let database: DatabaseSync | null = null;
  try {
    database = openDatabase(file);
    if (isWhole(database)) return database;
  } catch (error) {
    if (!DAMAGED_CODES.has((error as { errcode?: unknown }).errcode)) throw error;
  }
  database?.close();
  return null;
}

function isWhole(database: DatabaseSync): boolean {
  const [first] = database.prepare('PRAGMA quick_check(1)').all();
  return first?.quick_check === 'ok';
}
