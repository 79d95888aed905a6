import type { Editor, Fields } from './fields/field.ts';

/** One value of an entry with its position. */
export interface FieldValue {
  editor: Editor;
  value: unknown;
  /** Labels from the outside in, for messages: ["Ảnh chính", "Tệp ảnh"]. */
  labels: string[];
  /** Keys from the outside in: ["cover", "image"]. */
  path: (string | number)[];
}

/** Visits every value of an entry's data together with its field, groups and lists included. */
export function* walkFields(
  fields: Fields,
  data: unknown,
  above: Pick<FieldValue, 'labels' | 'path'> = { labels: [], path: [] },
): Generator<FieldValue> {
  if (typeof data !== 'object' || data === null) return;
  for (const [key, field] of Object.entries(fields)) {
    const value = (data as Record<string, unknown>)[key];
    if (value === undefined || value === null) continue;
    const { editor } = field;
    const here = { labels: [...above.labels, editor.label], path: [...above.path, key] };
    if (editor.kind === 'group') {
      yield* walkFields(editor.fields, value, here);
    } else if (editor.kind === 'list') {
      for (const [index, item] of (Array.isArray(value) ? value : []).entries()) {
        yield* walkFields(editor.fields, item, {
          labels: [...above.labels, `${editor.label} ${index + 1}`],
          path: [...here.path, index],
        });
      }
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        yield { editor, value: item, labels: here.labels, path: [...here.path, index] };
      }
    } else {
      yield { editor, value, ...here };
    }
  }
}

/** The labels of the fields along a path of keys, and the field at its end, for a message about that place. */
export function fieldAt(
  fields: Fields,
  path: readonly PropertyKey[],
): { labels: string[]; editor: Editor | undefined } {
  const labels: string[] = [];
  let current: Fields | null = fields;
  let editor: Editor | undefined;
  for (const key of path) {
    if (typeof key === 'number') {
      if (labels.length > 0) labels[labels.length - 1] += ` ${key + 1}`;
      continue;
    }
    editor = current?.[String(key)]?.editor;
    labels.push(editor?.label ?? String(key));
    current = editor?.kind === 'group' || editor?.kind === 'list' ? editor.fields : null;
  }
  return { labels, editor };
}
