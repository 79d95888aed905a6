import { readEnv } from '../../../src/env.ts';
import { proofStrings as messages } from '../../../src/i18n/proof-strings.ts';
import { vietnamDate } from '../../../src/lib/party/dates.ts';
import { readSigningKeys, replaceSigningKey } from '../../../src/release/signing-keys.ts';
import { dataPaths } from '../data-paths.ts';

/** `npm run key`: shows the keys that check releases; `--replace` puts a new one in force. */
const { signing } = dataPaths(readEnv().dataDir);
const [option] = process.argv.slice(2);
if (option !== undefined && option !== '--replace') {
  console.error(messages.help);
  process.exit(2);
}
if (option) {
  replaceSigningKey(signing, vietnamDate(new Date()));
  console.log(messages.replaced);
}
const keys = readSigningKeys(signing);
if (keys === null) {
  console.error(messages.noKey);
  process.exit(1);
}
console.log(`${messages.inForce}:\n${keys.current}`);
if (keys.old) console.log(`${messages.old}:\n${keys.old}`);
