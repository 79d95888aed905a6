import { blocks } from '../blocks/registry.ts';
import { blockContentLabel, blockStrings } from '../i18n/block-strings.ts';
import { t } from '../i18n/t.ts';
import { fieldPlace } from '../model/field-place.ts';
import type { Editor, Fields } from '../model/fields/field.ts';
import { allCollections, allSettings } from '../model/registry.ts';

/** One form as the editors' handbook explains it. */
export interface FieldTable {
  id: string;
  title: string;
  description: string;
  rows: FieldRow[];
}

export interface FieldRow {
  /** Id of the row, to which the form's hint leads. */
  id: string;
  label: string;
  /** What it takes: "một dòng chữ, tối đa 150 ký tự". */
  kind: string;
  isRequired: boolean;
  hint: string;
}

/** Slug of the editors' handbook among the pages. */
export const HANDBOOK_SLUG = 'so-tay-bien-tap';

/** Every form of the editor, made from the model so that the handbook cannot fall behind it. */
export function fieldTables(): FieldTable[] {
  return [
    ...allCollections.map(({ id, label, description, fields, body }) => ({
      id,
      title: label,
      description,
      rows: [
        ...rowsOf(fields, id),
        ...(body
          ? [
              {
                id: fieldPlace(id, ['body']),
                label: body.label,
                kind: t('handbook.kind.body'),
                isRequired: body.required,
                hint: body.hint ?? '',
              },
            ]
          : []),
      ],
    })),
    ...allSettings.map(({ file, label, description, fields }) => ({
      id: file,
      title: `${t('handbook.settings')}: ${label}`,
      description,
      rows: rowsOf(fields, file),
    })),
  ];
}

/** @param above keys and label of the group or list around the fields */
function rowsOf(
  fields: Fields,
  form: string,
  above: { path: readonly string[]; label: string } = { path: [], label: '' },
): FieldRow[] {
  return Object.entries(fields).flatMap(([key, { editor }]: [string, { editor: Editor }]) => {
    const label = above.label ? `${above.label} › ${editor.label}` : editor.label;
    const path = [...above.path, key];
    const row = {
      id: fieldPlace(form, path),
      label,
      kind: kindOf(editor),
      isRequired: editor.required,
      hint: editor.hint ?? '',
    };
    const isNested = editor.kind === 'group' || editor.kind === 'list';
    return isNested ? [row, ...rowsOf(editor.fields, form, { path, label })] : [row];
  });
}

function kindOf(editor: Editor): string {
  const base = t(`handbook.kind.${editor.kind}`);
  if (editor.kind === 'choice')
    return `${base}: ${editor.options.map(({ label }) => label).join('; ')}`;
  const max = 'maxLength' in editor ? editor.maxLength : undefined;
  return max === undefined ? base : `${base}, ${t('handbook.atMost', { max })}`;
}

/** A block as the editors' handbook explains it. */
export interface BlockRow {
  label: string;
  /** When to use it. */
  use: string;
  /** Labels of what the editor fills in. */
  fields: string[];
}

/** Every block of the editor's menu, in its order. */
export function blockTable(): BlockRow[] {
  return Object.entries(blockStrings).map(([word, { label, use }]) => {
    const block = blocks.get(word);
    const labels = Object.values(block?.attributes ?? {}).map(({ editor }) => editor.label);
    return {
      label,
      use,
      fields: block?.form === 'container' ? [...labels, blockContentLabel] : labels,
    };
  });
}
