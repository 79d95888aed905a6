import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readEnv } from '../../../src/env.ts';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { isWholeBackup, restoreBackup } from '../backup.ts';
import { lockData } from '../data-lock.ts';
import { dataPaths } from '../data-paths.ts';

const messages = serverMessages.cli;
const [source] = process.argv.slice(2);
const { dataDir } = readEnv();

function stop(message: string, code: number): never {
  console.error(message);
  process.exit(code);
}

if (!source) stop(messages.restoreHelp, 2);
const { store, accounts, lock } = dataPaths(dataDir);
if (existsSync(store) || existsSync(accounts)) stop(messages.notEmpty(dataDir), 1);
if (!lockData(lock)) stop(serverMessages.alreadyRunning(dataDir), 1);
if (!isWholeBackup(resolve(source))) stop(messages.badBackup(resolve(source)), 1);
await restoreBackup(resolve(source), dataDir);
console.log(messages.restored(dataDir));
