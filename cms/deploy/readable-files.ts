import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';

/** Another user's web server reads what is made here, whatever the umask of the service is. */
const FOLDER_MODE = 0o755;
const FILE_MODE = 0o644;

/**
 * Makes a folder with those above it, readable for everybody; what is there already stays as it is. One after the
 * other: on file systems that make no folders (/proc, a mount that is away) Node's own recursion never ends.
 */
export function makeReadableFolder(dir: string): void {
  if (existsSync(dir)) return;
  makeReadableFolder(dirname(dir));
  mkdirSync(dir);
  chmodSync(dir, FOLDER_MODE);
}

/** Copies a file so that readers see the old one or the whole new one. */
export function copyReadable(from: string, to: string): void {
  const unfinished = `${to}.new`;
  copyFileSync(from, unfinished);
  chmodSync(unfinished, FILE_MODE);
  renameSync(unfinished, to);
}
