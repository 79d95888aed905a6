import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkSettings } from '../../src/guards/content/settings.ts';
import { readContentFile } from '../../src/source/content-files.ts';
import { ROOT } from '../helpers/build-site.ts';

const SETTINGS = join(ROOT, 'content/cai-dat');

/** Reads settings files of a corpus; null for one that is not there. */
export const readerOf = (contentDir: string) => (path: string) =>
  existsSync(join(contentDir, path)) ? readContentFile(contentDir, path) : null;

/** Copies settings and issuing bodies that a corpus lacks, or has with faults, from the project's own content. */
export function bringSettings(contentDir: string): void {
  const folder = join(contentDir, 'cai-dat');
  for (const file of readdirSync(SETTINGS))
    if (!existsSync(join(folder, file))) cpSync(join(SETTINGS, file), join(folder, file));
  const bodies = join(ROOT, 'content/co-quan');
  if (!existsSync(join(contentDir, 'co-quan')))
    cpSync(bodies, join(contentDir, 'co-quan'), { recursive: true });
  const { problems } = checkSettings(readerOf(contentDir));
  for (const { file } of problems) {
    const ours = join(ROOT, 'content', file);
    if (existsSync(ours)) cpSync(ours, join(contentDir, file));
  }
}
