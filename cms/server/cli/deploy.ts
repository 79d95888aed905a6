import { parseArgs } from 'node:util';
import { readEnv } from '../../../src/env.ts';
import { mirrorMessages } from '../../../src/i18n/mirror-messages.ts';
import { StoreError } from '../../deploy/object-store.ts';
import { TargetBusyError, withTarget } from '../../deploy/open-target.ts';
import { readSettings } from '../../targets/settings.ts';
import { SettingsError } from '../../targets/settings-error.ts';
import { Releases } from '../publishing/releases.ts';

/** `npm run deploy -- TARGET`: sends the release in force to a target, or shows the one before there. */
const messages = mirrorMessages.deploy;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { back: { type: 'boolean' } },
});
const [name] = positionals;
const { dataDir } = readEnv();

function stop(message: string, code: number): never {
  console.error(message);
  process.exit(code);
}

if (!name) stop(messages.help, 2);
try {
  const { targets } = readSettings(dataDir);
  const settings = targets.find((target) => target.name === name);
  if (!settings) stop(messages.noTarget(name, targets.map((one) => one.name).join(', ')), 1);
  await withTarget(dataDir, settings, async (target) => {
    if (values.back) {
      if (!(await target.back())) stop(messages.noOlder(name), 1);
      return console.log(messages.wentBack(name));
    }
    const releases = new Releases(dataDir);
    const release = releases.current();
    const id = release === null ? undefined : releases.note(release)?.id;
    if (release === null || id === undefined) stop(messages.noRelease, 1);
    const began = performance.now();
    const { objects, bytes } = await target.show(id, releases.dir(release));
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(messages.sent(name, objects, `${Math.ceil(bytes / 1024)} KB`, seconds));
    await target.clean();
  });
} catch (error) {
  if (error instanceof TargetBusyError) stop(messages.busy(name), 1);
  if (error instanceof SettingsError) stop(error.message, 1);
  if (error instanceof StoreError) stop(messages.failed(name, error.message), 1);
  throw error;
}
