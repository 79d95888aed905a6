import { join } from 'node:path';
import { build, type Plugin } from 'vite';

/** Parts of Decap nobody here uses: maps, code, other people's clouds. */
const UNUSED =
  /^decap-cms-(?:widget-(?:map|code|colorstring|uuid)|backend-(?:azure|aws-cognito-github-proxy|bitbucket|git-gateway|gitea|test|github|gitlab|forgejo))$/;

const ADMIN = join(import.meta.dirname, '..');
const [outDir = ''] = process.argv.slice(2);

/**
 * Swaps modules inside Decap: its validator compiles code at run time, which the security policy
 * forbids (decap issue 2138), its paste handler keeps Word's rubbish, unused parts only weigh.
 */
const decapParts: Plugin = {
  name: 'decap-parts',
  enforce: 'pre',
  resolveId(source, importer = '') {
    if (/^ajv(?:-errors|-keywords)?(?:\/|$)/.test(source)) return own('build/no-validator.ts');
    if (UNUSED.test(source)) return own('build/no-part.ts');
    const isRichtext = importer.includes('decap-cms-widget-richtext');
    if (isRichtext && source === './pasteHandler') return own('paste/paste-handler.ts');
    return null;
  },
};

function own(path: string): string {
  return join(ADMIN, path);
}

await build({
  configFile: false,
  root: ADMIN,
  base: './',
  logLevel: 'error',
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [decapParts],
  build: {
    outDir,
    emptyOutDir: true,
    assetsDir: 'a',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 6000,
  },
});
