import { readFileSync, statSync } from 'node:fs';
import { mirrorMessages } from '../../src/i18n/mirror-messages.ts';
import { SettingsError } from './settings-error.ts';

const messages = mirrorMessages.settings;

/** Reads a secret. @throws SettingsError when it is not there, or others may read it */
export function readSecretFile(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new SettingsError(messages.missing(file));
  const mode = found.mode & 0o777;
  if ((mode & 0o077) !== 0) throw new SettingsError(messages.open(file, mode.toString(8)));
  return readFileSync(file, 'utf8');
}
