import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { buildBusy } from '../i18n/guard-messages.ts';

/** Folder a build works in until it is whole. */
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
        if (!existsSync(outDir) && existsSync(previous)) renameSync(previous, outDir);
        takeLock();
        rmSync(staging, { recursive: true, force: true });
      },
      'astro:build:done': ({ logger }) => {
        rmSync(previous, { recursive: true, force: true });
        if (existsSync(outDir)) renameSync(outDir, previous);
        renameSync(staging, outDir);
        rmSync(previous, { recursive: true, force: true });
        rmSync(LOCK, { force: true });
        logger.info(`→ ${outDir}`);
      },
    },
  };
}

/** Astro keeps working files in .astro/ whatever the other folders are, so a checkout builds one site at a time. */
const LOCK = join(process.cwd(), '.astro/dang-dung.pid');

/** @throws Error in Vietnamese when another build of this checkout is alive */
function takeLock(): void {
  const holder = existsSync(LOCK) ? Number(readFileSync(LOCK, 'utf8')) : 0;
  if (holder > 0 && holder !== process.pid && isAlive(holder)) throw new Error(buildBusy(holder));
  mkdirSync(join(process.cwd(), '.astro'), { recursive: true });
  writeFileSync(LOCK, String(process.pid));
  process.once('exit', () => {
    if (existsSync(LOCK) && readFileSync(LOCK, 'utf8') === String(process.pid))
      rmSync(LOCK, { force: true });
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
