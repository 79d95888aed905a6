import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Env } from '../env.ts';
import { keepRenderer, RENDERER_DIR } from '../release/kept-renderer.ts';
import { makePages } from '../release/make-pages.ts';
import { Renderer } from '../release/renderer.ts';
import { stateOfFolder } from '../source/content-state.ts';

/** What is used of the prerenderer that Astro makes. */
interface DefaultPrerenderer {
  app?: {
    getOptions(): {
      settings: { scripts: unknown[]; config: { outDir: URL; image: never } };
      allPages: Record<string, { key: string; styles: unknown[] }>;
    };
  };
}

/** Where Astro puts the bundle: into the output folder, or into .astro/ when that is outside the project. */
function bundleFolder(outDir: URL): string {
  const path = fileURLToPath(outDir);
  const isInside = path.startsWith(process.cwd() + sep);
  return join(isInside ? path : join(process.cwd(), '.astro'), '.prerender');
}

/**
 * Renders the site with the engine that also makes the releases of the editor's server: Astro bundles
 * the code, the bundle is kept, and the engine makes every page from it. So a build from nothing and a
 * publication are one thing.
 */
export function engine(env: Env): AstroIntegration {
  return {
    name: 'engine',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((inner) => ({
          ...inner,
          setup: async () => {
            await inner.setup?.();
            const options = (inner as DefaultPrerenderer).app?.getOptions();
            if (!options) throw new Error('Astro: app');
            const { scripts, config } = options.settings;
            keepRenderer(bundleFolder(config.outDir), {
              scripts,
              pages: Object.values(options.allPages).map(({ key, styles }) => ({ key, styles })),
              image: config.image,
            });
          },
          getStaticPaths: async () => [],
        }));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const start = performance.now();
        const { record } = await makePages({
          renderer: await Renderer.open(RENDERER_DIR, env.siteUrl),
          state: stateOfFolder(env.contentDir, env.now),
          outDir: fileURLToPath(dir),
          siteUrl: env.siteUrl,
          basePath: env.basePath,
          cacheDir: env.cacheDir,
          previous: null,
        });
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        logger.info(`${record.outputs.size} pages and files, ${seconds} s`);
      },
    },
  };
}
