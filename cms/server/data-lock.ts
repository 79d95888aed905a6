import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const SQLITE_BUSY = 5;

/**
 * Holds a data folder for one server. The lock is the operating system's and ends with the process,
 * however it ends.
 * @returns what releases the folder; null when another process holds it
 * @throws Error of SQLite or the file system when the folder cannot be written
 */
export function lockData(file: string): (() => void) | null {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(file, { timeout: 200 });
  try {
    database.exec('CREATE TABLE IF NOT EXISTS held (x INTEGER); BEGIN EXCLUSIVE;');
    return () => database.close();
  } catch (error) {
    database.close();
    if ((error as { errcode?: unknown }).errcode !== SQLITE_BUSY) throw error;
    return null;
  }
}
