import { argon2, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

/** Shortest password that is taken; length is what counts (NIST SP 800-63B). */
export const MIN_PASSWORD_LENGTH = 10;

const derive = promisify(argon2);

/** Salt and key of a password, as one text. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const key = await derive('argon2id', { message: clean(password), nonce, ...COST });
  return `${nonce.toString('base64url')}.${key.toString('base64url')}`;
}

/** Whether a password is the one a hash was made of. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [nonce = '', key = ''] = hash.split('.').map((part) => Buffer.from(part, 'base64url'));
  const found = await derive('argon2id', { message: clean(password), nonce, ...COST });
  return key.length === found.length && timingSafeEqual(found, Buffer.from(key));
}

/** The same letters typed on another machine may come decomposed (NIST SP 800-63B, 5.1.1.2). */
function clean(password: string): string {
  return password.normalize('NFKC');
}

/** No letter or digit that looks like another when it is read from paper. */
const PLAIN_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to be used once and then changed: four groups of four, 79 bits. */
export function oneTimePassword(): string {
  const letter = () => PLAIN_LETTERS[randomInt(PLAIN_LETTERS.length)] ?? '';
  const group = () => Array.from({ length: 4 }, letter).join('');
  return Array.from({ length: 4 }, group).join('-');
}
