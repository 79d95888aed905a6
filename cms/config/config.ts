import type { CmsBackend, CmsCollection, CmsConfig } from 'decap-cms-core';
import { blockWords } from '../../src/blocks/registry.ts';
import { editorStrings } from '../../src/i18n/editor-strings.ts';
import type { Collection } from '../../src/model/collection.ts';
import { allCollections, allSettings, SETTINGS_FOLDER } from '../../src/model/registry.ts';
import { isAtLeast, type Role } from '../../src/model/roles.ts';
import { formFields } from './form.ts';

/** The buttons of the body's toolbar; Markdown has no underline or colours. */
const BUTTONS = [
  ...['bold', 'italic', 'strikethrough', 'link', 'heading-two', 'heading-three', 'heading-four'],
  ...['quote', 'bulleted-list', 'numbered-list'],
];

/**
 * Decap's whole configuration, made from the model: no form is written by hand.
 * @param role what the person may do; collections that this role may not write are left out
 */
export function decapConfig(backend: CmsBackend, role: Role = 'admin'): CmsConfig {
  const writable = allCollections.filter(({ writtenBy = 'contributor' }) =>
    isAtLeast(role, writtenBy),
  );
  return {
    backend,
    load_config_file: false,
    locale: 'vi',
    publish_mode: 'editorial_workflow',
    show_preview_links: false,
    media_folder: 'content/media',
    public_folder: '../media',
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    collections: [
      ...writable.map((collection) => folderCollection(collection, role)),
      // Relation fields of every role need the settings; only administrators may edit them.
      settingsCollection(!isAtLeast(role, 'admin')),
    ],
  };
}

function folderCollection(collection: Collection, role: Role): CmsCollection {
  const { id, label, labelSingular, description, folder, extensions, titleField, body } =
    collection;
  const context = { depth: folder.split('/').length, form: id };
  const [extension = 'md'] = extensions;
  const bodyField = body && {
    name: 'body',
    label: body.label,
    widget: 'body',
    modes: ['rich_text', 'raw'],
    buttons: BUTTONS,
    editor_components: [...blockWords],
    required: body.required,
    ...(body.hint ? { hint: body.hint } : {}),
  };
  return {
    name: id,
    label,
    label_singular: labelSingular,
    description,
    sortable_fields: [],
    folder: `content/${folder}`,
    media_folder: '/content/media',
    public_folder: `${'../'.repeat(context.depth)}media`,
    create: true,
    delete: isAtLeast(role, 'publisher'),
    publish: isAtLeast(role, 'publisher'),
    extension,
    format: extension === 'yml' ? 'yaml' : 'frontmatter',
    identifier_field: titleField,
    slug: '{{slug}}',
    summary: `{{${titleField}}}`,
    fields: [...formFields(collection.fields, context), ...(bodyField ? [bodyField as never] : [])],
  };
}

function settingsCollection(hide: boolean): CmsCollection {
  return {
    hide,
    name: SETTINGS_FOLDER,
    label: editorStrings.settings,
    files: allSettings.map(({ file, label, description, fields }) => ({
      name: file,
      label,
      label_singular: label,
      description,
      file: `content/${SETTINGS_FOLDER}/${file}.yml`,
      fields: formFields(fields, { depth: 1, form: file }),
    })),
  };
}
