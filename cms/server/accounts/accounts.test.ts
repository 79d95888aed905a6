import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { Accounts } from './accounts.ts';
import { openDatabase } from './database.ts';

const home = mkdtempSync(join(tmpdir(), 'tai-khoan-'));
afterEach(() => rmSync(home, { recursive: true, force: true }));

it('forgets old notes of what people did, but not when each was here last', () => {
  const database = openDatabase(join(home, 'accounts.sqlite'));
  const add = database.prepare('INSERT INTO events VALUES (?, ?, ?)');
  for (const [at, login, what] of [
    [100, 'an', 'sign-in'],
    [200, 'an', 'sign-in'],
    [150, 'an', 'erase-feedback 1'],
    [100, 'lan', 'sign-in'],
    [900, 'lan', 'sign-in'],
  ] as const)
    add.run(at, login, what);
  const accounts = new Accounts(database);
  accounts.dropOldNotes(500);
  expect(accounts.notes('an')).toEqual(['sign-in', 'erase-feedback 1']);
  expect(accounts.notes('lan')).toEqual(['sign-in']);
  const left = database.prepare('SELECT at FROM events ORDER BY at').all();
  expect(left.map(({ at }) => at)).toEqual([150, 200, 900]);
  database.close();
});
