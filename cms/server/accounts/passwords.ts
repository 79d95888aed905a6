import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { WorkerPool } from '../workers/pool.ts';
import type { PasswordInput } from './password-worker.ts';

/** Shortest password that is taken; length is what counts (NIST SP 800-63B). */
export const MIN_PASSWORD_LENGTH = 10;

/**
 * A process of their own: in Node's pool a few hundred passwords would stand before every file a reader asks
 * for. What waits is some ten seconds of work; more is refused at once.
 */
const pool = new WorkerPool<PasswordInput, Uint8Array>({
  script: new URL('./password-worker.ts', import.meta.url),
  size: Math.max(1, Math.floor(availableParallelism() / 4)),
  limitMs: 20_000,
  megabytes: 64,
  maxWaiting: 100,
});

/** Whether a stranger's password would be refused at once: asked before anything else is done for it. */
export function isCrowded(): boolean {
  return pool.isFull;
}

/** A hash of no password: work for names that do not exist, so that the time of an answer does not tell. */
export const DECOY = [16, 32].map((size) => randomBytes(size).toString('base64url')).join('.');

/** Salt and key of a password, as one text. @throws WorkLimitError when too many are waiting */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const key = await pool.run({ password: clean(password), nonce }, { isUrgent: true });
  return `${nonce.toString('base64url')}.${Buffer.from(key).toString('base64url')}`;
}

/**
 * Whether a password is the one a hash was made of.
 * @param isUrgent somebody who is known: not to wait behind strangers
 * @throws WorkLimitError when too many are waiting
 */
export async function isPassword(
  password: string,
  hash: string,
  isUrgent = false,
): Promise<boolean> {
  const [nonce = '', key = ''] = hash.split('.').map((part) => Buffer.from(part, 'base64url'));
  const found = await pool.run(
    { password: clean(password), nonce: Buffer.from(nonce) },
    { isUrgent },
  );
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
