import { createHash, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { STORED_FOR } from '../../../src/lib/stored-data.ts';

/** How long a browser that somebody signed in with is known without another sign-in. */
export const DEVICE_MS = STORED_FOR.deviceDays * 24 * 60 * 60_000;

/**
 * Browsers in which somebody signed in before, by account. What strangers do to an account's name does not
 * count there. Only a hash of the cookie is stored; it opens nothing without the password.
 */
export class Devices {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** The device of a cookie, when somebody has signed in to the account with it; else null. */
  find(token: string | undefined, login: string, now: number): string | null {
    if (!token) return null;
    const id = hash(token);
    const row = this.#database
      .prepare('SELECT at FROM devices WHERE id = ? AND login = ? AND at > ?')
      .get(id, login, now - DEVICE_MS);
    return row ? id : null;
  }

  /**
   * Remembers that somebody signed in to an account.
   * @param token the browser's cookie; one that nobody knows is not taken over: a stranger may have set it
   * @returns the cookie it shall have from now on
   */
  remember(token: string | undefined, login: string, now: number): string {
    this.#database.prepare('DELETE FROM devices WHERE at < ?').run(now - DEVICE_MS);
    const isKnown =
      token !== undefined &&
      this.#database.prepare('SELECT 1 FROM devices WHERE id = ?').get(hash(token)) !== undefined;
    const own = isKnown ? token : randomBytes(32).toString('base64url');
    this.#database
      .prepare('INSERT OR REPLACE INTO devices (id, login, at) VALUES (?, ?, ?)')
      .run(hash(own), login, now);
    return own;
  }

  /** Makes all devices of an account strange again. */
  forget(login: string): void {
    this.#database.prepare('DELETE FROM devices WHERE login = ?').run(login);
  }
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
