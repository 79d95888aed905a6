import { resolve } from 'node:path';
import { readEnv } from '../../../src/env.ts';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { makeBackup } from '../backup.ts';

const messages = serverMessages.cli;
const [target] = process.argv.slice(2);

if (!target) {
  console.error(messages.backupHelp);
  process.exit(2);
}
await makeBackup(readEnv().dataDir, resolve(target));
console.log(messages.backedUp(resolve(target)));
