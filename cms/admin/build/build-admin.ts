import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { filesBelow } from '../../../src/lib/files-below.ts';

/** What the editor is made of; any change makes it anew. */
const SOURCES = [
  ...['cms/admin', 'cms/preview', 'cms/config', 'cms/protocol'],
  ...['src/model', 'src/lib', 'src/i18n', 'src/styles', 'src/markdown', 'src/learning'],
];

/**
 * Builds the editor from Decap and our parts, once for each state of the sources. Vite works in a
 * process of its own: the server that asked for it runs for months.
 * @param onBuild called before a build begins; it takes about ten seconds
 * @returns the folder with index.html and its files
 */
export async function buildAdmin(projectDir: string, onBuild = () => {}): Promise<string> {
  const cache = join(projectDir, '.cache/admin');
  const outDir = join(cache, stateOf(projectDir));
  if (existsSync(join(outDir, 'index.html'))) return outDir;
  onBuild();
  const unfinished = `${outDir}.${process.pid}`;
  const script = join(import.meta.dirname, 'vite-build.ts');
  await promisify(execFile)(process.execPath, [script, unfinished], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  // Two may build at once; the first to finish is kept.
  if (existsSync(outDir)) rmSync(unfinished, { recursive: true, force: true });
  else renameSync(unfinished, outDir);
  for (const name of readdirSync(cache))
    if (!outDir.endsWith(name) && !name.includes('.'))
      rmSync(join(cache, name), { recursive: true, force: true });
  return outDir;
}

function stateOf(projectDir: string): string {
  const hash = createHash('sha256').update(readFileSync(join(projectDir, 'package-lock.json')));
  for (const source of SOURCES) {
    const files = filesBelow(projectDir, source).filter((file) => !file.includes('.test.'));
    for (const file of files.sort()) hash.update(file).update(readFileSync(join(projectDir, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
