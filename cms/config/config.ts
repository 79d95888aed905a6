import type { CmsBackend, CmsCollection, CmsConfig } from 'decap-cms-core';
import { editorStrings } from '../../src/i18n/editor-strings.ts';
import type { Collection } from '../../src/model/collection.ts';
import { allCollections, allSettings, SETTINGS_FOLDER } from '../../src/model/registry.ts';
import { formFields } from './form.ts';

/** Decap's whole configuration, made from the model: no form is written by hand. */
export function decapConfig(backend: CmsBackend): CmsConfig {
  return {
    backend,
    load_config_file: false,
    locale: 'vi',
    media_folder: 'content/media',
    public_folder: '../media',
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    collections: [...allCollections.map(folderCollection), settingsCollection()],
  };
}

function folderCollection(collection: Collection): CmsCollection {
  const {
    id,
    label,
    labelSingular,
    description,
    folder,
    extensions,
    titleField,
    slugTemplate,
    body,
  } = collection;
  const context = { depth: folder.split('/').length };
  const [extension = 'md'] = extensions;
  const bodyField = body && {
    name: 'body',
    label: body.label,
    widget: 'richtext',
    required: body.required,
    ...(body.hint ? { hint: body.hint } : {}),
  };
  return {
    name: id,
    label,
    label_singular: labelSingular,
    description,
    folder: `content/${folder}`,
    media_folder: '/content/media',
    public_folder: `${'../'.repeat(context.depth)}media`,
    create: true,
    delete: true,
    extension,
    format: extension === 'yml' ? 'yaml' : 'frontmatter',
    identifier_field: titleField,
    slug: slugTemplate ?? '{{slug}}',
    summary: `{{${titleField}}}`,
    fields: [...formFields(collection.fields, context), ...(bodyField ? [bodyField as never] : [])],
  };
}

function settingsCollection(): CmsCollection {
  return {
    name: SETTINGS_FOLDER,
    label: editorStrings.settings,
    files: allSettings.map(({ file, label, description, fields }) => ({
      name: file,
      label,
      label_singular: label,
      description,
      file: `content/${SETTINGS_FOLDER}/${file}.yml`,
      fields: formFields(fields, { depth: 1 }),
    })),
  };
}
