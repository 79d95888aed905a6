import { chmodSync, copyFileSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';

/** Another user's web server reads what is made here, whatever the umask of the service is. */
const FOLDER_MODE = 0o755;
const FILE_MODE = 0o644;

/** Makes a folder with those above it, readable for everybody; what is there already stays as it is. */
export function makeReadableFolder(dir: string): void {
  const first = mkdirSync(dir, { recursive: true });
  if (first === undefined) return;
  for (let made = dir; made.length >= first.length; made = dirname(made))
    chmodSync(made, FOLDER_MODE);
}

/** Copies a file so that readers see the old one or the whole new one. */
export function copyReadable(from: string, to: string): void {
  const unfinished = `${to}.new`;
  copyFileSync(from, unfinished);
  chmodSync(unfinished, FILE_MODE);
  renameSync(unfinished, to);
}
