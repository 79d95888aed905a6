import { constants, existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { doctorMessages as messages } from '../../../src/i18n/doctor-messages.ts';
import { accountFaults, goodCopyOf } from '../../server/accounts/open-accounts.ts';
import { dataPaths } from '../../server/data-paths.ts';
import { GitError, gitText } from '../../server/store/git.ts';
import { MAIN } from '../../server/store/refs.ts';
import type { Check, Installation } from '../installation.ts';

const TWO_DAYS_MS = 2 * 24 * 60 * 60_000;
/** Folders that are made anew at any time, or too large to walk. */
const NOT_WALKED: ReadonlySet<string> = new Set(['workspace', 'releases', 'building']);

export const dataChecks: readonly Check[] = [
  { name: 'data', find: findFolder },
  { name: 'data: owner', find: ifThere(findForeignOwner) },
  { name: 'accounts', find: ifThere(findAccounts) },
  { name: 'content.git', find: ifThere(findStore) },
];

/** A check that has nothing to look at without a data folder; that it lacks is found once. */
export function ifThere(find: Check['find']): Check['find'] {
  return (installation) => (existsSync(installation.env.dataDir) ? find(installation) : []);
}

async function findFolder({ env: { dataDir } }: Installation) {
  if (!existsSync(dataDir)) return [messages.noData(dataDir)];
  const mode = statSync(dataDir).mode & 0o777;
  const isLocked = await access(dataDir, constants.W_OK).then(
    () => false,
    () => true,
  );
  return [
    ...(isLocked ? [messages.dataLocked(dataDir)] : []),
    ...((mode & 0o077) === 0 ? [] : [messages.dataOpen(dataDir, mode.toString(8))]),
  ];
}

function findForeignOwner({ env: { dataDir } }: Installation) {
  const { uid } = statSync(dataDir);
  const foreign = walk(dataDir).find((path) => lstatSync(path).uid !== uid);
  return foreign === undefined ? [] : [messages.foreignOwner(relative(dataDir, foreign))];
}

function* walk(dir: string): Generator<string> {
  for (const item of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, item.name);
    yield path;
    if (item.isDirectory() && !NOT_WALKED.has(item.name)) yield* walk(path);
  }
}

function findAccounts({ env, now }: Installation) {
  const { accounts } = dataPaths(env.dataDir);
  const admins = existsSync(accounts) ? countAdmins(accounts) : null;
  if (admins === null) return [messages.accountsDamaged];
  const copy = goodCopyOf(accounts);
  const isCopied = existsSync(copy) && now.getTime() - statSync(copy).mtimeMs < TWO_DAYS_MS;
  return [
    ...(admins === 0 ? [messages.noAdmin] : []),
    ...(isCopied ? [] : [messages.accountsNotCopied]),
    ...accountFaults(accounts).map((message) => messages.accountsSetAside(message)),
  ];
}

/** How many administrators may sign in; null when the file is no whole database. */
function countAdmins(file: string): number | null {
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      const [check] = database.prepare('PRAGMA quick_check(1)').all();
      if (check?.quick_check !== 'ok') return null;
      const sql = "SELECT count(*) AS n FROM accounts WHERE role = 'admin' AND disabled = 0";
      return Number(database.prepare(sql).get()?.n);
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

async function findStore({ env }: Installation) {
  const { store } = dataPaths(env.dataDir);
  const main = await gitText(store, ['rev-parse', '--verify', '--quiet', MAIN]).catch(() => '');
  if (main === '') return [messages.storeEmpty];
  try {
    await gitText(store, ['fsck', '--no-dangling', '--no-progress']);
    return [];
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const [line = ''] = error.message.replace(/^git fsck: /, '').split('\n');
    return [messages.storeDamaged(line)];
  }
}
