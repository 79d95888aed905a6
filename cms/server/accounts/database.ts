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
    -- Of an older version: counts stand in sign_in_failures.
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
  CREATE TABLE IF NOT EXISTS password_requests (
    login TEXT PRIMARY KEY,
    at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS sign_in_failures (
    login TEXT NOT NULL,
    source TEXT NOT NULL,
    failures INTEGER NOT NULL,
    locks INTEGER NOT NULL,
    locked_until INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (login, source)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS sign_in_failures_at ON sign_in_failures (at);
  CREATE TABLE IF NOT EXISTS devices (
    id TEXT NOT NULL,
    login TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (id, login)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS areas (
    login TEXT NOT NULL,
    sort TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (login, sort, value)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS switches (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL,
    login TEXT NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS autosaves (
    login TEXT NOT NULL,
    collection TEXT NOT NULL,
    slug TEXT NOT NULL,
    form TEXT NOT NULL,
    title TEXT NOT NULL,
    raw TEXT NOT NULL,
    uploads TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (login, collection, slug, form)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS remarks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    collection TEXT NOT NULL,
    slug TEXT NOT NULL,
    login TEXT NOT NULL,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    sent_back INTEGER NOT NULL,
    at INTEGER NOT NULL,
    settled INTEGER NOT NULL,
    closed INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX IF NOT EXISTS remarks_of ON remarks (collection, slug);
  CREATE TABLE IF NOT EXISTS readings (
    login TEXT NOT NULL,
    path TEXT NOT NULL,
    blob TEXT NOT NULL,
    at INTEGER NOT NULL,
    earlier TEXT NOT NULL,
    earlier_at INTEGER NOT NULL,
    PRIMARY KEY (login, path)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS bundles (
    collection TEXT NOT NULL,
    slug TEXT NOT NULL,
    bundle TEXT NOT NULL,
    PRIMARY KEY (collection, slug)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS feedback (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    page TEXT NOT NULL,
    text TEXT NOT NULL,
    contact TEXT NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS feedback_at ON feedback (at);
  CREATE TABLE IF NOT EXISTS erasures (
    at INTEGER NOT NULL,
    login TEXT NOT NULL,
    path TEXT NOT NULL,
    reason TEXT NOT NULL
  ) STRICT;
`;

/** Columns that tables of an older version lack: table, column, type. */
const COLUMNS = [['sessions', 'device', "TEXT NOT NULL DEFAULT ''"]] as const;

/**
 * Opens everything about people that must not stand in Git: who may sign in and write what, who is signed
 * in, what is being typed, remarks, what readers wrote, what was uploaded and not yet saved. What is deleted is overwritten.
 * `npm run user` may write at the same time as the server.
 */
export function openDatabase(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
  database.exec('PRAGMA secure_delete = ON;');
  database.exec(TABLES);
  for (const [table, column, type] of COLUMNS) {
    const known = database.prepare(`PRAGMA table_info(${table})`).all();
    if (!known.some(({ name }) => name === column))
      database.exec(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);
  }
  return database;
}

/** Several writes, all or none; the disk is waited for once. Not to be nested. */
export function atOnce(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    work();
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
