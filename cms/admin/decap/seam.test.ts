import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Everything the editor relies on inside Decap, as tables. A new version of Decap breaks a row here
 * before it breaks an editor's page; README.md says how to upgrade.
 */
const DECAP = '3.16.3';

const CORE = 'decap-cms-core/dist/esm';
const RICHTEXT = 'decap-cms-widget-richtext/dist/esm';

/** Imports of Decap's inside: file, module, what is imported, why. */
const IMPORTS: [file: string, module: string, names: string, why: string][] = [
  [
    'block-form.tsx',
    `${RICHTEXT}/RichtextControl/components/Element/ShortcodeElement.js`,
    'ShortcodeElement',
    'the form of a block shows what an undo brought back',
  ],
  [
    'block-form.tsx',
    `${RICHTEXT}/RichtextControl/plugins/ShortcodePlugin.js`,
    'DecapBlocks',
    'the form of a block shows what an undo brought back',
  ],
  [
    'lists.ts',
    `${CORE}/actions/entries.js`,
    'loadEntries',
    'a list is loaded once and never again',
  ],
  ['lists.ts', `${CORE}/backend.js`, 'currentBackend', 'the same for the drafts of the board'],
  ['lists.ts', `${CORE}/redux/index.js`, 'store', 'Decap offers no way to show lists anew'],
  ['open-form.ts', `${CORE}/backend.js`, 'currentBackend', 'the form as a file and back'],
  ['open-form.ts', `${CORE}/redux/index.js`, 'store', 'Decap offers no way to read or fill a form'],
  ['patch-backend.ts', `${CORE}/backend.js`, 'Backend', 'the methods of PATCHED_METHODS'],
  ['proxy-backend.ts', 'decap-cms-backend-proxy', 'ProxyBackend', 'the class our backend extends'],
  [
    'proxy-backend.ts',
    'decap-cms-lib-util',
    'CURSOR_COMPATIBILITY_SYMBOL, Cursor, EditorialWorkflowError',
    'lists in pages; "this entry has no draft"',
  ],
  ['rich-text.ts', `${RICHTEXT}/serializers/index.js`, 'htmlToSlate', 'what is pasted as nodes'],
  ['select.ts', 'decap-cms-ui-default', 'reactSelectStyles', "the looks of Decap's own choices"],
  [
    'serializers.ts',
    `${RICHTEXT}/serializers/index.js`,
    'markdownToSlate as nodesOf, remarkToMarkdown',
    'the text as the field would rewrite it',
  ],
  [
    'serializers.ts',
    `${RICHTEXT}/serializers/slateRemark.js`,
    'slateToRemark',
    'tables are put right between its two steps',
  ],
  [
    'strings.test.ts',
    'decap-cms-locales/dist/esm/en/index.js',
    'en',
    'every English string has a Vietnamese one',
  ],
  [
    'text-toolbar.ts',
    `${RICHTEXT}/RichtextControl/components/Toolbar/Toolbar.js`,
    'Toolbar',
    'our tools stand below it',
  ],
];

/** Methods of Decap's `Backend` that are replaced. */
const PATCHED_METHODS: [method: string, why: string][] = [
  ['search', 'it loads every entry of a collection; the server searches instead'],
  ['generateUniqueSlug', 'its addresses know no Vietnamese and no length'],
  ['getDeploy', 'its link to the page knows none of our addresses'],
  [
    'getLocalDraftBackup',
    'offered before the entry is loaded, then overwritten (decap issue 6989)',
  ],
  ['persistLocalDraftBackup', 'stays on the machine after sign-out; ours is in ../unsaved'],
  ['deleteLocalDraftBackup', 'nothing is left for it to delete'],
  ['persistEntry', 'the text is stored in the browser until the server has it'],
];

/** Modules inside Decap that are swapped while the editor is bundled. */
const SWAPPED_MODULES: [importer: string, module: string, by: string, why: string][] = [
  [`${CORE}/constants/configSchema.js`, 'ajv', 'no-validator.ts', 'compiles code at run time'],
  [`${CORE}/constants/configSchema.js`, 'ajv-errors', 'no-validator.ts', 'an addition to ajv'],
  [
    `${CORE}/constants/configSchema.js`,
    'ajv-keywords/dist/keywords',
    'no-validator.ts',
    'an addition to ajv',
  ],
  [
    `${RICHTEXT}/RichtextControl/VisualEditor.js`,
    './pasteHandler',
    '../paste/paste-handler.ts',
    "lets Word's markup through",
  ],
  [
    `${RICHTEXT}/RichtextControl/VisualEditor.js`,
    './components/Toolbar',
    '../text/TextToolbar.tsx',
    'has no undo, tables, raised and lowered characters',
  ],
  [
    `${RICHTEXT}/RichtextControl/VisualEditor.js`,
    './plugins/TablePlugin',
    '../text/table-plugins.tsx',
    'shows tables that nobody can work with',
  ],
  [
    `${RICHTEXT}/RichtextControl/VisualEditor.js`,
    './plugins/ShortcodePlugin',
    'block-form.tsx',
    'the form of a block does not show what an undo brought back',
  ],
  [
    `${RICHTEXT}/RichtextControl/VisualEditor.js`,
    '../serializers',
    'serializers.ts',
    'a "|" in a cell begins another one; columns lose their alignment',
  ],
  ...['auth', 'deploys', 'editorialWorkflow', 'entries', 'mediaLibrary', 'status'].map(
    (name): [string, string, string, string] => [
      `${CORE}/actions/${name}.js`,
      './notifications',
      'notices.ts',
      'shows errors with the names of their classes, and English texts',
    ],
  ),
  ...[
    ...['widget-map', 'widget-code', 'widget-colorstring', 'widget-uuid'],
    ...['azure', 'aws-cognito-github-proxy', 'bitbucket', 'git-gateway', 'gitea', 'test'].map(
      (name) => `backend-${name}`,
    ),
    ...['backend-github', 'backend-gitlab', 'backend-forgejo'],
  ].map((name): [string, string, string, string] => [
    'decap-cms-app/dist/esm/extensions.js',
    `decap-cms-${name}`,
    'unused-part.ts',
    'nobody uses it here, and it weighs',
  ]),
];

/** Other facts of Decap's code: where, a text that stands there, the file here that needs it. */
const FACTS: [place: string, text: string, file: string][] = [
  [`${CORE}/actions/entries.js`, "DRAFT_LOCAL_BACKUP_RETRIEVED = 'DRAFT_LOCAL_", 'open-form.ts'],
  [`${CORE}/actions/entries.js`, "DRAFT_CREATE_FROM_LOCAL_BACKUP = 'DRAFT_CR", 'open-form.ts'],
  [`${CORE}/actions/entries.js`, "DRAFT_DISCARD = 'DRAFT_DISCARD'", 'open-form.ts'],
  [`${CORE}/actions/entries.js`, "DRAFT_VALIDATION_ERRORS = 'DRAFT_VALID", 'open-form.ts'],
  [`${CORE}/actions/entries.js`, 'uniquefieldId,', 'open-form.ts'],
  [`${CORE}/reducers/entryDraft.js`, "set('hasChanged', true)", 'open-form.ts'],
  [`${CORE}/reducers/entryDraft.js`, "set('key', crypto.randomUUID())", 'open-form.ts'],
  [`${CORE}/backend.js`, 'entryToRaw(collection, entry) {', 'open-form.ts'],
  [`${CORE}/backend.js`, 'entryWithFormat(collection) {', 'open-form.ts'],
  [
    `${CORE}/components/Editor/EditorControlPane/EditorControl.js`,
    "this.props.field.get('name')}-field-`)",
    'open-form.ts',
  ],
  [
    `${CORE}/actions/editorialWorkflow.js`,
    "UNPUBLISHED_ENTRIES_SUCCESS = 'UNPUBLISHED_E",
    'lists.ts',
  ],
  [`${CORE}/actions/editorialWorkflow.js`, 'UNPUBLISHED_ENTRY_DELETE_SUCCESS = ', 'lists.ts'],
  [`${CORE}/actions/editorialWorkflow.js`, 'UNPUBLISHED_ENTRY_STATUS_CHANGE_SUCCESS', 'lists.ts'],
  [`${CORE}/actions/notifications.js`, "NOTIFICATION_SEND = 'NOTIFICATION_SEND'", 'notices.ts'],
  [`${CORE}/actions/notifications.js`, "= 'NOTIFICATION_DISMISS'", 'notices.ts'],
  [`${CORE}/actions/notifications.js`, "CLEAR = 'NOTIFICATION_CLEAR'", 'notices.ts'],
  [`${CORE}/components/App/App.js`, '"/collections/:name/entries/*"', 'addresses.ts'],
  [`${CORE}/components/App/App.js`, '"/collections/:name/new"', 'addresses.ts'],
  [`${CORE}/components/App/App.js`, '"/workflow"', 'addresses.ts'],
  [`${CORE}/backend.js`, "storageKey = 'decap-cms-user'", 'user.ts'],
  [
    `${CORE}/components/Editor/EditorControlPane/EditorControl.js`,
    'label: "ControlErrorsList"',
    '../widgets/widgets.css',
  ],
  ['decap-cms-ui-default/dist/esm/FieldLabel.js', 'label: "FieldLabel"', '../widgets/widgets.css'],
  ['decap-cms-widget-object/dist/esm/ObjectControl.js', 'childRefs = {};', 'optional-group.ts'],
  ['decap-cms-widget-object/dist/esm/ObjectControl.js', 'validate = () => {', 'optional-group.ts'],
  [`${RICHTEXT}/RichtextControl/pasteHandler.js`, 'editor.tf.insertFragment(', 'rich-text.ts'],
  [`${RICHTEXT}/serializers/remarkRehypeShortcodes.js`, 'shortcodeData', 'rich-text.ts'],
];

const FOLDER = import.meta.dirname;
const ROOT = join(FOLDER, '../../..');
const decapFile = (path: string) => readFileSync(join(ROOT, 'node_modules', path), 'utf8');
const ownFile = (name: string) => readFileSync(join(FOLDER, name), 'utf8');

/** Imports of Decap's packages other than its public one: module and names. */
function insideImports(code: string): { module: string; names: string }[] {
  const found = code.matchAll(/^import\s+([^;]*?)\s+from\s+'(decap-cms-[^']+)';/gm);
  return [...found].flatMap(([, clause = '', module = '']) => {
    const isPublic = module === 'decap-cms-app' || /^type /.test(clause);
    const names = clause
      .replace(/[{}\s]+/g, ' ')
      .replace(/,\s*$/, '')
      .trim();
    return isPublic ? [] : [{ module, names: names.replace(/,$/, '').trim() }];
  });
}

const sources = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(?:[cm]?[jt]sx?|astro)$/.test(file) && existsSync(join(ROOT, file)));

describe("everything of Decap's inside stands in this folder", () => {
  it('no other file imports it', () => {
    const outside = sources.filter((file) => !file.startsWith('cms/admin/decap/'));
    expect(outside.length).toBeGreaterThan(300);
    const found = outside.filter((file) => {
      const code = readFileSync(join(ROOT, file), 'utf8');
      return code.includes('dist/esm') || insideImports(code).length > 0;
    });
    expect(found).toEqual([]);
  });

  it('the table of imports is the code', () => {
    const found = readdirSync(FOLDER)
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
      .sort()
      .flatMap((file) =>
        insideImports(ownFile(file)).map(({ module, names }) => [file, module, names]),
      );
    expect(found).toEqual(IMPORTS.map(([file, module, names]) => [file, module, names]));
  });

  it('this folder imports nothing else of the editor', () => {
    const found = readdirSync(FOLDER)
      .filter((file) => /\.tsx?$/.test(file))
      .filter((file) => /from '\.\.\/(?!\.\.\/)/.test(ownFile(file)));
    expect(found).toEqual([]);
  });
});

describe(`Decap ${DECAP} still is what the tables say`, () => {
  it('the tables were compared with the version that is installed', () => {
    expect(JSON.parse(decapFile('decap-cms-app/package.json')).version).toBe(DECAP);
  });

  it('the table of replaced methods is the code', () => {
    const found = [...ownFile('patch-backend.ts').matchAll(/^ {2}prototype\.(\w+) = /gm)];
    expect(found.map(([, method]) => method)).toEqual(PATCHED_METHODS.map(([method]) => method));
  });

  it.each(PATCHED_METHODS)('Backend.%s is there to be replaced: %s', (method) => {
    expect(decapFile(`${CORE}/backend.js`)).toMatch(
      new RegExp(`^ {2}(?:async )?${method}\\(`, 'm'),
    );
  });

  it.each(SWAPPED_MODULES)('%s imports %s, swapped for %s: %s', (importer, module, by) => {
    expect(decapFile(importer)).toContain(`from '${module}'`);
    expect(existsSync(join(FOLDER, by))).toBe(true);
  });

  it.each(FACTS)('%s has %s, used in %s', (place, text, file) => {
    expect(decapFile(place)).toContain(text);
    expect(existsSync(join(FOLDER, file))).toBe(true);
  });

  it('Plate is installed once: our tools and the text field share it', () => {
    const own = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(JSON.parse(decapFile('platejs/package.json')).version).toBe(own.dependencies.platejs);
    expect(
      existsSync(join(ROOT, 'node_modules/decap-cms-widget-richtext/node_modules/platejs')),
    ).toBe(false);
  });

  it('react-select is installed once: the editor and Decap share it', () => {
    expect(existsSync(join(ROOT, 'node_modules/react-select'))).toBe(true);
    for (const widget of ['relation', 'select'])
      expect(existsSync(join(ROOT, `node_modules/decap-cms-widget-${widget}/node_modules`))).toBe(
        false,
      );
  });
});
