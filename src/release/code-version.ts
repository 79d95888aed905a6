import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stateOfFolder } from '../source/content-state.ts';

/** What readers get is made by these, below the project; what was measured of it is no part of it. */
const FOLDERS = ['src', 'public'];
const FILES = ['astro.config.mjs', 'package-lock.json'];
const NOT_CODE = /^measured\/|\.test\.ts$/;

/** Changes with the code that makes the site. */
export function codeVersion(projectDir: string): string {
  const hash = createHash('sha256');
  for (const folder of FOLDERS) {
    const dir = join(projectDir, folder);
    if (!existsSync(dir)) continue;
    for (const [file, id] of stateOfFolder(dir, new Date(0)).files)
      if (!NOT_CODE.test(file)) hash.update(`${folder}/${file} ${id}\n`);
  }
  for (const file of FILES)
    if (existsSync(join(projectDir, file))) hash.update(readFileSync(join(projectDir, file)));
  return hash.digest('hex').slice(0, 12);
}
