import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { readEnv } from './src/env.ts';
import { MAX_PIXELS } from './src/guards/content/media.ts';
import { attachments } from './src/integrations/attachments.ts';
import { bundledScripts } from './src/integrations/bundle-script.ts';
import { contentGuard } from './src/integrations/content-guard.ts';
import { storeBundle } from './src/integrations/store-bundle.ts';
import { lessonFeatures, lessonPlugins } from './src/markdown/lesson-plugin.ts';
import { codeVersion } from './src/release/code-version.ts';

const env = readEnv();

export default defineConfig({
  site: env.siteUrl,
  base: env.basePath,
  outDir: env.outDir,
  cacheDir: env.cacheDir,
  trailingSlash: 'always',
  // The default drops the line break between inline elements, and with it the space people read.
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8, assets: '_a' },
  image: {
    service: {
      entrypoint: 'astro/assets/services/sharp',
      config: { limitInputPixels: MAX_PIXELS },
    },
  },
  // Only lessons in MDX go this way; Markdown bodies are rendered by src/markdown/render.ts.
  markdown: {
    processor: satteri({
      hastPlugins: [() => lessonPlugins(env.basePath)],
      features: lessonFeatures,
    }),
    syntaxHighlight: false,
  },
  // `astro build` bundles the code; pages, search and all else of a release are made by src/release.
  integrations: [mdx(), attachments(env), contentGuard(env), storeBundle(env)],
  vite: {
    define: { __CODE_VERSION__: JSON.stringify(codeVersion(import.meta.dirname)) },
    plugins: [bundledScripts()],
    build: { assetsInlineLimit: 0 },
    worker: { format: 'es' },
  },
});
