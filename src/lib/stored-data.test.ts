import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { codeFiles } from '../../tests/helpers/code-files.ts';
import { DEVICE_KEYS } from './stored-data.ts';

const ROOT = join(import.meta.dirname, '../..');
const STORES = /\b(?:local|session)Storage\.setItem\(|document\.cookie|indexedDB/;

/** The reader's own choices stand in an inline script of every page; what uses it is looked at here. */
const PREFERENCES = 'src/components/Preferences.astro';

it('names everything that pages store in a browser: the page for readers has a line for each', () => {
  const storing = codeFiles(['src'], ['ts', 'astro'])
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => ({ file, code: readFileSync(join(ROOT, file), 'utf8') }))
    .filter(({ code }) => STORES.test(code));
  expect(storing.length).toBeGreaterThan(3);
  for (const { file, code } of storing) {
    if (file === PREFERENCES)
      expect(code).toContain(`key: '${DEVICE_KEYS.textSize}' | '${DEVICE_KEYS.theme}'`);
    else expect(code, file).toContain('DEVICE_KEYS');
    expect(code, file).not.toMatch(/document\.cookie|indexedDB/);
  }
});
