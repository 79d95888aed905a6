import type { AstroIntegration } from 'astro';
import type { Env } from '../env.ts';
import { checkContent } from '../guards/content/check.ts';
import { report } from '../guards/problem.ts';

/** Prints the faults of the content while it is developed; src/release refuses to build with them. */
export function contentGuard(env: Env): AstroIntegration {
  return {
    name: 'content-guard',
    hooks: {
      'astro:config:setup': async ({ command, logger }) => {
        if (command !== 'dev') return;
        const problems = await checkContent(env.contentDir, env.now);
        if (problems.length > 0) logger.warn(report(problems));
      },
    },
  };
}
