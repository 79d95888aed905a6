import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Parts of Decap nobody here uses: maps, code, other people's clouds. */
const UNUSED =
  /^decap-cms-(?:widget-(?:map|code|colorstring|uuid)|backend-(?:azure|aws-cognito-github-proxy|bitbucket|git-gateway|gitea|test|github|gitlab|forgejo))$/;

/** Files outside of this folder that take the place of modules of the text field. */
export interface OwnModules {
  /** Exports `handlePasteHtml`. */
  pasteHandler: string;
  /** Its default export is the toolbar. */
  toolbar: string;
  /** Exports `TablePlugin`, `TableRowPlugin`, `TableCellPlugin`. */
  tables: string;
}

/**
 * Swaps modules inside Decap while the editor is bundled: its validator compiles code at run time,
 * which the security policy forbids (decap issue 2138); its paste handler lets Word's markup through; its
 * notices show errors with the names of their classes; the tables of its text field cannot be worked with;
 * its fields are drawn too late after an answer; unused parts only weigh.
 */
export function swapDecapModules(own: OwnModules): Plugin {
  return {
    name: 'swap-decap-modules',
    enforce: 'pre',
    resolveId(source, importer = '') {
      if (/^ajv(?:-errors|-keywords)?(?:\/|$)/.test(source)) return here('no-validator.ts');
      if (UNUSED.test(source)) return here('unused-part.ts');
      const isAction = importer.includes('decap-cms-core/dist/esm/actions/');
      if (isAction && source === './notifications') return here('notices.ts');
      if (source === './utils/reactBatchedUpdates') return here('draw-at-once.ts');
      // The text field alone: the field for the text as code has no use for tables.
      if (!importer.endsWith('RichtextControl/VisualEditor.js')) return null;
      const swapped: Record<string, string> = {
        './pasteHandler': own.pasteHandler,
        './components/Toolbar': own.toolbar,
        './plugins/TablePlugin': own.tables,
        './plugins/ShortcodePlugin': here('block-form.tsx'),
        '../serializers': here('serializers.ts'),
      };
      return swapped[source] ?? null;
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
  return `import { formKey } from ${JSON.stringify(here('form-key.ts'))};\n${keyed}`;
}

function here(file: string): string {
  return join(import.meta.dirname, file);
}
