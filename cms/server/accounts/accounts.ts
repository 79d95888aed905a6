import type { DatabaseSync } from 'node:sqlite';
import { ROLES, type Role } from '../../../src/model/roles.ts';
import { hashPassword, isPassword, oneTimePassword } from './passwords.ts';

export interface Account {
  login: string;
  name: string;
  role: Role;
  mustChange: boolean;
  disabled: boolean;
}

/** Wrong passwords in a row until an account is locked, and for how long. */
export const MAX_FAILURES = 6;
export const LOCK_MS = 15 * 60_000;

export type SignInResult =
  | { ok: true; account: Account }
  | { ok: false; reason: 'wrong' | 'disabled' }
  | { ok: false; reason: 'locked'; until: Date };

interface Row {
  login: string;
  name: string;
  role: string;
  password: string;
  must_change: number;
  disabled: number;
  failures: number;
  locked_until: number;
}

/** Made-up logins that are remembered at a time. */
const MAX_UNKNOWN = 10_000;

/** Work for logins that do not exist, so that the time of an answer does not tell which do. */
const DECOY = await hashPassword('khong-co-tai-khoan-nay');

/** The people who may sign in. Times are milliseconds since 1970. */
export class Accounts {
  readonly #database: DatabaseSync;
  readonly #unknown = new Map<string, { count: number; until: number }>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  list(): Account[] {
    const rows = this.#database.prepare('SELECT * FROM accounts ORDER BY login').all();
    return rows.map((row) => toAccount(row as unknown as Row));
  }

  find(login: string): Account | null {
    const row = this.#row(login);
    return row ? toAccount(row) : null;
  }

  /** Makes an account and gives the password to be used once; null when the login is taken. */
  async add(login: string, name: string, role: Role): Promise<string | null> {
    if (this.#row(login)) return null;
    const password = oneTimePassword();
    const hash = await hashPassword(password);
    this.#database
      .prepare('INSERT INTO accounts (login, name, role, password, created) VALUES (?, ?, ?, ?, ?)')
      .run(login, name, role, hash, Date.now());
    this.#note(login, `add ${role}`);
    return password;
  }

  /** Gives an account a new password to be used once, unlocks it and signs it out everywhere. */
  async reset(login: string): Promise<string> {
    const password = oneTimePassword();
    await this.#setPassword(login, password, true);
    this.#note(login, 'reset');
    return password;
  }

  /** Sets the password a person chose. */
  async changePassword(login: string, password: string): Promise<void> {
    await this.#setPassword(login, password, false);
    this.#note(login, 'password');
  }

  rename(login: string, name: string): void {
    this.#database.prepare('UPDATE accounts SET name = ? WHERE login = ?').run(name, login);
    this.#note(login, 'rename');
  }

  /** A person asks the administrator for a new password. Nothing tells whether there is such an account. */
  askForPassword(login: string, now = Date.now()): void {
    if (!this.#row(login)) return;
    this.#database.prepare('INSERT OR IGNORE INTO password_requests VALUES (?, ?)').run(login, now);
  }

  /** When each person asked for a new password, milliseconds since 1970. */
  passwordRequests(): Map<string, number> {
    const rows = this.#database.prepare('SELECT * FROM password_requests').all();
    return new Map(rows.map((row) => [String(row.login), Number(row.at)]));
  }

  /** The last request of each person who is or was signed in, and until when an account is locked. */
  activity(): Map<string, { lastSeen: number | null; lockedUntil: number }> {
    const rows = this.#database
      .prepare(
        `SELECT accounts.login, locked_until,
           MAX(COALESCE((SELECT MAX(seen) FROM sessions WHERE sessions.login = accounts.login), 0),
               COALESCE((SELECT MAX(at) FROM events
                         WHERE events.login = accounts.login AND what = 'sign-in'), 0)) AS seen
         FROM accounts`,
      )
      .all();
    return new Map(
      rows.map((row) => [
        String(row.login),
        { lastSeen: Number(row.seen) || null, lockedUntil: Number(row.locked_until) },
      ]),
    );
  }

  setRole(login: string, role: Role): void {
    this.#database.prepare('UPDATE accounts SET role = ? WHERE login = ?').run(role, login);
    this.#note(login, `role ${role}`);
  }

  /** Closes or opens an account; a closed one is signed out at once. */
  setDisabled(login: string, disabled: boolean): void {
    const flag = disabled ? 1 : 0;
    this.#database.prepare('UPDATE accounts SET disabled = ? WHERE login = ?').run(flag, login);
    if (disabled) this.#signOutEverywhere(login);
    this.#note(login, disabled ? 'disable' : 'enable');
  }

  /** Checks a password. {@link MAX_FAILURES} wrong ones in a row lock the account for a while. */
  async signIn(login: string, password: string, now = Date.now()): Promise<SignInResult> {
    const row = this.#row(login);
    if (row && row.locked_until > now) {
      return { ok: false, reason: 'locked', until: new Date(row.locked_until) };
    }
    const isRight = await isPassword(password, row?.password ?? DECOY);
    if (!row) return this.#countUnknown(login, now);
    // Tries that came together: one of them may have locked the account while this one was computed.
    const lockedUntil = this.#row(login)?.locked_until ?? 0;
    if (lockedUntil > now) return { ok: false, reason: 'locked', until: new Date(lockedUntil) };
    if (!isRight) return this.#countFailure(login, now);
    if (row.disabled === 1) return { ok: false, reason: 'disabled' };
    this.#database
      .prepare('UPDATE accounts SET failures = 0, locked_until = 0 WHERE login = ?')
      .run(login);
    this.#note(login, 'sign-in');
    return { ok: true, account: toAccount(row) };
  }

  /** A login that does not exist locks like one that does: the answers must not tell which do. */
  #countUnknown(login: string, now: number): SignInResult {
    const { count = 0, until = 0 } = this.#unknown.get(login) ?? {};
    if (until > now) return { ok: false, reason: 'locked', until: new Date(until) };
    const isLocked = count + 1 >= MAX_FAILURES;
    if (this.#unknown.size > MAX_UNKNOWN) this.#unknown.clear();
    this.#unknown.set(
      login,
      isLocked ? { count: 0, until: now + LOCK_MS } : { count: count + 1, until: 0 },
    );
    return isLocked
      ? { ok: false, reason: 'locked', until: new Date(now + LOCK_MS) }
      : { ok: false, reason: 'wrong' };
  }

  /** Counted in one statement: tries that come together must all count. */
  #countFailure(login: string, now: number): SignInResult {
    const row = this.#database
      .prepare(
        `UPDATE accounts SET failures = failures + 1,
           locked_until = CASE WHEN failures + 1 >= ? THEN ? ELSE locked_until END
         WHERE login = ? RETURNING failures, locked_until`,
      )
      .get(MAX_FAILURES, now + LOCK_MS, login) as { failures: number; locked_until: number };
    if (row.locked_until <= now) return { ok: false, reason: 'wrong' };
    this.#database.prepare('UPDATE accounts SET failures = 0 WHERE login = ?').run(login);
    this.#note(login, 'lock');
    return { ok: false, reason: 'locked', until: new Date(row.locked_until) };
  }

  async #setPassword(login: string, password: string, mustChange: boolean): Promise<void> {
    const hash = await hashPassword(password);
    this.#database
      .prepare(
        `UPDATE accounts SET password = ?, must_change = ?, failures = 0, locked_until = 0
         WHERE login = ?`,
      )
      .run(hash, mustChange ? 1 : 0, login);
    this.#database.prepare('DELETE FROM password_requests WHERE login = ?').run(login);
    this.#signOutEverywhere(login);
  }

  #signOutEverywhere(login: string): void {
    this.#database.prepare('DELETE FROM sessions WHERE login = ?').run(login);
  }

  #note(login: string, what: string): void {
    this.#database.prepare('INSERT INTO events VALUES (?, ?, ?)').run(Date.now(), login, what);
  }

  #row(login: string): Row | undefined {
    const found = this.#database.prepare('SELECT * FROM accounts WHERE login = ?').get(login);
    return found as unknown as Row | undefined;
  }
}

function toAccount({ login, name, role, must_change, disabled }: Row): Account {
  const known = ROLES.find((candidate) => candidate === role) ?? 'contributor';
  return { login, name, role: known, mustChange: must_change === 1, disabled: disabled === 1 };
}
