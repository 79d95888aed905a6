import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findSecrecyMarks } from '../../../src/guards/content/secrecy/find-marks.ts';
import { suspectedLimits } from '../../../src/guards/content/secrecy/suspected-limits.ts';

/** Whether the guard reports a paper as secret or limited; personal data in it does not count. */
function isReported(file: URL): boolean {
  const text = readFileSync(file, 'utf8');
  return findSecrecyMarks(text).length > 0 || suspectedLimits(text).length > 0;
}

/** Harmless papers; the frozen ones are only counted, never read to tune the guard. */
it.each([
  ['tuned', 150, 1],
  ['frozen', 100, 2],
])('of %s papers (%i) at most %i are reported', (folder, papers, most) => {
  const dir = new URL(`${folder}/`, import.meta.url);
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  );
  expect(files).toHaveLength(papers);
  const reported = files.filter((name) => isReported(new URL(name, dir)));
  console.log(`${folder}: ${reported.length} of ${files.length} reported`);
  expect(reported.length).toBeLessThanOrEqual(most);
});

it('the frozen papers are as they were written', () => {
  const dir = new URL('frozen/', import.meta.url);
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort();
  const hash = createHash('sha256');
  for (const name of names) hash.update(name).update(readFileSync(new URL(name, dir)));
  expect(hash.digest('hex')).toBe(
    '00d6fd211ad6ee6b2124502e54ce5f4e6a1c365a3b7374f99ad30de0397788bc',
  );
});
