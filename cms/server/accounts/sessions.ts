import { createHash, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { STORED_FOR } from '../../../src/lib/stored-data.ts';

/** A session ends after this long without a request, and at the latest after a working day. */
export const IDLE_MS = STORED_FOR.idleHours * 60 * 60_000;
export const LONGEST_MS = STORED_FOR.sessionHours * 60 * 60_000;

export interface StoredSession {
  /** Hash of the cookie's secret. */
  id: string;
  login: string;
  /** Sent by our own pages with every change; another site cannot know it. */
  csrf: string;
}

/** Who is signed in. Stored on the server, so that a copied cookie is worth nothing after sign-out. */
export class Sessions {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Starts a session. @param device the browser's name for itself @returns the secret for the cookie, of which only a hash is stored */
  start(login: string, now = Date.now(), device = ''): { token: string; csrf: string } {
    const token = randomBytes(32).toString('base64url');
    const csrf = randomBytes(32).toString('base64url');
    this.#database
      .prepare('DELETE FROM sessions WHERE seen < ? OR created < ?')
      .run(now - IDLE_MS, now - LONGEST_MS);
    this.#database
      .prepare(
        'INSERT INTO sessions (id, login, csrf, created, seen, device) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(hash(token), login, csrf, now, now, device.slice(0, 300));
    return { token, csrf };
  }

  /**
   * The session of a cookie's secret; null when it never was, has ended or was idle too long.
   * @param isActivity whether a person did something: an open tab that asks for news does not count
   */
  find(token: string | undefined, isActivity = true, now = Date.now()): StoredSession | null {
    if (!token) return null;
    const row = this.#database
      .prepare('SELECT login, csrf, created, seen FROM sessions WHERE id = ?')
      .get(hash(token)) as
      | { login: string; csrf: string; created: number; seen: number }
      | undefined;
    if (!row || row.seen < now - IDLE_MS || row.created < now - LONGEST_MS) return null;
    // Once a minute is enough for the idle limit and spares a write a request.
    if (isActivity && row.seen < now - 60_000) {
      this.#database.prepare('UPDATE sessions SET seen = ? WHERE id = ?').run(now, hash(token));
    }
    return { id: hash(token), login: row.login, csrf: row.csrf };
  }

  /** Open sign-ins of a person, the last used first. */
  of(
    login: string,
    now = Date.now(),
  ): { id: string; device: string; since: number; lastSeen: number }[] {
    return this.#database
      .prepare(
        `SELECT id, device, created, seen FROM sessions
         WHERE login = ? AND seen >= ? AND created >= ? ORDER BY seen DESC`,
      )
      .all(login, now - IDLE_MS, now - LONGEST_MS)
      .map((row) => ({
        id: String(row.id),
        device: String(row.device),
        since: Number(row.created),
        lastSeen: Number(row.seen),
      }));
  }

  /** Ends one sign-in of a person, by its id. */
  endOne(login: string, id: string): void {
    this.#database.prepare('DELETE FROM sessions WHERE login = ? AND id = ?').run(login, id);
  }

  /** Ends all sign-ins of a person. */
  endAll(login: string): void {
    this.#database.prepare('DELETE FROM sessions WHERE login = ?').run(login);
  }

  end(token: string | undefined): void {
    if (token) this.#database.prepare('DELETE FROM sessions WHERE id = ?').run(hash(token));
  }
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
