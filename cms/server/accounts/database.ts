import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const TABLES = `
  CREATE TABLE IF NOT EXISTS accounts (
    login TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    password TEXT NOT NULL,
    must_change INTEGER NOT NULL DEFAULT 1,
    disabled INTEGER NOT NULL DEFAULT 0,
    failures INTEGER NOT NULL DEFAULT 0,
    locked_until INTEGER NOT NULL DEFAULT 0,
    created INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS sessions (
    id TEXT PRIMARY KEY,
    login TEXT NOT NULL REFERENCES accounts(login) ON DELETE CASCADE,
    csrf TEXT NOT NULL,
    created INTEGER NOT NULL,
    seen INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS uploads (
    blob TEXT NOT NULL,
    path TEXT NOT NULL,
    login TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (blob, path)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS events (
    at INTEGER NOT NULL,
    login TEXT NOT NULL,
    what TEXT NOT NULL
  ) STRICT;
`;

/**
 * Opens the accounts: who may sign in, who is signed in, what was uploaded and not yet
 * saved, and what happened to accounts. `npm run user` may write at the same time as the server.
 */
export function openDatabase(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
  database.exec(TABLES);
  return database;
}
