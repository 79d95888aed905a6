import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Parts of Decap nobody here uses: maps, code, other people's clouds. */
const UNUSED =
  /^decap-cms-(?:widget-(?:map|code|colorstring|uuid)|backend-(?:azure|aws-cognito-github-proxy|bitbucket|git-gateway|gitea|test|github|gitlab|forgejo))$/;

/**
 * Swaps modules inside Decap while the editor is bundled: its validator compiles code at run time,
 * which the security policy forbids (decap issue 2138); its paste handler lets Word's markup through; its
 * notices show errors with the names of their classes;
 * unused parts only weigh.
 * @param pasteHandler file that takes the paste handler's place; it exports `handlePasteHtml`
 */
export function swapDecapModules(pasteHandler: string): Plugin {
  return {
    name: 'swap-decap-modules',
    enforce: 'pre',
    resolveId(source, importer = '') {
      if (/^ajv(?:-errors|-keywords)?(?:\/|$)/.test(source)) return own('no-validator.ts');
      if (UNUSED.test(source)) return own('unused-part.ts');
      const isAction = importer.includes('decap-cms-core/dist/esm/actions/');
      if (isAction && source === './notifications') return own('notices.ts');
      const isRichtext = importer.includes('decap-cms-widget-richtext');
      if (isRichtext && source === './pasteHandler') return pasteHandler;
      return null;
    },
  };
}

function own(file: string): string {
  return join(import.meta.dirname, file);
}
