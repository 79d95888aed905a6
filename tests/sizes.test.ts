import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './helpers/build-site.ts';
import { codeFiles } from './helpers/code-files.ts';

/** Files of code with their lines; tables of strings in src/i18n are as long as what they say. */
const sizes = codeFiles(['src', 'cms', 'tests'], ['ts', 'tsx', 'astro', 'css', 'mjs'])
  .filter((file) => !file.startsWith('src/i18n/'))
  .map((file) => ({ file, lines: readFileSync(join(ROOT, file), 'utf8').split('\n').length - 1 }))
  .sort((left, right) => left.lines - right.lines);

it('no file is above 300 lines, and most are under 60', () => {
  expect(sizes.filter(({ lines }) => lines > 300)).toEqual([]);
  const median = sizes[Math.floor(sizes.length / 2)]?.lines ?? 0;
  console.log(`${sizes.length} files, median ${median} lines, most ${sizes.at(-1)?.lines}`);
  expect(median).toBeLessThanOrEqual(60);
});
