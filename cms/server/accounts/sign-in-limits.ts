import type { DatabaseSync } from 'node:sqlite';
import { STORED_FOR } from '../../../src/lib/stored-data.ts';
import { atOnce } from './database.ts';

/** Wrong passwords in a row from one place until that place must wait, and for how long the first time. */
export const MAX_FAILURES = 6;
export const LOCK_MS = 15 * 60_000;
/** Every further time it is twice as long, up to this. */
const LONGEST_LOCK_MS = 8 * 60 * 60_000;
/** Wrong passwords for one account from all places nobody knows (NIST SP 800-63B, 5.2.2: at most 100). */
export const MAX_FAILURES_OF_ALL = 100;
/** A place that was quiet for so long begins anew. */
const MEMORY_MS = STORED_FOR.wrongPasswordHours * 60 * 60_000;
/** Places that are remembered; made-up names shall not fill the disk. */
const MAX_ROWS = 20_000;

/** All places that are no known device of the account. */
const ALL = '*';

/** Where somebody tries to sign in from: a network, or a device that is known for the account. */
export interface Place {
  source: string;
  isKnown: boolean;
}

/**
 * Counts wrong passwords by account and place, so that who guesses locks out himself and nobody else. Names
 * that do not exist are counted like those that do. Times are milliseconds since 1970.
 */
export class SignInLimits {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Until when a place may not sign in to an account; 0 or past when it may. */
  lockedUntil(login: string, place: Place): number {
    const row = this.#database
      .prepare(
        `SELECT MAX(locked_until) AS until FROM sign_in_failures
         WHERE login = ? AND source IN (?, ?)`,
      )
      .get(login, ...sourcesOf(place)) as { until: number | null };
    return row.until ?? 0;
  }

  /**
   * Notes a wrong password; one that was given while the place had to wait changes nothing, at the same cost.
   * @returns until when the place must wait now
   */
  fail(login: string, place: Place, now: number): number {
    const [own, all] = sourcesOf(place);
    atOnce(this.#database, () => {
      const isLocked = this.lockedUntil(login, place) > now;
      this.#count({ login, source: own, most: MAX_FAILURES, now, isLocked });
      if (all !== own)
        this.#count({ login, source: all, most: MAX_FAILURES_OF_ALL, now, isLocked });
      this.#prune(now);
    });
    return this.lockedUntil(login, place);
  }

  /** The right password: the place is no guesser's. */
  succeed(login: string, { source }: Place): void {
    this.#database
      .prepare('DELETE FROM sign_in_failures WHERE login = ? AND source = ?')
      .run(login, source);
  }

  /** Opens an account for every place again. */
  forget(login: string): void {
    this.#database.prepare('DELETE FROM sign_in_failures WHERE login = ?').run(login);
  }

  /** Counted in one statement: tries that come together must all count. */
  #count(input: {
    login: string;
    source: string;
    most: number;
    now: number;
    isLocked: boolean;
  }): void {
    const { login, source, most, now, isLocked } = input;
    const row = this.#database
      .prepare(
        `INSERT INTO sign_in_failures (login, source, failures, locks, locked_until, at)
         VALUES (?1, ?2, ?3, 0, 0, ?4)
         ON CONFLICT (login, source) DO UPDATE SET
           failures = IIF(at < ?5, 0, failures) + ?3, locks = IIF(at < ?5, 0, locks), at = ?4
         RETURNING failures, locks`,
      )
      .get(login, source, isLocked ? 0 : 1, now, now - MEMORY_MS) as {
      failures: number;
      locks: number;
    };
    if (row.failures < most) return;
    const longest = source === ALL ? LOCK_MS : LONGEST_LOCK_MS;
    const until = now + Math.min(LOCK_MS * 2 ** row.locks, longest);
    this.#database
      .prepare(
        `UPDATE sign_in_failures SET failures = 0, locks = locks + 1, locked_until = ?
         WHERE login = ? AND source = ?`,
      )
      .run(until, login, source);
  }

  #prune(now: number): void {
    this.#database.prepare('DELETE FROM sign_in_failures WHERE at < ?').run(now - MEMORY_MS);
    this.#database
      .prepare(
        `DELETE FROM sign_in_failures WHERE rowid IN (
           SELECT rowid FROM sign_in_failures ORDER BY at DESC LIMIT -1 OFFSET ?)`,
      )
      .run(MAX_ROWS);
  }
}

function sourcesOf({ source, isKnown }: Place): [own: string, all: string] {
  return [source, isKnown ? source : ALL];
}
