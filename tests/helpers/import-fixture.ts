import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { folderSink } from '../../cms/import/sinks.ts';
import { writeContent } from './minimal-content.ts';

const folders: string[] = [];
afterEach(() => {
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true, force: true });
});

/** An empty folder that goes away after the test. */
export function temporaryFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'nhap-'));
  folders.push(dir);
  return dir;
}

/** A small content folder, a sink that writes into it, and a folder of files to import. */
export async function importFixture(files: Record<string, string | Buffer> = {}) {
  const { dir } = await writeContent();
  folders.push(dir);
  const sources = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(sources, name, '..'), { recursive: true });
    writeFileSync(join(sources, name), content);
  }
  return { dir, sources, sink: folderSink(dir) };
}
