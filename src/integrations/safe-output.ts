import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { buildBusy } from '../i18n/guard-messages.ts';

/** The folder into which a build writes until it is complete. */
export function stagingDir(outDir: string): string {
  return `${outDir}.dang-dung`;
}

/**
 * Puts a finished build in place of the last one in two renames. Astro empties its output folder
 * before it knows whether the build will succeed, so it is never given the real one.
 * Must be the last integration.
 */
export function safeOutput(outDir: string): AstroIntegration {
  const staging = stagingDir(outDir);
  const previous = `${outDir}.cu`;
  return {
    name: 'safe-output',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command !== 'build') return;
        acquireLock();
        if (!existsSync(outDir) && existsSync(previous)) renameSync(previous, outDir);
        rmSync(staging, { recursive: true, force: true });
      },
      'astro:build:done': ({ logger }) => {
        rmSync(previous, { recursive: true, force: true });
        if (existsSync(outDir)) renameSync(outDir, previous);
        renameSync(staging, outDir);
        rmSync(previous, { recursive: true, force: true });
        releaseLock();
        logger.info(`→ ${outDir}`);
      },
    },
  };
}

/** Astro always uses .astro/ for its working files, so two builds of one checkout would disturb each other. */
const LOCK = join(process.cwd(), '.astro/dang-dung.pid');

/** Longer than any build: the process id in an older lock now belongs to some other process. */
const LOCK_EXPIRES_MS = 30 * 60_000;

/** @throws Error in Vietnamese when another build of this checkout is running */
function acquireLock(): void {
  mkdirSync(join(process.cwd(), '.astro'), { recursive: true });
  const age = existsSync(LOCK) ? Date.now() - statSync(LOCK).mtimeMs : 0;
  const holder = existsSync(LOCK) ? Number(readFileSync(LOCK, 'utf8')) : 0;
  if (!isAlive(holder) || age > LOCK_EXPIRES_MS) rmSync(LOCK, { force: true });
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
  } catch {
    const error = new Error(buildBusy(holder));
    error.stack = '';
    throw error;
  }
  process.once('exit', releaseLock);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      releaseLock();
      process.kill(process.pid, signal);
    });
  }
}

/** Removes the lock only if it is ours, because another process may hold it by now. */
function releaseLock(): void {
  if (existsSync(LOCK) && readFileSync(LOCK, 'utf8') === String(process.pid))
    rmSync(LOCK, { force: true });
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
