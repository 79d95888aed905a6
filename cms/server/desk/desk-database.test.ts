import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../accounts/database.ts';
import { Bundles } from './bundles.ts';
import { Rules } from './rules.ts';

let home: string;
let database: DatabaseSync;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'ban-'));
  database = openDatabase(join(home, 'accounts.sqlite'));
});
afterEach(() => {
  database.close();
  rmSync(home, { recursive: true, force: true });
});

/** Refuses every new row of a table, as a full disk does. */
const refuse = (table: string) =>
  database.exec(
    `CREATE TRIGGER full BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'full'); END`,
  );

it('an account stays in its area when another one cannot be written', () => {
  const rules = new Rules(database);
  const area = { collections: ['news'], sections: [], units: [] };
  rules.setArea('an', area);
  refuse('areas');
  expect(() => rules.setArea('an', { ...area, collections: ['guides'] })).toThrow('full');
  expect(rules.areaOf('an')).toEqual(area);
});

it('a bundle stays when another one cannot be written', () => {
  const bundles = new Bundles(database);
  const [first, second, third] = ['a', 'b', 'c'].map((slug) => ({ collection: 'units', slug }));
  if (!first || !second || !third) throw new Error('three entries');
  const bundle = bundles.join([first, second]) ?? '';
  refuse('bundles');
  expect(() => bundles.join([second, third])).toThrow('full');
  expect(bundles.members(bundle)).toEqual([first, second]);
});
