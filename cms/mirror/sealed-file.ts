import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { mirrorMessages } from '../../src/i18n/mirror-messages.ts';
import { readSecretFile } from '../targets/secret-file.ts';
import { SettingsError } from '../targets/settings-error.ts';

const MAGIC = Buffer.from('VPM1');
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** The key that seals backups, 64 hexadecimal digits in a file with mode 600. @throws SettingsError */
export function readKey(file: string): Buffer {
  const text = readSecretFile(file).trim();
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new SettingsError(mirrorMessages.settings.badKey(file));
  return Buffer.from(text, 'hex');
}

/** Makes the key where there is none. @returns whether it was made */
export function ensureKey(file: string): boolean {
  if (existsSync(file)) return false;
  const text = `${randomBytes(KEY_BYTES).toString('hex')}\n`;
  writeFileSync(file, text, { mode: 0o600, flag: 'wx', flush: true });
  return true;
}

/** Encrypts bytes so that a change is noticed (AES-256-GCM, NIST SP 800-38D): head, nonce, tag, text. */
export function seal(bytes: Buffer, key: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(MAGIC);
  const text = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([MAGIC, nonce, cipher.getAuthTag(), text]);
}

/** The bytes that were sealed; null when the key is another one or anything was changed. */
export function unseal(sealed: Buffer, key: Buffer): Buffer | null {
  const start = MAGIC.length + NONCE_BYTES;
  if (sealed.length < start + TAG_BYTES || !sealed.subarray(0, MAGIC.length).equals(MAGIC))
    return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(MAGIC.length, start));
    decipher.setAAD(MAGIC);
    decipher.setAuthTag(sealed.subarray(start, start + TAG_BYTES));
    const text = sealed.subarray(start + TAG_BYTES);
    return Buffer.concat([decipher.update(text), decipher.final()]);
  } catch {
    return null;
  }
}
