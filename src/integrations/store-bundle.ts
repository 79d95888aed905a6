import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Env } from '../env.ts';
import { mergePageSheets, type PlacedSheet } from '../release/page-sheets.ts';
import { storeRenderer } from '../release/stored-renderer.ts';

/** What is used of the prerenderer that Astro makes; it has no public type. */
interface DefaultPrerenderer {
  app?: {
    getOptions(): {
      settings: { scripts: unknown[]; config: { outDir: URL; image: never } };
      allPages: Record<string, { key: string; styles: PlacedSheet[] }>;
    };
  };
}

/**
 * Keeps the renderer that Astro bundles, and lets Astro render nothing itself: pages are made by
 * src/release, in a build and at every publication alike.
 * @param options `rendererDir`: where the renderer goes, inside the project, because the bundle asks for
 *   packages by name; `renderWithAstro`: Astro renders the pages all the same, without their pictures
 */
export function storeBundle({
  rendererDir,
  renderWithAstro,
}: Pick<Env, 'rendererDir' | 'renderWithAstro'>): AstroIntegration {
  return {
    name: 'store-bundle',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((inner) => ({
          ...inner,
          setup: async () => {
            await inner.setup?.();
            const options = (inner as DefaultPrerenderer).app?.getOptions();
            if (!options) throw new Error('Astro: app');
            const { scripts, config } = options.settings;
            const pages = Object.values(options.allPages);
            const outDir = fileURLToPath(config.outDir);
            const sheets = mergePageSheets(pages, (src) => join(outDir, src));
            storeRenderer(bundleFolder(config.outDir), rendererDir, {
              scripts,
              pages: pages.map(({ key, styles }) => ({ key, styles })),
              sheets,
              image: config.image,
            });
          },
          ...(!renderWithAstro && { getStaticPaths: async () => [] }),
          teardown: async () => pictureList().clear(),
        }));
      },
    },
  };
}

/** Astro's list of pictures to make; they are made by src/release. */
function pictureList(): Map<string, unknown> {
  const { astroAsset } = globalThis as { astroAsset?: { staticImages?: Map<string, unknown> } };
  return astroAsset?.staticImages ?? new Map();
}

/** Where Astro puts the bundle: into the output folder, or into .astro/ when that is outside the project. */
function bundleFolder(outDir: URL): string {
  const path = fileURLToPath(outDir);
  const isInside = path.startsWith(process.cwd() + sep);
  return join(isInside ? path : join(process.cwd(), '.astro'), '.prerender');
}
