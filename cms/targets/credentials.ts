import { mirrorMessages } from '../../src/i18n/mirror-messages.ts';
import { readSecretFile } from './secret-file.ts';
import { SettingsError } from './settings-error.ts';

const messages = mirrorMessages.settings;

export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
}

/**
 * The two keys of a store: from a file with mode 600, or from TARGET_NAME_KEY and TARGET_NAME_SECRET.
 * @throws SettingsError
 */
export function readCredentials(
  name: string,
  file: string | undefined,
  env: Record<string, string | undefined> = process.env,
): Credentials {
  if (file !== undefined) {
    const [accessKeyId = '', secretAccessKey = ''] = readSecretFile(file)
      .trim()
      .split(/\s*\n\s*/);
    if (!accessKeyId || !secretAccessKey) throw new SettingsError(messages.badCredentials(file));
    return { accessKeyId, secretAccessKey };
  }
  const prefix = `TARGET_${name.toUpperCase().replaceAll('-', '_')}`;
  const [key, secret] = [`${prefix}_KEY`, `${prefix}_SECRET`];
  const [accessKeyId, secretAccessKey] = [env[key], env[secret]];
  if (!accessKeyId || !secretAccessKey)
    throw new SettingsError(messages.noCredentials(name, `${key}, ${secret}`));
  return { accessKeyId, secretAccessKey };
}
