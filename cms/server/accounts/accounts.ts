import type { DatabaseSync } from 'node:sqlite';
import { ROLES, type Role } from '../../../src/model/roles.ts';
import { DECOY, hashPassword, isPassword, oneTimePassword } from './passwords.ts';
import { type Place, SignInLimits } from './sign-in-limits.ts';

export interface Account {
  login: string;
  name: string;
  role: Role;
  mustChange: boolean;
  disabled: boolean;
}

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
}

/** The people who may sign in. Times are milliseconds since 1970. */
export class Accounts {
  readonly #database: DatabaseSync;
  readonly #limits: SignInLimits;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#limits = new SignInLimits(database);
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
    this.note(login, `add ${role}`);
    return password;
  }

  /** Gives an account a new password to be used once, unlocks it and signs it out everywhere. */
  async reset(login: string): Promise<string> {
    const password = oneTimePassword();
    await this.#setPassword(login, password, true);
    this.note(login, 'reset');
    return password;
  }

  /** Sets the password a person chose. */
  async changePassword(login: string, password: string): Promise<void> {
    await this.#setPassword(login, password, false);
    this.note(login, 'password');
  }

  rename(login: string, name: string): void {
    this.#database.prepare('UPDATE accounts SET name = ? WHERE login = ?').run(name, login);
    this.note(login, 'rename');
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

  /** The last request of each person who is or was signed in, and until when a place is locked out. */
  activity(): Map<string, { lastSeen: number | null; lockedUntil: number }> {
    const rows = this.#database
      .prepare(
        `SELECT accounts.login,
           (SELECT MAX(locked_until) FROM sign_in_failures AS failed
            WHERE failed.login = accounts.login) AS locked_until,
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
    this.note(login, `role ${role}`);
  }

  /** Closes or opens an account; a closed one is signed out at once. */
  setDisabled(login: string, disabled: boolean): void {
    const flag = disabled ? 1 : 0;
    this.#database.prepare('UPDATE accounts SET disabled = ? WHERE login = ?').run(flag, login);
    if (disabled) this.#signOutEverywhere(login);
    this.note(login, disabled ? 'disable' : 'enable');
  }

  /** Checks a password. Wrong ones make the place they come from wait, never the person elsewhere. */
  async signIn(
    login: string,
    password: string,
    place: Place,
    now = Date.now(),
  ): Promise<SignInResult> {
    const row = this.#row(login);
    const isRight = await isPassword(password, row?.password ?? DECOY, place.isKnown);
    // Asked after the password was worked on: tries that came together may have locked the place meanwhile.
    const locked = this.#limits.lockedUntil(login, place);
    if (locked > now || !isRight || !row) {
      const until = this.#limits.fail(login, place, now);
      return until > now
        ? { ok: false, reason: 'locked', until: new Date(until) }
        : { ok: false, reason: 'wrong' };
    }
    if (row.disabled === 1) return { ok: false, reason: 'disabled' };
    this.#limits.succeed(login, place);
    this.note(login, 'sign-in');
    return { ok: true, account: toAccount(row) };
  }

  async #setPassword(login: string, password: string, mustChange: boolean): Promise<void> {
    const hash = await hashPassword(password);
    this.#database
      .prepare('UPDATE accounts SET password = ?, must_change = ? WHERE login = ?')
      .run(hash, mustChange ? 1 : 0, login);
    this.#limits.forget(login);
    this.#database.prepare('DELETE FROM password_requests WHERE login = ?').run(login);
    this.#signOutEverywhere(login);
  }

  #signOutEverywhere(login: string): void {
    this.#database.prepare('DELETE FROM sessions WHERE login = ?').run(login);
  }

  /** Writes into the record of what people did with accounts and readers' data. */
  note(login: string, what: string): void {
    this.#database.prepare('INSERT INTO events VALUES (?, ?, ?)').run(Date.now(), login, what);
  }

  /** Drops what was noted before a moment (ms since 1970), but the last of each kind: when somebody was here last. */
  dropOldNotes(before: number): void {
    this.#database
      .prepare(
        `DELETE FROM events WHERE at < ? AND at < (
           SELECT MAX(at) FROM events AS newer
           WHERE newer.login = events.login AND newer.what = events.what)`,
      )
      .run(before);
  }

  /** What a person did, the newest first. */
  notes(login: string): string[] {
    return this.#database
      .prepare('SELECT what FROM events WHERE login = ? ORDER BY at DESC')
      .all(login)
      .map(({ what }) => String(what));
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
