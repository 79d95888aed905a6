import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { buildBusy } from '../i18n/guard-messages.ts';

/** Longer than any bundling: the process id in an older lock now belongs to some other process. */
const EXPIRES_MS = 10 * 60_000;
const PAUSE_MS = 200;

/**
 * Does some work while no other process does work under the same lock; waits for one that does.
 * @throws Error in Vietnamese when the other one takes too long
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(file), { recursive: true });
  const deadline = Date.now() + EXPIRES_MS;
  while (!take(file)) {
    if (Date.now() > deadline) throw new Error(buildBusy(holderOf(file)));
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function take(file: string): boolean {
  if (!isHeld(file)) rmSync(file, { force: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

function isHeld(file: string): boolean {
  const pid = holderOf(file);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    if (Date.now() - statSync(file).mtimeMs > EXPIRES_MS) return false;
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function holderOf(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}
