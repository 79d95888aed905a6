import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Env } from '../env.ts';
import { checkContent } from '../guards/content/check.ts';
import { ContentError } from '../guards/content-error.ts';
import { errorsOf, type Problem, report, warningNote, warningsOf } from '../guards/problem.ts';
import { deadLinkProblems } from '../guards/site/dead-link-problems.ts';
import { deadLinks } from '../guards/site/links.ts';
import { leakingPictures } from '../guards/site/pictures.ts';
import { addNotes, clearNotes } from './notes.ts';

/**
 * Refuses a build whose content has faults: before anything is rendered, and once more over the
 * built pages for links that lead to nothing. In development the list is only printed.
 */
export function contentGuard(env: Env): AstroIntegration {
  const refuse = (problems: readonly Problem[]): never => {
    if (env.reportFile) writeFileSync(env.reportFile, report(problems));
    throw new ContentError(problems);
  };
  return {
    name: 'content-guard',
    hooks: {
      'astro:config:setup': async ({ command, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const problems = await checkContent(env.contentDir, env.now);
        clearNotes(env);
        const warnings = warningsOf(problems);
        addNotes(env, logger, warnings.map(warningNote));
        const errors = errorsOf(problems);
        if (errors.length === 0) return;
        if (command === 'build') refuse(errors);
        logger.warn(report(errors));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const leaking = await leakingPictures(fileURLToPath(dir));
        if (leaking.length > 0) refuse(leaking);
        const links = deadLinks(fileURLToPath(dir), env.basePath, env.siteUrl);
        const problems = deadLinkProblems(links, env.contentDir, env.basePath, env.now);
        const errors = errorsOf(problems);
        if (errors.length > 0) refuse(errors);
        addNotes(env, logger, problems.map(warningNote));
      },
    },
  };
}
