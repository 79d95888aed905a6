import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { PROOF, readSums } from '../../src/lib/proof-files.ts';

/** Files of the proof itself, which the list cannot name. */
const OWN: ReadonlySet<string> = new Set(Object.values(PROOF));

/** Files that a release has and its list does not name, or names with other bytes, or names and are missing. */
export function unproven(dir: string): string[] {
  const { sums } = readSums(readFileSync(join(dir, PROOF.list), 'utf8'));
  const carried = join(dir, '.carried');
  const passed = new Set(existsSync(carried) ? readFileSync(carried, 'utf8').split('\n') : []);
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(dir, join(item.parentPath, item.name)).split(sep).join('/'))
    .filter((file) => !OWN.has(file) && !passed.has(file) && file !== '.carried');
  return [
    ...files.filter((file) => sums.get(file) !== sumOf(join(dir, file))),
    ...[...sums.keys()].filter((file) => !existsSync(join(dir, file))),
  ];
}

function sumOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
