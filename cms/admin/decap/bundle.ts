import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Parts of Decap nobody here uses: maps, code, other people's clouds. */
const UNUSED =
  /^decap-cms-(?:widget-(?:map|code|colorstring|uuid)|backend-(?:azure|aws-cognito-github-proxy|bitbucket|git-gateway|gitea|test|github|gitlab|forgejo))$/;

/**
 * Swaps modules inside Decap while the editor is bundled: its validator compiles code at run time,
 * which the security policy forbids (decap issue 2138); its paste handler lets Word's markup through;
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
      const isRichtext = importer.includes('decap-cms-widget-richtext');
      if (isRichtext && source === './pasteHandler') return pasteHandler;
      return null;
    },
    transform(code, id) {
      return id.endsWith('decap-cms-core/dist/esm/components/App/App.js')
        ? withFormKeys(code)
        : null;
    },
  };
}

/** Decap's two routes to a form. */
const FORM = /_jsx\(Editor, \{\s*\.\.\.props/g;

/**
 * Gives the form of each address a key (see form-key.ts).
 * @throws Error when Decap's code is another than this was written for
 */
export function withFormKeys(code: string): string {
  if (code.match(FORM)?.length !== 2) throw new Error("Decap's routes to a form have changed.");
  const keyed = code.replace(FORM, '_jsx(Editor, { key: formKey(props.match.url), ...props');
  return `import { formKey } from ${JSON.stringify(own('form-key.ts'))};\n${keyed}`;
}

function own(file: string): string {
  return join(import.meta.dirname, file);
}
