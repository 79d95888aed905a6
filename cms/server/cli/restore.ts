import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnv } from '../../../src/env.ts';
import { mirrorMessages } from '../../../src/i18n/mirror-messages.ts';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { RestoreError, restoreFromMirror } from '../../mirror/restore.ts';
import { readKey } from '../../mirror/sealed-file.ts';
import { SettingsError } from '../../targets/settings-error.ts';
import { isWholeBackup, restoreBackup } from '../backup.ts';
import { lockData } from '../data-lock.ts';
import { dataPaths } from '../data-paths.ts';

const messages = serverMessages.cli;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    from: { type: 'string' },
    key: { type: 'string' },
    'without-accounts': { type: 'boolean' },
  },
});
const [source] = positionals;
const from = typeof values.from === 'string' ? values.from : null;
const { dataDir } = readEnv();

function stop(message: string, code: number): never {
  console.error(message);
  process.exit(code);
}

if (!source && from === null) stop(messages.restoreHelp, 2);
const { store, accounts, lock } = dataPaths(dataDir);
if (existsSync(store) || existsSync(accounts)) stop(messages.notEmpty(dataDir), 1);
if (!lockData(lock)) stop(serverMessages.alreadyRunning(dataDir), 1);
if (from !== null) await restoreMirror(from);
else if (source) {
  if (!isWholeBackup(resolve(source))) stop(messages.badBackup(resolve(source)), 1);
  await restoreBackup(resolve(source), dataDir);
  console.log(messages.restored(dataDir));
}

/** Brings this machine up from a mirror. */
async function restoreMirror(remote: string): Promise<void> {
  const words = mirrorMessages.restore;
  const keyFile = typeof values.key === 'string' ? resolve(values.key) : null;
  if (keyFile === null && !values['without-accounts']) stop(words.noKey, 2);
  try {
    const key = keyFile === null ? null : readKey(keyFile);
    const plan = { remote, dataDir, store, accounts, key };
    const { drafts, accountsOf } = await restoreFromMirror(plan);
    console.log(
      accountsOf === null
        ? words.doneContent(dataDir, drafts)
        : words.done(dataDir, drafts, accountsOf),
    );
  } catch (error) {
    if (error instanceof RestoreError || error instanceof SettingsError) stop(error.message, 1);
    throw error;
  }
}
