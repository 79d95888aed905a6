import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Files of the folder of keys. */
export const KEY_FILES = { secret: 'key.pem', old: 'old-keys.pem' } as const;

export interface SigningKeys {
  secret: KeyObject;
  /** PEM of the key that checks what is signed now, and of those in use before. */
  current: string;
  old: string;
}

/** The keys of an installation; null where there are none. @throws Error for a file that is no key */
export function readSigningKeys(dir: string | null): SigningKeys | null {
  if (dir === null || !existsSync(join(dir, KEY_FILES.secret))) return null;
  const secret = createPrivateKey(readFileSync(join(dir, KEY_FILES.secret)));
  const old = join(dir, KEY_FILES.old);
  return {
    secret,
    current: publicPem(secret),
    old: existsSync(old) ? readFileSync(old, 'utf8') : '',
  };
}

/** Makes a key (Ed25519, RFC 8032) where there is none. @returns whether it was made */
export function ensureSigningKey(dir: string): boolean {
  if (existsSync(join(dir, KEY_FILES.secret))) return false;
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  writeKey(dir);
  return true;
}

/**
 * Puts a new key in the place of the one in force, whose public half stays on the list of old ones: releases that
 * it signed can be checked for ever.
 * @param day the day on which it ends, YYYY-MM-DD
 */
export function replaceSigningKey(dir: string, day: string): void {
  const keys = readSigningKeys(dir);
  if (keys)
    appendFileSync(join(dir, KEY_FILES.old), `# until ${day}\n${keys.current}`, { flush: true });
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  writeKey(dir);
}

function writeKey(dir: string): void {
  const { privateKey } = generateKeyPairSync('ed25519');
  const file = join(dir, KEY_FILES.secret);
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  writeFileSync(`${file}.new`, pem, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}

const publicPem = (secret: KeyObject) =>
  String(createPublicKey(secret).export({ type: 'spki', format: 'pem' }));
