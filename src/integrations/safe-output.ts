import { existsSync, renameSync, rmSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

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
        rmSync(staging, { recursive: true, force: true });
      },
      'astro:build:done': ({ logger }) => {
        rmSync(previous, { recursive: true, force: true });
        if (existsSync(outDir)) renameSync(outDir, previous);
        renameSync(staging, outDir);
        rmSync(previous, { recursive: true, force: true });
        logger.info(`→ ${outDir}`);
      },
    },
  };
}
