/**
 * Everything the editor relies on inside Decap, as tables. A new version of Decap breaks a row here
 * before it breaks an editor's page; README.md says how to upgrade.
 */
export const DECAP = '3.16.3';

export const CORE = 'decap-cms-core/dist/esm';
export const RICHTEXT = 'decap-cms-widget-richtext/dist/esm';

/** Imports of Decap's inside: file, module, what is imported, why. */
export const IMPORTS: [file: string, module: string, names: string, why: string][] = [
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
    'guard-typing.ts',
    `${CORE}/reducers/combinedReducer.js`,
    'createRootReducer',
    'what is typed during a request would be replaced by its answer',
  ],
  ['guard-typing.ts', `${CORE}/redux/index.js`, 'store', 'the one place where that can be mended'],
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
  ['patch-backend.ts', `${CORE}/redux/index.js`, 'store', 'whether a removal is an unpublishing'],
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
export const PATCHED_METHODS: [method: string, why: string][] = [
  ['search', 'it loads every entry of a collection; the server searches instead'],
  ['generateUniqueSlug', 'its addresses know no Vietnamese and no length'],
  ['getDeploy', 'its link to the page knows none of our addresses'],
  [
    'getLocalDraftBackup',
    'offered before the entry is loaded, then overwritten (decap issue 6989)',
  ],
  ['persistLocalDraftBackup', 'stays on the machine after sign-out; ours is in ../unsaved'],
  ['deleteLocalDraftBackup', 'nothing is left for it to delete'],
  ['deleteEntry', 'taking an entry off the site deletes it before its text is saved'],
  ['persistEntry', 'the text is stored in the browser until the server has it'],
];

/** Modules inside Decap that are swapped while the editor is bundled. */
export const SWAPPED_MODULES: [importer: string, module: string, by: string, why: string][] = [
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
  [
    'react-redux/es/index.js',
    './utils/reactBatchedUpdates',
    'draw-at-once.ts',
    'a letter typed just after an answer is taken out of its field',
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
export const FACTS: [place: string, text: string, file: string][] = [
  [`${CORE}/actions/entries.js`, "DRAFT_LOCAL_BACKUP_RETRIEVED = 'DRAFT_LOCAL_", 'guard-typing.ts'],
  [`${CORE}/actions/entries.js`, "DRAFT_CREATE_FROM_LOCAL_BACKUP = 'DRAFT_CR", 'guard-typing.ts'],
  [`${CORE}/actions/entries.js`, "DRAFT_CHANGE_FIELD = 'DRAFT_CHANGE_FIELD'", 'draw-at-once.ts'],
  [`${CORE}/actions/entries.js`, "DRAFT_CLEAR_ERRORS = 'DRAFT_CLEAR_ERRORS'", 'draw-at-once.ts'],
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
  [`${CORE}/reducers/entryDraft.js`, 'UNPUBLISHED_ENTRY_PERSIST_SUCCESS:', 'guard-typing.ts'],
  [`${CORE}/reducers/editorialWorkflow.js`, "slug}`, 'isFetching'], true)", 'guard-typing.ts'],
  [`${CORE}/actions/entries.js`, "DRAFT_CREATE_FROM_ENTRY = 'DRAFT_CREATE_FROM", 'guard-typing.ts'],
  [`${CORE}/actions/entries.js`, "DRAFT_CREATE_DUPLICATE_FROM_ENTRY = 'DRA", 'guard-typing.ts'],
  [
    `${CORE}/actions/editorialWorkflow.js`,
    "if (entry.get('slug') !== newSlug) {",
    'guard-typing.ts',
  ],
  [`${CORE}/actions/editorialWorkflow.js`, 'return backend.deleteEntry(state', 'patch-backend.ts'],
  [`${CORE}/actions/editorialWorkflow.js`, "status: status.get('PENDING_P", 'patch-backend.ts'],
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
  [`${RICHTEXT}/RichtextControl/pasteHandler.js`, 'editor.tf.insertFragment(', 'rich-text.ts'],
  [
    `${RICHTEXT}/serializers/slateRemark.js`,
    'return u(typeMap[node.type], children);',
    'rich-text.ts',
  ],
  ['@platejs/core/dist/react/index.js', 'return event.isPropagationStopped();', 'rich-text.ts'],
  ['@platejs/slate/dist/index.d.ts', 'withNewBatch: OmitFirst<', 'rich-text.ts'],
  ['@platejs/slate/dist/index.d.ts', 'withoutNormalizing: OmitFirst<', 'rich-text.ts'],
  [`${RICHTEXT}/serializers/remarkRehypeShortcodes.js`, 'shortcodeData', 'rich-text.ts'],
];
