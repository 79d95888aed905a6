import { join } from 'node:path';
import { build } from 'vite';
import { swapDecapModules } from '../decap/bundle.ts';

const ADMIN = join(import.meta.dirname, '..');
const [outDir = ''] = process.argv.slice(2);

await build({
  configFile: false,
  root: ADMIN,
  base: './',
  logLevel: 'error',
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [
    swapDecapModules({
      pasteHandler: join(ADMIN, 'paste/paste-handler.ts'),
      toolbar: join(ADMIN, 'text/TextToolbar.tsx'),
      tables: join(ADMIN, 'text/table-plugins.tsx'),
    }),
  ],
  build: {
    outDir,
    emptyOutDir: true,
    assetsDir: 'a',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 6000,
  },
});
