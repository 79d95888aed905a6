import { readEnv } from '../../../src/env.ts';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { Releases } from '../publishing/releases.ts';

const messages = serverMessages.cli;
const releases = new Releases(readEnv().dataDir);
const list = releases.list();
const current = releases.current();
const [asked] = process.argv.slice(2);

// Without a number: the one before what the public sees now.
const wanted = asked ? Number(asked) : list.filter((number) => number < (current ?? 0)).at(-1);
if (wanted === undefined || !list.includes(wanted)) {
  console.error(`${messages.noRelease} ${messages.releases(list.join(', '))}`);
  process.exit(1);
}
// First held, then shown: a build that ends in between must not undo it.
releases.hold();
await releases.activate(wanted);
console.log(messages.rolledBack(wanted));
