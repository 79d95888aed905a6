import type { CmsField } from 'decap-cms-core';
import { editorStrings } from '../../src/i18n/editor-strings.ts';
import { fieldPlace } from '../../src/model/field-place.ts';
import type { Editor, Fields } from '../../src/model/fields/field.ts';
import { SETTINGS_FOLDER, settings } from '../../src/model/registry.ts';

/** Where a form belongs. */
export interface FormContext {
  /** How many folders lie between an entry and content/, for paths of uploads. */
  depth: number;
  /** Id of the content type, or file of the settings; null for a block, which has no form of its own. */
  form: string | null;
  /** Keys of the groups and lists around the fields, from the outside in. */
  above?: readonly string[];
}

/** Decap's form fields for a set of model fields. */
export function formFields(fields: Fields, context: FormContext): CmsField[] {
  return Object.entries(fields).map(([name, field]) => formField(name, field.editor, context));
}

/** A field's hint, with the way to the handbook's place (Decap reads hints as Markdown). */
function hintOf(hint: string, path: readonly string[], form: string): string {
  return `${hint} [${editorStrings.handbook}](../so-tay-bien-tap/#${fieldPlace(form, path)})`;
}

/** Each kind of field has one Decap widget. */
function formField(name: string, editor: Editor, context: FormContext): CmsField {
  const { label, hint, required } = editor;
  const above = [...(context.above ?? []), name];
  const inner = { ...context, above };
  const base = {
    ...{ name, label, required },
    ...(hint ? { hint: context.form ? hintOf(hint, above, context.form) : hint } : {}),
  };
  switch (editor.kind) {
    case 'text':
      return { ...base, widget: 'string', ...patternOf(editor) };
    case 'multiline':
      return { ...base, widget: 'text', ...patternOf(editor) };
    case 'number':
      return { ...base, widget: 'number', value_type: 'int', ...limits(editor) };
    case 'flag':
      return { ...base, widget: 'boolean', default: editor.default };
    case 'date':
    case 'datetime':
      return { ...base, widget: 'day', with_time: editor.kind === 'datetime' } as CmsField;
    case 'choice':
      return { ...base, widget: 'select', options: [...editor.options] };
    case 'image':
      return {
        ...base,
        widget: 'image',
        choose_url: false,
        ...uploads('media', context),
      } as CmsField;
    case 'file':
      return { ...base, widget: 'file', choose_url: false, ...uploads('tep', context) } as CmsField;
    case 'relation':
      return 'collection' in editor.target
        ? ({
            ...base,
            widget: 'entry-picker',
            multiple: editor.many,
            target: editor.target.collection,
          } as CmsField)
        : {
            ...base,
            widget: 'relation',
            multiple: editor.many,
            ...settingOptions(editor.target.setting, editor.target.list),
          };
    case 'texts':
      return {
        ...base,
        widget: 'list',
        field: { name: 'item', label, widget: 'string' },
        ...limits(editor),
      } as CmsField;
    case 'group':
      return {
        ...base,
        widget: 'object',
        collapsed: !required,
        fields: formFields(editor.fields, inner),
      };
    case 'list':
      return {
        ...base,
        widget: 'list',
        // Must not be empty, or Decap shows "No title" in English.
        summary: `${label}: {{fields.${editor.summary}}}`,
        fields: formFields(editor.fields, inner),
        ...limits(editor),
      };
    default:
      return editor satisfies never;
  }
}

/** Joins maximum length and pattern into one rule, because Decap takes one pattern a field. */
function patternOf(editor: { maxLength?: number; pattern?: { source: string; message: string } }): {
  pattern?: [string, string];
} {
  if (editor.pattern) return { pattern: [editor.pattern.source, editor.pattern.message] };
  if (editor.maxLength === undefined) return {};
  return { pattern: [`^[\\s\\S]{0,${editor.maxLength}}$`, editorStrings.atMost(editor.maxLength)] };
}

/** The smallest and largest number, or number of items, where the model has one. */
function limits({ min, max }: { min?: number; max?: number }): { min?: number; max?: number } {
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

function uploads(folder: 'media' | 'tep', { depth }: FormContext) {
  return {
    media_folder: `/content/${folder}`,
    public_folder: `${'../'.repeat(depth)}${folder}`,
  };
}

/** A choice among the items of a list in a settings file. */
function settingOptions(setting: string, list: string) {
  const { file } = settings[setting as keyof typeof settings];
  return {
    collection: SETTINGS_FOLDER,
    file,
    value_field: `${list}.*.id`,
    search_fields: [`${list}.*.name`],
    display_fields: [`${list}.*.name`],
    options_length: 200,
  };
}
